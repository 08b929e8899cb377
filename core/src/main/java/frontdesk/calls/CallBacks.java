package frontdesk.calls;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.List;
import java.util.Optional;

/**
 * Callers who asked for a person and reached none: somebody has to call back. Safe for many threads
 * and processes.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface CallBacks {
  /** What a person's word did. */
  enum Settled {
    /** It counts, or counted before. */
    DONE,
    /** There is no such escalation among these. */
    NOT_THERE
  }

  /**
   * Those that wait, the most urgent first, of these the oldest. Their number is the call's where
   * they have none themselves.
   *
   * @param only whose calls; empty: all, also what was asked for in no call
   * @param most at least 1
   */
  List<Escalation> waiting(OrgId org, Optional<HostsCalls> only, int most);

  /**
   * A person has called back, or need not: nobody has to any more, and it is on record. The same
   * again is {@link Settled#DONE} too and changes nothing.
   */
  Settled settle(OrgId org, Optional<HostsCalls> only, String escalationId);
}
