package frontdesk.calls;

import frontdesk.Port;
import java.time.Instant;

/** Calls that were kept long enough. */
@Port
public interface OldCalls {
  /**
   * How long an organisation keeps its calls unless it says otherwise: a quarter, in which a caller
   * or an accountant comes back to one.
   */
  int USUAL_DAYS = 90;

  /**
   * Deletes some that began longer ago than their organisation keeps them, with all that belongs to
   * them, the oldest first; so it does with what was handed over without a call. No organisation
   * waits for another. May run on every node at once.
   *
   * @param most at least 1
   * @return how many calls there were
   * @throws frontdesk.Unavailable if the store does not answer; the next sweep finds the same
   */
  int delete(Instant now, int most);
}
