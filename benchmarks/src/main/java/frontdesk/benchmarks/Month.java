package frontdesk.benchmarks;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.minutes.Minutes;
import frontdesk.minutes.WallHours;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Buffers;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import frontdesk.scheduling.Lead;
import frontdesk.scheduling.Limits;
import frontdesk.scheduling.OfficeHours;
import frontdesk.scheduling.StartGrid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Thirty days with a clock change among them, and what is in them. */
final class Month {
  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  static final Instant NOW = Instant.parse("2026-10-12T05:00:00Z");
  static final TimeSlot WINDOW = TimeSlot.of(NOW, Duration.ofDays(30));
  static final int MINUTES = 30 * 24 * 60;
  static final int FIRST = (int) Minutes.floor(NOW);
  static final int BUFFER = 5;

  private static final int DAY = 24 * 60;
  private static final int BLOCK = 4 * 60;

  static final WallHours OFFICE_HOURS = hours(5, 9 * 60, 17 * 60);
  static final WallHours ALWAYS_OPEN = hours(7, 0, DAY);

  private Month() {}

  private static WallHours hours(int days, int from, int to) {
    int[][] week = new int[7][];
    for (int day = 0; day < week.length; day++) {
      week[day] = day < days ? new int[] {from, to} : new int[0];
    }
    return new WallHours(week, new long[0], new int[0][]);
  }

  static Host host(String name) {
    Duration half = Duration.ofMinutes(30);
    Duration buffer = Duration.ofMinutes(BUFFER);
    BookingPolicy policy =
        new BookingPolicy(
            half,
            half,
            StartGrid.only(half),
            Lead.ANY,
            new Buffers(buffer, buffer, Duration.ZERO),
            Limits.ONE_AT_ONCE,
            Duration.ZERO,
            true);
    return new Host(
        new OrgId("org"),
        new UserId(name),
        ZONE,
        CalendarKind.LOCAL,
        OfficeHours.parse(
            "mon 09:00-17:00; tue 09:00-17:00; wed 09:00-17:00; thu 09:00-17:00; fri 09:00-17:00"),
        policy,
        Invitations.ZAPIER);
  }

  /**
   * Every other day is full, and nothing is on the days between: however many events there are, the
   * same times are free, so that only the events make a difference.
   */
  static List<TimeSlot> busy(int events) {
    Random random = new Random(events);
    List<TimeSlot> busy = new ArrayList<>();
    for (int day = 0; day < 30; day += 2) {
      for (int block = 0; block < DAY; block += BLOCK) {
        busy.add(minutes(day * DAY + block, BLOCK));
      }
    }
    while (busy.size() < events) {
      int length = 15 + random.nextInt(45);
      busy.add(minutes(random.nextInt(15) * 2 * DAY + random.nextInt(DAY - length), length));
    }
    Collections.shuffle(busy, random);
    return busy;
  }

  private static TimeSlot minutes(int from, int length) {
    return TimeSlot.of(NOW.plus(Duration.ofMinutes(from)), Duration.ofMinutes(length));
  }
}
