package frontdesk.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time of day as people say it: {@code "at nine"} is in the morning or in the evening.
 *
 * @param minutes of the day, each of which may be meant; 1440 is the midnight at the day's end
 */
public record StatedClock(List<Integer> minutes) {
  private static final int DAY = 24 * 60;

  public StatedClock {
    minutes = List.copyOf(minutes);
    if (minutes.isEmpty() || minutes.stream().anyMatch(minute -> minute < 0 || minute > DAY)) {
      throw new IllegalArgumentException("minutes of a day run from 0 to 1440");
    }
  }

  public static StatedClock exactly(LocalTime time) {
    return new StatedClock(List.of(time.toSecondOfDay() / 60));
  }

  /** On a clock of twelve hours, with nothing said of the half of the day. */
  public static StatedClock eitherHalf(int hour, int minute) {
    int morning = hour % 12 * 60 + minute;
    // Noon comes to mind before midnight.
    return hour == 12
        ? new StatedClock(List.of(morning + DAY / 2, morning))
        : new StatedClock(List.of(morning, morning + DAY / 2));
  }

  /** Of a Tuesday it may be the one before or the one after. */
  public static StatedClock midnight() {
    return new StatedClock(List.of(0, DAY));
  }

  Stream<LocalDateTime> on(LocalDate date) {
    return minutes.stream().map(minute -> date.atStartOfDay().plusMinutes(minute));
  }
}
