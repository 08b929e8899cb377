package frontdesk.scheduling;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When somebody wants something to be, as it was named.
 *
 * @param end empty: as long as usual
 * @param zone the zone named beside the times, if any
 * @param usual how long where no end was named
 */
record WantedSlot(
    RequestedTime start,
    Optional<? extends RequestedTime> end,
    Optional<ZoneId> zone,
    Duration usual) {

  /** The same readings where UTC was stated, with nothing said of their offset. */
  WantedSlot withoutUtc() {
    return new WantedSlot(withoutUtc(start), end.map(WantedSlot::withoutUtc), zone, usual);
  }

  private static RequestedTime withoutUtc(RequestedTime time) {
    return time instanceof StatedTime stated && stated.inUtc() ? stated.withoutOffset() : time;
  }
}
