package frontdesk.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When something is to be, as a request names it: exactly, or in words that mean something only at
 * the moment they are said.
 */
public sealed interface RequestedTime permits StatedTime, SaidTime, TimeFromNow {
  /**
   * What it means to somebody who says it now.
   *
   * @param now on the wall clock that was meant
   */
  Readings readings(ZonedDateTime now);

  /**
   * True if it fits a moment that is already known: whoever names a time twice need not say all of
   * it again.
   *
   * @param now on the wall clock that was meant
   */
  default boolean mayMean(Instant moment, ZonedDateTime now) {
    return readings(now).may().stream()
        .anyMatch(time -> time.in(zone(), now.getZone()).equals(new StatedTime.Moment.At(moment)));
  }

  /** The time zone that was named with it, if any. */
  default Optional<ZoneId> zone() {
    return Optional.empty();
  }

  /**
   * The times that may be meant.
   *
   * @param may in the order in which they come to mind; where no time of day was said, noon of each
   *     day
   * @param doubt why they are not one certain time; empty if they are
   */
  record Readings(List<StatedTime> may, Optional<Refusal> doubt) {
    public Readings {
      may = List.copyOf(may);
    }

    static Readings certain(StatedTime time) {
      return new Readings(List.of(time), Optional.empty());
    }
  }
}
