package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.scheduling.MinuteByMinute.Question;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several hosts on one Tuesday. */
class SeveralHostsTest {
  private static final TimeSlot DAY = TimeSlot.of(at("00:00"), ofHours(24));

  private final HostFixture ann = aHost().named("ann").open("tue 09:00-12:00");
  private final HostFixture bob = aHost().named("bob").open("tue 10:00-13:00");

  @Test
  void all_are_free_for_the_whole_slot() {
    SeveralHosts both = several(times(ann, slot("10:30", 15)), times(bob));

    assertThat(starts(both.all(DAY))).containsExactly("10:00", "11:00", "11:30");
  }

  @Test
  void at_least_one_is_free_for_the_whole_slot() {
    ann.lasting(ofHours(1));
    SeveralHosts both = several(times(ann), times(bob, slot("12:30", 30)));

    assertThat(starts(both.any(DAY)))
        .containsExactly("09:00", "09:30", "10:00", "10:30", "11:00", "11:30");
    assertThat(both.freeFor(List.of(slot("09:30", 60)), DAY).get(0))
        .containsExactly(new UserId("ann"));
    assertThat(both.freeFor(List.of(slot("11:30", 60)), DAY).get(0))
        .containsExactly(new UserId("bob"));
    assertThat(both.freeFor(List.of(slot("10:30", 60)), DAY).get(0))
        .containsExactly(new UserId("ann"), new UserId("bob"));
    assertThat(both.freeFor(List.of(slot("12:30", 60)), DAY).get(0)).isEmpty();
  }

  @Test
  void nobody_takes_over_from_another_within_a_slot() {
    ann.open("tue 09:00-10:00").lasting(ofHours(1));
    bob.open("tue 10:00-11:00");

    assertThat(starts(several(times(ann), times(bob)).any(DAY))).containsExactly("09:00", "10:00");
  }

  @Test
  void length_and_grid_are_the_first_ones_and_everything_else_is_each_ones_own() {
    ann.every(ofMinutes(45));
    bob.lasting(ofHours(3)).buffers(ofMinutes(30), ofMinutes(0)).notice(ofHours(11));

    assertThat(starts(several(times(ann), times(bob, slot("09:45", 30))).all(DAY)))
        .containsExactly("11:15");
  }

  @Test
  void the_fewest_that_are_several_is_one() {
    SeveralHosts one = several(times(ann, slot("09:15", 15)));

    assertThat(one.all(DAY)).isEqualTo(one.any(DAY)).hasSize(5);
  }

  @Test
  void random_hosts_are_free_together_when_a_walk_over_the_minutes_says_so() {
    Random random = new Random(7);
    for (String from : List.of("2027-03-13T12:00:00Z", "2026-10-31T12:00:00Z")) {
      Walls walls = new Walls(ZoneId.of("America/Chicago"), Instant.parse(from), 2_880);
      RandomQuestions questions = new RandomQuestions(walls, random);
      for (int i = 0; i < 2_000; i++) {
        compare(walls, questions, 1 + random.nextInt(4));
      }
    }
  }

  private static void compare(Walls walls, RandomQuestions questions, int count) {
    Question first = questions.next();
    List<Question> asked = new ArrayList<>(List.of(first));
    while (asked.size() < count) {
      asked.add(questions.next(first));
    }
    TimeSlot counted = CountedFrom.widened(first.host(), first.window());
    List<MinuteByMinute> walks = asked.stream().map(it -> new MinuteByMinute(walls, it)).toList();
    SeveralHosts several =
        new SeveralHosts(
            asked.stream().map(it -> HostTimes.of(it.host(), it.blocked(), counted)).toList(),
            first.now(),
            first.rules());

    assertThat(several.all(first.window()))
        .as("all of %s", asked)
        .isEqualTo(MinuteByMinute.free(walks, true));
    assertThat(several.any(first.window()))
        .as("any of %s", asked)
        .isEqualTo(MinuteByMinute.free(walks, false));
  }

  private static SeveralHosts several(HostTimes... hosts) {
    return new SeveralHosts(List.of(hosts), at("00:00"), NeighbourRules.NONE);
  }

  private static HostTimes times(HostFixture host, TimeSlot... busy) {
    return HostTimes.of(host.build(), new BlockedTimes(List.of(), Stream.of(busy).toList()), DAY);
  }

  private static List<String> starts(List<TimeSlot> slots) {
    return slots.stream()
        .map(slot -> LocalTime.ofInstant(slot.start(), ZoneOffset.UTC).toString())
        .toList();
  }

  private static TimeSlot slot(String start, int minutes) {
    return TimeSlot.of(at(start), ofMinutes(minutes));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z");
  }
}
