package frontdesk.adapters.graph;

import frontdesk.TimeSlot;
import frontdesk.scheduling.CalendarReading.Read;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that stands in a window of a calendar, series as their occurrences. */
final class CalendarView {
  /**
   * Graph places whole days as if they were days of UTC, so they may lie outside the window there
   * and inside it in the host's zone. No zone is a day away from UTC.
   */
  private static final Duration MARGIN = Duration.ofDays(1);

  private final TimeSlot window;
  private final ZoneId host;
  private final Blocking blocking;
  private final List<TimeSlot> busy = new ArrayList<>();
  private final Map<String, TimeSlot> own = new HashMap<>();

  private CalendarView(TimeSlot window, ZoneId host, Blocking blocking) {
    this.window = window;
    this.host = host;
    this.blocking = blocking;
  }

  /**
   * @throws CalendarUnavailable if it was not read to its end, or one event is not understood
   */
  static Read read(MailboxSession mailbox, TimeSlot window, ZoneId host, Blocking blocking) {
    CalendarView view = new CalendarView(window, host, blocking);
    Pages.read(mailbox, address(window, GraphEvent.MEMBERS)).forEach(view::take);
    return new Read(view.busy, view.own);
  }

  /**
   * The first page of what may lie in the window.
   *
   * @param members of each event that are read
   */
  static String address(TimeSlot window, String members) {
    return "/me/calendarView?startDateTime="
        + bound(window.start().minus(MARGIN))
        + "&endDateTime="
        + bound(window.end().plus(MARGIN))
        + ("&$top=" + Pages.SIZE + "&" + members + "&" + OwnMark.EXPAND);
  }

  // With its Z: without one, and with an offset, it was read in different ways.
  private static String bound(Instant time) {
    return Query.encoded(time.toString());
  }

  private void take(GraphEvent event) {
    if (event.isOff()) {
      return;
    }
    EventTimes times = event.times(host);
    Optional<String> appointment = event.appointment();
    if (appointment.isPresent() && !own.containsKey(appointment.get())) {
      takeOwn(appointment.get(), times.slot());
    } else if (blocking.by(event)) {
      // Also a second event with one mark: a person copied ours, and means to be there.
      times.within(window).ifPresent(busy::add);
    }
  }

  private void takeOwn(String appointment, TimeSlot slot) {
    if (slot.overlaps(window)) {
      own.put(appointment, slot);
    }
  }
}
