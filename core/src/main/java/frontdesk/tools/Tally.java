package frontdesk.tools;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How often what happened, without a word about whom. Every method throws {@link Unavailable} when
 * the store does not answer.
 */
@Port
public interface Tally {
  /** Counts one answer of a tool. */
  void count(OrgId org, String tool, String result);

  Figures figures(OrgId org);

  /**
   * What an organisation's desk did.
   *
   * @param counts what was counted, latest first
   * @param executions bookings by where their notice stands; those without one are {@code executed}
   * @param recent the latest bookings, newest first, at most ten
   */
  record Figures(List<Count> counts, Map<String, Long> executions, List<Execution> recent) {}

  /** One result of one tool. */
  record Count(String tool, String result, long times, Instant last) {}

  /**
   * One booking, by the words of the earlier statistics: executed, executing or failed; and
   * unknown.
   */
  record Execution(String appointmentId, String status, Instant at) {}
}
