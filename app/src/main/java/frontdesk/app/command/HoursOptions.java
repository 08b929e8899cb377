package frontdesk.app.command;

import frontdesk.scheduling.ImpossiblePolicy;
import frontdesk.scheduling.OfficeHours;
import frontdesk.scheduling.OfficeHours.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When a host is open, as far as it was given. */
final class HoursOptions {
  /** Every date that there may be, with more ranges than anybody has. */
  private static final long LARGEST = 1L << 20;

  /** Of what cannot be read. */
  private static final int LONGEST_SHOWN = 40;

  @Option(
      names = "--set",
      paramLabel = "HOURS",
      description = "of each weekday, such as 'mon 09:00-12:00 13:00-17:00; tue 00:00-24:00'")
  private @Nullable String week;

  @Option(names = "--zone", paramLabel = "ZONE", description = "such as Europe/Berlin")
  private @Nullable String zone;

  @Option(
      names = "--except",
      paramLabel = "DATE HOURS",
      description = "a date that is otherwise, such as '2026-12-24 09:00-12:00'")
  private List<String> except = new ArrayList<>();

  @Option(names = "--close", paramLabel = "DATE", description = "a date that is closed")
  private List<String> close = new ArrayList<>();

  @Option(
      names = "--usual",
      paramLabel = "DATE",
      description = "a date that is as its weekday again")
  private List<String> usual = new ArrayList<>();

  @Option(
      names = "--except-file",
      paramLabel = "FILE",
      description = "dates that are otherwise, one a line, such as '2026-12-25 closed'")
  private @Nullable Path exceptFile;

  ZoneId over(ZoneId old) {
    try {
      return zone == null ? old : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new ImpossiblePolicy("zone", "has to be one such as Europe/Berlin, not " + shown(zone));
    }
  }

  /**
   * @param file finds a file from where the operator stands
   * @throws ImpossiblePolicy if nobody could be open like that
   */
  OfficeHours over(OfficeHours old, UnaryOperator<Path> file) {
    OfficeHours set = week == null ? old : OfficeHours.parse(week);
    Map<LocalDate, List<Range>> dates = new HashMap<>(old.exceptions());
    dates.putAll(set.exceptions());
    if (exceptFile != null) {
      dates.putAll(dates("except-file", lines(file.apply(exceptFile))));
    }
    dates.putAll(dates("except", String.join(";", except)));
    close.forEach(date -> dates.put(date("close", date), List.of()));
    usual.forEach(date -> dates.remove(date("usual", date)));
    return new OfficeHours(set.week(), dates);
  }

  private static Map<LocalDate, List<Range>> dates(String field, String text) {
    OfficeHours read = OfficeHours.parse(text);
    if (!read.week().isEmpty()) {
      throw new ImpossiblePolicy(field, "begins with a date, such as 2026-12-24 09:00-12:00");
    }
    return read.exceptions();
  }

  private static String lines(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new ImpossiblePolicy("except-file", "may have at most 1 MB");
      }
      return String.join(";", Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new ImpossiblePolicy(
          "except-file", "cannot be read (" + unreadable.getClass().getSimpleName() + ")");
    }
  }

  private static LocalDate date(String field, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException unreadable) {
      throw new ImpossiblePolicy(field, "has to be a date such as 2026-12-25, not " + shown(text));
    }
  }

  private static String shown(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
