package frontdesk.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What the wall shows in each minute of some days, looked up minute by minute. */
final class Walls {
  final ZoneId zone;
  final Instant from;
  final LocalDate[] dates;
  final int[] minutesOfDay;
  private final Instant[] moments;

  Walls(ZoneId zone, Instant from, int minutes) {
    this.zone = zone;
    this.from = from;
    this.dates = new LocalDate[minutes];
    this.minutesOfDay = new int[minutes];
    this.moments = new Instant[minutes + 1];
    moments[minutes] = from.plus(minutes, ChronoUnit.MINUTES);
    for (int i = 0; i < minutes; i++) {
      moments[i] = from.plus(i, ChronoUnit.MINUTES);
      ZonedDateTime wall = at(i).atZone(zone);
      if (wall.getSecond() != 0) {
        throw new AssertionError("the offset is not whole minutes: " + wall);
      }
      dates[i] =
          i > 0 && dates[i - 1].equals(wall.toLocalDate()) ? dates[i - 1] : wall.toLocalDate();
      minutesOfDay[i] = wall.getHour() * 60 + wall.getMinute();
    }
  }

  int size() {
    return dates.length;
  }

  Instant at(int minute) {
    return minute >= 0 && minute < moments.length
        ? moments[minute]
        : from.plus(minute, ChronoUnit.MINUTES);
  }
}
