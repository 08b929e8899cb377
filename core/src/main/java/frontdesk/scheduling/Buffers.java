package frontdesk.scheduling;

import java.time.Duration;

/**
 * What has to stay free round an appointment; it need not lie within the office hours.
 *
 * @param before before its start
 * @param after after its end
 * @param travel between it and one at another address, where the way is not in the organisation's
 *     table
 */
public record Buffers(Duration before, Duration after, Duration travel) {
  private static final Duration DAY = Duration.ofDays(1);

  public static final Buffers NONE = new Buffers(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  public Buffers {
    WholeMinutes.orNone(before, DAY, "buffer-before");
    WholeMinutes.orNone(after, DAY, "buffer-after");
    WholeMinutes.orNone(travel, DAY, "travel");
  }

  /** Between two appointments of ours, whichever comes first. */
  public Duration gap() {
    return before.compareTo(after) > 0 ? before : after;
  }
}
