package frontdesk.adapters.console.appointments;

import frontdesk.adapters.console.page.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.Stream;

/** How many days a list of appointments shows. */
enum DaySpan {
  DAY(1, "Day"),
  WEEK(7, "Week"),
  /** Four weeks: every weekday of a month's plans. */
  LIST(28, "List");

  private final int days;
  private final String title;

  DaySpan(int days, String title) {
    this.days = days;
    this.title = title;
  }

  int days() {
    return days;
  }

  String title() {
    return title;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A day for any other word. */
  static DaySpan parse(String word) {
    return Stream.of(values()).filter(span -> span.word().equals(word)).findFirst().orElse(DAY);
  }

  /** Weeks begin on Mondays. */
  LocalDate first(LocalDate day) {
    return this == WEEK ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
  }

  String title(LocalDate day, Times times) {
    LocalDate first = first(day);
    return this == DAY
        ? times.day(day)
        : times.day(first) + " to " + times.day(first.plusDays(days - 1L));
  }
}
