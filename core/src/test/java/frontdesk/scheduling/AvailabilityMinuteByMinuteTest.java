package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.scheduling.MinuteByMinute.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random hosts round the clock changes of many zones are free when a walk over the minutes says so.
 * Windows lie after 1972, since when every offset has been whole minutes; {@link Walls} makes sure.
 */
class AvailabilityMinuteByMinuteTest {
  private static final int PLACES_A_ZONE = 23;
  private static final int CASES_A_PLACE = 97;
  private static final int DAYS = 2;
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

  /** Always among them: a date that a zone skips, and clocks that go by half an hour. */
  private static final List<Walls> BY_NAME =
      List.of(
          walls("Pacific/Apia", "2011-12-29T00:00:00Z"),
          walls("Australia/Lord_Howe", "2026-10-02T20:00:00Z"),
          walls("Australia/Lord_Howe", "2027-04-02T20:00:00Z"));

  private int offered;
  private int refused;

  @Test
  void random_hosts_are_free_and_refuse_when_a_walk_over_the_minutes_says_so() {
    int cases = 0;
    for (Walls walls : BY_NAME) {
      cases += compare(walls, new Random(walls.from.getEpochSecond()));
    }
    for (ZoneId zone : ZONES) {
      Random random = new Random(zone.getId().hashCode());
      for (int i = 0; i < PLACES_A_ZONE; i++) {
        Instant from = somewhere(zone, random).minus(random.nextInt(1_500), ChronoUnit.MINUTES);
        cases += compare(new Walls(zone, from, DAYS * 1_440), random);
      }
    }
    assertThat(ZONES).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(cases).isGreaterThanOrEqualTo(100_000);
    assertThat(offered).as("free times compared").isGreaterThan(500_000);
    assertThat(refused).as("slots refused").isBetween(20_000, 95_000);
  }

  private int compare(Walls walls, Random random) {
    RandomQuestions questions = new RandomQuestions(walls, random);
    for (int i = 0; i < CASES_A_PLACE; i++) {
      Question asked = questions.next();
      MinuteByMinute walk = new MinuteByMinute(walls, asked);
      Availability availability =
          new Availability(asked.host(), asked.blocked(), asked.now(), asked.rules());
      List<TimeSlot> free = MinuteByMinute.free(List.of(walk), true);

      if (!availability.free(asked.window()).equals(free)) {
        assertThat(availability.free(asked.window()))
            .as("%s: %s", walls.zone, asked)
            .isEqualTo(free);
      }
      offered += free.size();
      refuse(walls, asked, walk, availability, random);
      keep(walls, asked, free, random);
    }
    return CASES_A_PLACE;
  }

  private void refuse(
      Walls walls, Question asked, MinuteByMinute walk, Availability availability, Random random) {
    int length = (int) asked.host().policy().duration().toMinutes();
    int start = random.nextInt(walls.size() - length);
    TimeSlot slot = TimeSlot.of(walls.at(start), asked.host().policy().duration());
    boolean may =
        walk.mayTakeAnyTime(start, length)
            && (!asked.host().policy().grid().only() || walk.isOnGrid(start));
    if (availability.refusal(slot).isEmpty() != may) {
      assertThat(availability.refusal(slot).isEmpty())
          .as("%s: %s, %s", walls.zone, asked, slot)
          .isEqualTo(may);
    }
    refused += may ? 0 : 1;
  }

  // Made once for all of the walls.
  private static void keep(Walls walls, Question asked, List<TimeSlot> free, Random random) {
    TimeSlot all =
        new TimeSlot(walls.at(0), walls.at(walls.size()).plusSeconds(random.nextInt(60)));
    HostTimes kept = HostTimes.of(asked.host(), asked.blocked(), all);
    List<TimeSlot> answer = kept.free(asked.window(), asked.now(), asked.rules());
    if (!answer.equals(free)) {
      assertThat(answer).as("kept, %s: %s", walls.zone, asked).isEqualTo(free);
    }
  }

  private static Walls walls(String zone, String from) {
    return new Walls(ZoneId.of(zone), Instant.parse(from), DAYS * 1_440);
  }

  // Two in three lie round a clock change since 1972, if the zone had any.
  private static Instant somewhere(ZoneId zone, Random random) {
    Instant first = Instant.parse("1972-06-01T00:00:00Z");
    Instant any = first.plus(random.nextInt(64 * 365 * 24), ChronoUnit.HOURS);
    ZoneOffsetTransition next = zone.getRules().nextTransition(any);
    ZoneOffsetTransition near = next == null ? zone.getRules().previousTransition(any) : next;
    boolean recent = near != null && near.getInstant().isAfter(first.plus(Duration.ofDays(9)));
    return recent && random.nextInt(3) > 0 ? near.getInstant() : any;
  }
}
