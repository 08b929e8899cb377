package frontdesk.hearing;

import frontdesk.hearing.Word.Kind;
import frontdesk.scheduling.StatedDate;
import frontdesk.scheduling.StatedDay;
import java.time.DateTimeException;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is written in digits: numbers, clocks and dates. */
final class Digits {
  /** No number that is said of a time is longer than a year. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)(?::00)?");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(20\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(20\\d\\d)");

  /** Only with a stroke: 9-10 are two times of day, and 9.10 is one. */
  private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

  private Digits() {}

  static Optional<Word> read(String text) {
    try {
      return word(text);
    } catch (DateTimeException | IllegalArgumentException noSuchDate) {
      return Optional.empty();
    }
  }

  private static Optional<Word> word(String text) {
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(Word.of(Kind.NUMBER, Integer.parseInt(text)));
    }
    Matcher clock = CLOCK.matcher(text);
    return clock.matches() ? Optional.of(clock(clock)) : date(text).map(Word::of);
  }

  // Nobody writes 09:30 for the evening.
  private static Word clock(Matcher parts) {
    int hour = Integer.parseInt(parts.group(1));
    int minutes = hour * 60 + Integer.parseInt(parts.group(2));
    boolean twelve = hour >= 1 && hour <= 12 && !parts.group(1).startsWith("0");
    return Word.of(twelve ? Kind.TWELVE_HOURS : Kind.CLOCK, minutes);
  }

  private static Optional<StatedDay> date(String text) {
    Matcher iso = YEAR_FIRST.matcher(text);
    if (iso.matches()) {
      return Optional.of(date(year(iso.group(1)), iso.group(3), iso.group(4)));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) {
      return either(year(yearLast.group(4)), yearLast.group(1), yearLast.group(3));
    }
    Matcher shorter = NO_YEAR.matcher(text);
    return shorter.matches()
        ? either(Optional.empty(), shorter.group(1), shorter.group(2))
        : Optional.empty();
  }

  // The month first in the United States, the day first nearly everywhere else.
  private static Optional<StatedDay> either(Optional<Integer> year, String one, String other) {
    Optional<StatedDate> monthFirst = dateIfAny(year, one, other);
    Optional<StatedDate> dayFirst = dateIfAny(year, other, one);
    if (monthFirst.isPresent() && dayFirst.isPresent() && !monthFirst.equals(dayFirst)) {
      return Optional.of(new StatedDay.EitherDate(monthFirst.get(), dayFirst.get()));
    }
    return monthFirst.or(() -> dayFirst).map(date -> date);
  }

  private static Optional<StatedDate> dateIfAny(Optional<Integer> year, String month, String day) {
    try {
      return Optional.of(date(year, month, day));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static StatedDate date(Optional<Integer> year, String month, String day) {
    return new StatedDate(
        year,
        Optional.of(Month.of(Integer.parseInt(month))),
        Integer.parseInt(day),
        Optional.empty());
  }

  private static Optional<Integer> year(String digits) {
    return Optional.of(Integer.parseInt(digits));
  }
}
