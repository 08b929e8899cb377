package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.minutes.Minutes;
import frontdesk.scheduling.StartGrid.Counted;
import java.time.Instant;
import java.time.ZoneId;

/** From where starts are counted. */
final class CountedFrom {
  private CountedFrom() {}

  /**
   * The window, or where steps are counted from free runs the window from the midnight before it: a
   * run that goes on when the window begins is counted from its own start, as far back as its date,
   * so that offers do not move with the minute of the call.
   */
  static TimeSlot widened(Host host, TimeSlot window) {
    Instant start = window.start();
    return isFreeRun(host) && Minutes.floor(start) > Minutes.FIRST
        ? new TimeSlot(midnight(start, host.zone()), window.end())
        : window;
  }

  /** The first minute that matters to starts from {@code first} on. */
  static long first(Host host, TimeSlot window, long first) {
    return isFreeRun(host) ? Math.min(first, Minutes.ceil(widened(host, window).start())) : first;
  }

  private static boolean isFreeRun(Host host) {
    return host.policy().grid().counted() == Counted.FROM_FREE_RUN;
  }

  private static Instant midnight(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
