package frontdesk.scheduling;

import frontdesk.minutes.WallHours;
import frontdesk.scheduling.OfficeHours.Range;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Office hours in the form that is quick to ask. */
final class HostHours {
  /** A zone's date is at most one away from the one in UTC. */
  private static final int ONE_MORE = 1;

  private static final int MINUTES_A_DAY = 24 * 60;

  private HostHours() {}

  /**
   * @param from in minutes since the epoch; dates that lie elsewhere are left out
   */
  static WallHours of(OfficeHours hours, long from, long to) {
    int[][] week = new int[DayOfWeek.values().length][];
    for (DayOfWeek day : DayOfWeek.values()) {
      week[day.getValue() - 1] = minutes(hours.on(day));
    }
    Map<Long, int[]> otherwise = new TreeMap<>();
    long first = Math.floorDiv(from, MINUTES_A_DAY) - ONE_MORE;
    long last = Math.floorDiv(to, MINUTES_A_DAY) + ONE_MORE;
    hours.exceptions().forEach((date, ranges) -> put(otherwise, first, last, date, ranges));
    return new WallHours(
        week,
        otherwise.keySet().stream().mapToLong(day -> day).toArray(),
        otherwise.values().toArray(int[][]::new));
  }

  private static void put(
      Map<Long, int[]> dates, long first, long last, LocalDate date, List<Range> ranges) {
    long day = date.toEpochDay();
    if (first <= day && day <= last) {
      dates.put(day, minutes(ranges));
    }
  }

  private static int[] minutes(List<Range> ranges) {
    int[] minutes = new int[2 * ranges.size()];
    for (int i = 0; i < ranges.size(); i++) {
      minutes[2 * i] = ranges.get(i).from();
      minutes[2 * i + 1] = ranges.get(i).to();
    }
    return minutes;
  }
}
