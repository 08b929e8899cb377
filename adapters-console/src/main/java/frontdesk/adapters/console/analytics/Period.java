package frontdesk.adapters.console.analytics;

import frontdesk.adapters.console.page.Times;
import frontdesk.http.Request;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days that are looked at together, both included.
 *
 * @param problem why these and not those that were asked for; blank where they are
 */
public record Period(LocalDate first, LocalDate last, String problem) {
  /** A month shows what a week hides. */
  private static final int USUAL_DAYS = 30;

  /** A year and a day, as the door for programs has it. */
  public static final int MOST_DAYS = 366;

  private static final String NO_DAY =
      "A day is written as 2026-11-21: these are the last " + USUAL_DAYS + " days.";

  private static final String TURNED = "The first day has to be before the last: this is the last.";

  private static final String TOO_MANY =
      "At most " + MOST_DAYS + " days are shown together: these are the last of them.";

  static Period in(Request request, LocalDate today) {
    Optional<String> from = request.query("from").filter(text -> !text.isBlank());
    Optional<String> until = request.query("until").filter(text -> !text.isBlank());
    if (isNoDay(from) || isNoDay(until)) {
      return new Period(today.minusDays(USUAL_DAYS - 1), today, NO_DAY);
    }
    LocalDate last = until.flatMap(Times::parseDay).orElse(today);
    LocalDate first = from.flatMap(Times::parseDay).orElse(last.minusDays(USUAL_DAYS - 1));
    if (first.isAfter(last)) {
      return new Period(last, last, TURNED);
    }
    return ChronoUnit.DAYS.between(first, last) >= MOST_DAYS
        ? new Period(last.minusDays(MOST_DAYS - 1), last, TOO_MANY)
        : new Period(first, last, "");
  }

  private static boolean isNoDay(Optional<String> text) {
    return text.isPresent() && text.flatMap(Times::parseDay).isEmpty();
  }

  static Period last(int days, LocalDate today) {
    return new Period(today.minusDays(days - 1), today, "");
  }

  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** As many days, up to the day before the first. */
  Period before() {
    return new Period(first.minusDays(days()), first.minusDays(1), "");
  }

  /** As a part of an address. */
  String query() {
    return "from=" + first + "&until=" + last;
  }
}
