package frontdesk.adapters.console;

import frontdesk.http.Request;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days that are looked at together, both included.
 *
 * @param cut whether more were asked for
 */
public record Period(LocalDate first, LocalDate last, boolean cut) {
  /** A month shows what a week hides. */
  private static final int USUAL_DAYS = 30;

  /** A year and a day, as the door for programs has it. */
  public static final int MOST_DAYS = 366;

  static Period in(Request request, LocalDate today) {
    LocalDate last = request.query("until").flatMap(Times::parseDay).orElse(today);
    LocalDate first =
        request.query("from").flatMap(Times::parseDay).orElse(last.minusDays(USUAL_DAYS - 1));
    if (first.isAfter(last)) {
      return new Period(last, last, true);
    }
    boolean tooMany = ChronoUnit.DAYS.between(first, last) >= MOST_DAYS;
    return new Period(tooMany ? last.minusDays(MOST_DAYS - 1) : first, last, tooMany);
  }

  static Period last(int days, LocalDate today) {
    return new Period(today.minusDays(days - 1), today, false);
  }

  /** As a part of an address. */
  String query() {
    return "from=" + first + "&until=" + last;
  }
}
