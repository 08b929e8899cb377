package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Duration;
import java.util.Collection;

/**
 * Which calls somebody hears. Nobody hears one whose page has vanished or whose server has died: it
 * has ended then, though nobody said so. By the store's clock. Safe for many threads and processes.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface HeardCalls {
  /** How a call ended that nobody heard any more, as its record says. */
  String LOST = "connection-lost";

  /**
   * These calls are heard now. One that was taken for {@link #LOST} goes on again, as if it had not
   * ended; one that has ended otherwise, or that nobody knows, stays as it is.
   */
  void hear(OrgId org, Collection<CallId> calls);

  /**
   * Ends calls that were heard once, and not since so long: as of when they were heard last. Those
   * that never were are none of its business. Of one that is heard in the same moment, the later of
   * the two counts.
   *
   * @param most how many at once
   * @return how many
   */
  int endUnheard(Duration silence, int most);
}
