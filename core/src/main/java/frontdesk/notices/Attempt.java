package frontdesk.notices;

import java.time.Duration;
import java.util.Optional;

/**
 * One try to deliver a notice, already written down.
 *
 * @param number counts from 1 over all tries of this notice; with the notice's id it fences a
 *     result that comes too late
 * @param reference what the other side called it when it was last delivered; empty if it never was
 * @param in how long to wait before it is begun, so that the other side is not asked too often
 */
public record Attempt(Notice notice, int number, Optional<String> reference, Duration in) {
  /** One that may begin at once, of what was never delivered. */
  public Attempt(Notice notice, int number) {
    this(notice, number, Optional.empty());
  }

  /** One that may begin at once. */
  public Attempt(Notice notice, int number, Optional<String> reference) {
    this(notice, number, reference, Duration.ZERO);
  }
}
