package frontdesk.adapters.console.hosts;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.adapters.console.page.Times;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.ExplainTimes;
import frontdesk.scheduling.ExplainTimes.Explained;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.RefusedTimes;
import frontdesk.scheduling.StartGrid.Counted;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows which times result of a host's rules, and why others do not. */
record HostPreview(ExplainTimes explain, Clock clock) {
  private static final int WEEK = 7;

  /** Nobody books farther ahead, and nothing is kept of what is longer ago. */
  private static final int MOST_YEARS = 10;

  private static final String NOT_CONNECTED =
      "The host's calendar has to be connected first: until then nothing can be booked.";
  private static final String UNREAD =
      "The host's calendar cannot be read just now, so nobody knows when there is time.";

  /** Which days are looked at. */
  record Asked(Optional<LocalDate> day, boolean week) {
    static Asked of(String day, String span) {
      return new Asked(Times.parseDay(day), span.equals("week"));
    }
  }

  /**
   * What is shown.
   *
   * @param trouble why there are no days; blank where there are
   * @param freeRun whether starts are counted so that reasons are told of others
   */
  record Shown(
      String day, boolean week, String zone, String trouble, boolean freeRun, List<Day> days) {}

  /**
   * One day.
   *
   * @param free when a time begins
   * @param more how many there are beside those
   */
  record Day(String name, int count, List<String> free, int more, List<Refused> refused) {}

  /** Times that could not be offered. */
  record Refused(String times, String why) {}

  /**
   * @param calendar as it is just now: a reading of a minute ago would still tell of times
   */
  Shown of(Host host, HostCalendar calendar, Asked asked) {
    Times times = new Times(host.zone());
    LocalDate today = times.dayOf(clock.instant());
    LocalDate first = asked.day().filter(day -> isNear(day, today)).orElse(today);
    LocalDate end = first.plusDays(asked.week() ? WEEK : 1);
    if (!calendar.usable()) {
      return shown(host, asked, first, NOT_CONNECTED, List.of());
    }
    TimeSlot window = new TimeSlot(times.begin(first), times.begin(end));
    try {
      Optional<Explained> explained =
          explain.explain(host, window, Deadline.in(HostPages.PATIENCE));
      return explained.isEmpty()
          ? shown(host, asked, first, NOT_CONNECTED, List.of())
          : shown(host, asked, first, "", days(explained.get(), first, end, times));
    } catch (CalendarUnavailable unread) {
      return shown(host, asked, first, UNREAD, List.of());
    }
  }

  private static boolean isNear(LocalDate day, LocalDate today) {
    return Math.abs(day.getYear() - today.getYear()) <= MOST_YEARS;
  }

  private static Shown shown(
      Host host, Asked asked, LocalDate first, String trouble, List<Day> days) {
    return new Shown(
        first.toString(),
        asked.week(),
        new Times(host.zone()).zoneName(),
        trouble,
        host.policy().grid().counted() == Counted.FROM_FREE_RUN,
        days);
  }

  private static List<Day> days(Explained explained, LocalDate from, LocalDate end, Times times) {
    return from.datesUntil(end).map(day -> day(explained, day, times)).toList();
  }

  private static Day day(Explained explained, LocalDate day, Times times) {
    TimeSlot whole = new TimeSlot(times.begin(day), times.begin(day.plusDays(1)));
    List<String> free =
        explained.free().stream()
            .filter(slot -> times.dayOf(slot.start()).equals(day))
            .map(slot -> times.time(slot.start()))
            .toList();
    return new Day(
        times.day(day),
        free.size(),
        free.stream().limit(HostPages.MOST_TIMES_A_DAY).toList(),
        Math.max(0, free.size() - HostPages.MOST_TIMES_A_DAY),
        explained.refused().stream()
            .filter(one -> one.time().overlaps(whole))
            .map(one -> refused(one, whole, times))
            .toList());
  }

  private static Refused refused(RefusedTimes one, TimeSlot day, Times times) {
    boolean before = one.time().start().isBefore(day.start());
    boolean after = !one.time().end().isBefore(day.end());
    String begin = before ? "from midnight" : times.time(one.time().start());
    String end = after ? "midnight" : times.time(one.time().end());
    String why = one.rule().words();
    return before && after ? new Refused("All day", why) : new Refused(begin + " to " + end, why);
  }
}
