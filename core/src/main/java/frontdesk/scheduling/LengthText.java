package frontdesk.scheduling;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as people write them: {@code 30} minutes, {@code 2h}, {@code 30d}. */
public final class LengthText {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  /** Nine digits of days are still minutes that a long can count. */
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,9})([mhd]?)");

  private LengthText() {}

  /**
   * @throws ImpossiblePolicy if it is none
   */
  public static Duration parse(String field, String text) {
    Matcher length = LENGTH.matcher(text.strip());
    if (!length.matches()) {
      throw new ImpossiblePolicy(field, "is written in minutes, or as 2h or 30d");
    }
    return Duration.ofMinutes(Long.parseLong(length.group(1)) * minutes(length.group(2)));
  }

  private static int minutes(String unit) {
    return switch (unit) {
      case "h" -> HOUR;
      case "d" -> DAY;
      default -> 1;
    };
  }

  /** In the largest unit of which it is a whole number. */
  public static String of(Duration length) {
    long minutes = length.toMinutes();
    if (minutes > 0 && minutes % DAY == 0) {
      return minutes / DAY + "d";
    }
    return minutes > 0 && minutes % HOUR == 0 ? minutes / HOUR + "h" : String.valueOf(minutes);
  }
}
