package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules again, so plainly that there is nothing to get wrong: walk the window's minutes, and
 * look each one up on the wall. Random hosts and windows round the clock changes of many zones must
 * give the same free times. Minutes suffice because every offset since 2000 is whole minutes.
 */
class AvailabilityMinuteByMinuteTest {
  private static final int CASES_A_ZONE = 40;
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final List<ZoneId> ZONES =
      Stream.of(
              "UTC",
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Phoenix",
              "America/Los_Angeles",
              "America/Anchorage",
              "America/St_Johns",
              "America/Halifax",
              "America/Havana",
              "America/Caracas",
              "America/Bogota",
              "America/Sao_Paulo",
              "America/Santiago",
              "America/Asuncion",
              "America/Nuuk",
              "America/Scoresbysund",
              "Atlantic/Azores",
              "Europe/London",
              "Europe/Dublin",
              "Europe/Berlin",
              "Europe/Chisinau",
              "Europe/Istanbul",
              "Europe/Moscow",
              "Europe/Volgograd",
              "Africa/Cairo",
              "Africa/Casablanca",
              "Africa/Khartoum",
              "Africa/Lagos",
              "Asia/Beirut",
              "Asia/Gaza",
              "Asia/Tehran",
              "Asia/Kolkata",
              "Asia/Kathmandu",
              "Asia/Pyongyang",
              "Asia/Tokyo",
              "Australia/Adelaide",
              "Australia/Lord_Howe",
              "Antarctica/Troll",
              "Antarctica/Casey",
              "Pacific/Auckland",
              "Pacific/Chatham",
              "Pacific/Apia",
              "Pacific/Kiritimati",
              "Pacific/Norfolk")
          .map(ZoneId::of)
          .toList();

  @Test
  void random_hosts_are_free_when_a_walk_over_the_minutes_says_so() {
    int offered = 0;
    for (ZoneId zone : ZONES) {
      for (int seed = 0; seed < CASES_A_ZONE; seed++) {
        Example example = new Example(zone, new Random(zone.getId().hashCode() * 31L + seed));
        List<TimeSlot> free =
            new Availability(example.host, new BlockedTimes(example.taken, List.of()), example.now)
                .free(example.window);

        assertThat(free).as("%s, case %d: %s", zone, seed, example).isEqualTo(example.walk());
        offered += free.size();
      }
    }
    assertThat(offered).as("free times compared").isGreaterThan(5_000);
  }

  @Test
  void random_slots_are_refused_when_a_walk_over_the_minutes_finds_them_closed() {
    for (ZoneId zone : ZONES) {
      for (int seed = 0; seed < CASES_A_ZONE; seed++) {
        Random random = new Random(zone.getId().hashCode() * 37L + seed);
        Example example = new Example(zone, random);
        Availability availability =
            new Availability(example.host, new BlockedTimes(example.taken, List.of()), example.now);
        for (int i = 0; i < 5; i++) {
          Instant start = example.window.start().plus(random.nextInt(2_000), ChronoUnit.MINUTES);
          TimeSlot slot = TimeSlot.of(start, example.host.policy().duration());

          assertThat(availability.refusal(slot).isEmpty())
              .as("%s, case %d: %s, %s", zone, seed, example, slot)
              .isEqualTo(example.mayBegin(start));
        }
      }
    }
  }

  /** A host, what is taken, a moment and a window, all at random. */
  private static final class Example {
    private final Host host;
    private final List<TakenSeat> taken = new ArrayList<>();
    private final Instant now;
    private final TimeSlot window;

    /** Each minute is looked up once, though many slots hold it. */
    private final Map<Instant, Boolean> open = new HashMap<>();

    Example(ZoneId zone, Random random) {
      Instant change = change(zone, random);
      Instant from = change.minus(random.nextInt(1_500), ChronoUnit.MINUTES);
      window = TimeSlot.of(from, Duration.ofMinutes(1 + random.nextInt(3_000)));
      now = change.plusSeconds(random.nextInt(200_000) - 150_000);
      host = host(zone, random);
      for (int i = random.nextInt(12); i > 0; i--) {
        Instant start = from.plus(random.nextInt(3_000) - 100, ChronoUnit.MINUTES);
        Duration length = Duration.ofMinutes(1 + random.nextInt(300));
        taken.add(new TakenSeat(random.nextInt(3), TimeSlot.of(start, length), "any"));
      }
    }

    // Two in three windows lie round a clock change since 2000, if the zone had any.
    private static Instant change(ZoneId zone, Random random) {
      Instant any =
          Instant.parse("2000-06-01T00:00:00Z")
              .plus(random.nextInt(36 * 365 * 24), ChronoUnit.HOURS);
      ZoneOffsetTransition next = zone.getRules().nextTransition(any);
      ZoneOffsetTransition near = next == null ? zone.getRules().previousTransition(any) : next;
      boolean recent =
          near != null && near.getInstant().isAfter(Instant.parse("2000-06-01T00:00:00Z"));
      return recent && random.nextInt(3) > 0 ? near.getInstant() : any;
    }

    private static Host host(ZoneId zone, Random random) {
      HostFixture host =
          aHost()
              .in(zone.getId())
              .open(random.nextInt(4) == 0 ? alwaysOpen() : hours(random))
              .lasting(Duration.ofMinutes(oneOf(random, 1, 7, 15, 30, 45, 60, 90, 240)))
              .every(Duration.ofMinutes(oneOf(random, 1, 7, 15, 20, 30, 45, 50, 60, 90, 1_440)))
              .notice(Duration.ofMinutes(oneOf(random, 0, 0, 1, 90)))
              .seats(1 + random.nextInt(3));
      HostFixture limited =
          random.nextInt(3) == 0
              ? host.horizon(Duration.ofMinutes(90 + random.nextInt(3_000)))
              : host;
      return (random.nextInt(4) == 0 ? limited.allowingThePast() : limited).build();
    }

    private static String alwaysOpen() {
      return OfficeHours.alwaysOpen().toString();
    }

    // Ranges in any order; they may touch and overlap, and begin and end at any minute.
    private static String hours(Random random) {
      return WEEKDAYS.stream()
          .filter(day -> random.nextInt(5) > 0)
          .map(
              day ->
                  day
                      + " "
                      + IntStream.range(0, 1 + random.nextInt(3))
                          .mapToObj(i -> range(random))
                          .collect(Collectors.joining(" ")))
          .collect(Collectors.joining("; "));
    }

    private static String range(Random random) {
      int unit = oneOf(random, 1, 30, 60);
      int from = random.nextInt(1_440 / unit) * unit;
      int to = from + unit * (1 + random.nextInt((1_440 - from) / unit));
      return new OfficeHours.Range(from, to).toString();
    }

    private static int oneOf(Random random, int... choices) {
      return choices[random.nextInt(choices.length)];
    }

    List<TimeSlot> walk() {
      return minutes(window)
          .filter(start -> !start.plus(host.policy().duration()).isAfter(window.end()))
          .filter(this::mayBegin)
          .map(start -> TimeSlot.of(start, host.policy().duration()))
          .toList();
    }

    boolean mayBegin(Instant start) {
      BookingPolicy policy = host.policy();
      TimeSlot slot = TimeSlot.of(start, policy.duration());
      boolean early =
          !policy.lead().pastAllowed() && start.isBefore(now.plus(policy.lead().notice()));
      boolean late =
          policy.lead().horizon().isPresent()
              && start.isAfter(now.plus(policy.lead().horizon().get()));
      return !early
          && !late
          && minuteOfDay(start) % policy.grid().step().toMinutes() == 0
          && IntStream.range(0, policy.limits().atOnce()).anyMatch(seat -> isFree(seat, slot))
          && minutes(slot).allMatch(this::isOpen);
    }

    private boolean isFree(int seat, TimeSlot slot) {
      return taken.stream().noneMatch(t -> t.seat() == seat && t.slot().overlaps(slot));
    }

    private boolean isOpen(Instant minute) {
      return open.computeIfAbsent(minute, this::isWithinHours);
    }

    private boolean isWithinHours(Instant minute) {
      int wall = minuteOfDay(minute);
      return host.hours().on(minute.atZone(host.zone()).getDayOfWeek()).stream()
          .anyMatch(range -> range.from() <= wall && wall < range.to());
    }

    private int minuteOfDay(Instant minute) {
      ZonedDateTime wall = minute.atZone(host.zone());
      return wall.getHour() * 60 + wall.getMinute();
    }

    private static Stream<Instant> minutes(TimeSlot slot) {
      return Stream.iterate(
          slot.start(), at -> at.isBefore(slot.end()), at -> at.plus(1, ChronoUnit.MINUTES));
    }

    @Override
    public String toString() {
      return host + " at " + now + ", " + window + ", taken " + taken;
    }
  }
}
