package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Notices that wait for a person: refused, gone, without a way out, given up, or perhaps arrived
 * where that is not to be repeated. Safe for many threads and processes.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer.
 */
@Port
public interface WaitingNotices {
  /**
   * One that waits.
   *
   * @param appointment what it tells of, where it is one
   * @param attempts how often it was begun
   * @param unknowns how often nobody knew how that ended: so often it may have arrived
   */
  record Waiting(
      String id,
      Notice.Way way,
      Standing standing,
      Optional<String> appointment,
      int attempts,
      int unknowns,
      Instant createdAt) {}

  /** What a person's word did. */
  enum Settled {
    /** It counts, or counted before. */
    DONE,
    /** It does not wait for a person: it is on its way, or was delivered. */
    NOT_WAITING,
    /** There is no such notice. */
    NOT_THERE
  }

  /**
   * The oldest first.
   *
   * @param most at least 1
   */
  List<Waiting> waiting(OrgId org, int most);

  /**
   * A person knows that it arrived, or that it need not: it counts as delivered, and what an
   * attempt still reports changes nothing. The same again is {@link Settled#DONE} too.
   */
  Settled resolve(OrgId org, String noticeId);

  /**
   * It is due once more, with the same id and content. The same again while it is on its way is
   * {@link Settled#NOT_WAITING} and sends nothing more.
   */
  Settled sendAgain(OrgId org, String noticeId);

  /**
   * From now on.
   *
   * @return false if there is no such organisation
   */
  boolean decide(OrgId org, UnknownPolicy policy);
}
