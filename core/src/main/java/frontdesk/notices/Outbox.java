package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Duration;
import java.util.Optional;

/**
 * The notices that have to leave the house, and where each stands. Safe for many threads and
 * processes. Notices enter it in the commit of what they tell of ({@code Appointments.book}).
 * Source: design, decisions 4 and 5.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer.
 */
@Port
public interface Outbox {
  /**
   * How long a claim holds. A channel gives up after 10 s; the rest is for a store that is away
   * when the result is to be recorded. After it the attempt's node counts as dead.
   */
  Duration LEASE = Duration.ofSeconds(30);

  /**
   * Takes a notice for one attempt and writes that down before it returns. Of claims that race,
   * exactly one gets it. Empty where another attempt runs, where its end forbids another ({@link
   * Standing.Stage#mayTry}), or where there is no such notice.
   */
  Optional<Attempt> claim(OrgId org, String noticeId);

  /** Writes what came of an attempt; does nothing if a later attempt was begun meanwhile. */
  void record(Attempt attempt, Receipt receipt);

  /**
   * Where the notice stands now; empty where there is none. An attempt whose {@link #LEASE} ran out
   * counts as {@link Standing.Stage#UNKNOWN}.
   */
  Optional<Standing> standing(OrgId org, String noticeId);
}
