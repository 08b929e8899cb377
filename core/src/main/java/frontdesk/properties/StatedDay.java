package frontdesk.properties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day as listings write it, often without the year. */
final class StatedDay {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:t.*)?");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d\\d))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? ?(?:(\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (\\d{4}))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\\.?(?:,? (\\d{4}))?");

  private StatedDay() {}

  /**
   * Empty where no day is meant. Without a year it is the day nearest to the reading: listings name
   * days some weeks ahead, and stay up some weeks after them.
   *
   * @param read the day on which it stood there
   */
  static Optional<LocalDate> parse(String text, LocalDate read) {
    String day = text.strip().toLowerCase(Locale.ROOT);
    Matcher iso = ISO.matcher(day);
    Matcher numbers = NUMBERS.matcher(day);
    Matcher monthFirst = MONTH_FIRST.matcher(day);
    Matcher dayFirst = DAY_FIRST.matcher(day);
    if (iso.matches()) {
      return day(iso.group(1), number(iso.group(2)), iso.group(3), read);
    }
    if (numbers.matches()) {
      return day(numbers.group(3), number(numbers.group(1)), numbers.group(2), read);
    }
    if (monthFirst.matches()) {
      String first = Optional.ofNullable(monthFirst.group(2)).orElse("1");
      return day(monthFirst.group(3), month(monthFirst.group(1)), first, read);
    }
    return dayFirst.matches()
        ? day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1), read)
        : Optional.empty();
  }

  private static Optional<LocalDate> day(
      @Nullable String year, Optional<Integer> month, String day, LocalDate read) {
    IntStream years =
        year == null
            ? IntStream.rangeClosed(read.getYear() - 1, read.getYear() + 1)
            : IntStream.of(Integer.parseInt(year.length() == 2 ? "20" + year : year));
    return month.flatMap(
        which ->
            years
                .boxed()
                .flatMap(each -> day(each, which, Integer.parseInt(day)).stream())
                .min(
                    Comparator.comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(read, one)))));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String digits) {
    return Optional.of(Integer.parseInt(digits));
  }

  private static Optional<Integer> month(String name) {
    return Stream.of(Month.values())
        .filter(month -> isName(name, month))
        .map(Month::getValue)
        .findFirst();
  }

  private static boolean isName(String name, Month month) {
    String whole = month.getDisplayName(TextStyle.FULL, Locale.US).toLowerCase(Locale.ROOT);
    return name.equals(whole)
        || name.equals(whole.substring(0, 3))
        || (name.equals("sept") && month == Month.SEPTEMBER);
  }
}
