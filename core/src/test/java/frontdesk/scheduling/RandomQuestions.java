package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;

import frontdesk.TimeSlot;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.MinuteByMinute.Question;
import frontdesk.scheduling.OfficeHours.Range;
import frontdesk.scheduling.Travel.Leg;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Hosts, what is taken, moments and windows, all at random, within the days of some walls. */
final class RandomQuestions {
  private static final List<PropertyId> PLACES =
      List.of(
          new PropertyId("0000000000000000"),
          new PropertyId("1111111111111111"),
          new PropertyId("2222222222222222"));

  private final Walls walls;
  private final Random random;

  /** True if the window begins on a date that the walls have all of, to count its runs from. */
  private boolean runs;

  RandomQuestions(Walls walls, Random random) {
    this.walls = walls;
    this.random = random;
  }

  Question next() {
    Instant now = walls.at(random.nextInt(2_000) - 1_000).plusMillis(random.nextInt(60_000));
    return question(window(), now, place(), travel());
  }

  /** Another host, asked the same at the same moment. */
  Question next(Question same) {
    return question(same.window(), same.now(), same.rules().place(), same.rules().travel());
  }

  private Question question(
      TimeSlot window, Instant now, Optional<PropertyId> place, Travel travel) {
    Host host = host();
    return new Question(
        host,
        new BlockedTimes(times(8, this::taken), times(6, this::time)),
        window,
        now,
        new NeighbourRules(walls.zone, host.policy().limits().aDay(), place, travel));
  }

  private TimeSlot window() {
    runs = random.nextBoolean();
    int from = (runs ? firstMidnight() : 0) + random.nextInt(1_000);
    int to =
        from
            + 1
            + random.nextInt(
                Math.min(walls.size() - from - 1, random.nextInt(8) == 0 ? walls.size() : 1_600));
    boolean odd = random.nextInt(4) == 0;
    return new TimeSlot(
        walls.at(from).plusSeconds(odd ? random.nextInt(60) : 0),
        walls.at(to).plusSeconds(odd ? random.nextInt(60) : 59));
  }

  // After the last minute of the first date: a clock set back over midnight shows it twice.
  private int firstMidnight() {
    int minute = walls.size();
    while (!walls.dates[minute - 1].equals(walls.dates[0])) {
      minute--;
    }
    return minute;
  }

  private Host host() {
    HostFixture host =
        aHost()
            .in(walls.zone.getId())
            .lasting(minutes(1, 7, 15, 30, 30, 45, 60, 90, 240))
            .notice(minutes(0, 0, 1, 90))
            .seats(oneOf(1, 1, 2, 3))
            .buffers(minutes(0, 0, 5, 15, 31), minutes(0, 0, 10, 45));
    Duration step = minutes(1, 7, 15, 20, 30, 30, 45, 50, 60, 90, 1_440);
    host.every(step);
    if (runs && random.nextBoolean()) {
      host.withoutGaps();
    } else if (random.nextInt(3) == 0) {
      host.startingAfter(Duration.ofMinutes(random.nextInt((int) step.toMinutes())));
    }
    if (random.nextInt(3) == 0) {
      host.aDay(1 + random.nextInt(3));
    }
    if (random.nextInt(4) == 0) {
      host.horizon(Duration.ofMinutes(90 + random.nextInt(3_000)));
    }
    return (random.nextInt(4) == 0 ? host.allowingThePast() : host)
        .build()
        .withHours(walls.zone, hours());
  }

  private OfficeHours hours() {
    if (random.nextInt(4) == 0) {
      return OfficeHours.alwaysOpen();
    }
    Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, random.nextInt(5) > 0 ? ranges() : List.of());
    }
    LocalDate date = walls.dates[random.nextInt(walls.size())];
    return switch (random.nextInt(4)) {
      case 0 -> new OfficeHours(week, Map.of(date, List.of()));
      case 1 -> new OfficeHours(week, Map.of(date, ranges()));
      default -> new OfficeHours(week);
    };
  }

  // In any order; they may touch and overlap, and begin and end at any minute.
  private List<Range> ranges() {
    return Stream.generate(this::range).limit(1 + random.nextInt(3)).toList();
  }

  private Range range() {
    int unit = oneOf(1, 30, 60);
    int from = random.nextInt(1_440 / unit) * unit;
    return new Range(from, from + unit * (1 + random.nextInt((1_440 - from) / unit)));
  }

  private Travel travel() {
    Map<Leg, Duration> known =
        random.nextBoolean()
            ? Map.of()
            : Map.of(new Leg(PLACES.get(0), PLACES.get(1)), minutes(0, 5, 200));
    return new Travel(minutes(0, 0, 10, 45, 120), known);
  }

  private Optional<PropertyId> place() {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(PLACES.get(random.nextInt(PLACES.size())));
  }

  private TakenSeat taken() {
    Instant start = walls.at(random.nextInt(walls.size() + 600) - 600);
    boolean hold = random.nextInt(4) == 0;
    return new TakenSeat(
        random.nextInt(3),
        TimeSlot.of(start, Duration.ofMinutes(1 + random.nextInt(300))),
        hold ? TakenSeat.HOLD + "any" : "any",
        minutes(0, 0, 20),
        place());
  }

  // What others enter begins and ends when it likes.
  private TimeSlot time() {
    Instant start = walls.at(random.nextInt(walls.size() + 600) - 600);
    return random.nextBoolean()
        ? TimeSlot.of(start, Duration.ofMinutes(1 + random.nextInt(300)))
        : TimeSlot.of(
            start.plusMillis(random.nextInt(60_000)),
            Duration.ofMillis(1 + random.nextInt(9_000_000)));
  }

  private <T> List<T> times(int most, Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(most); i > 0; i--) {
      all.add(one.get());
    }
    return all;
  }

  private Duration minutes(int... choices) {
    return Duration.ofMinutes(oneOf(choices));
  }

  private int oneOf(int... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
