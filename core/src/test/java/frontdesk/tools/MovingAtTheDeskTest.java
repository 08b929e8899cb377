package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.DeskFixture.calling;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ScriptedChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** To move, and what stands in the way. */
class MovingAtTheDeskTest extends ChangesFixture {
  @Test
  void it_is_moved_keeps_its_id_and_its_length_and_frees_its_old_time() {
    ToolReply reply = answer(move(), calling(JANE));

    assertThat(reply.result()).isEqualTo("moved");
    assertThat(reply.spoken()).isEqualTo(MOVED);
    TimeSlot to = TimeSlot.of(Instant.parse("2026-11-25T16:00:00Z"), Duration.ofMinutes(30));
    assertThat(taken()).containsExactly(to);
    assertThat(((ToolReply.Changed) reply).appointment().id()).isEqualTo(booked.id());
  }

  @Test
  void nobody_else_may_move_it() {
    assertThat(
            answer(move().with("attendee_email", "john@example.com"), calling("+13125550199"))
                .spoken())
        .isEqualTo(WORDS.notFound());
    assertThatItStands();
  }

  @Test
  void a_taken_time_changes_nothing_and_others_are_offered() {
    answer(
        setAppointment()
            .with("attendee_email", "john@example.com")
            .with("start_time", "2026-11-25T10:00:00"),
        byTelephone());

    ToolReply reply = answer(moveByEmail(), byTelephone());

    assertThat(reply.result()).isEqualTo("taken");
    assertThat(reply.spoken())
        .startsWith(
            "Your appointment stays where it is for now. That time is already taken. The nearest"
                + " free times are ")
        .doesNotContain("john");
    assertThat(taken()).hasSize(2).contains(booked.slot());
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        Arguments.of("2026-11-25T03:00:00", "outside_hours"),
        Arguments.of("2026-11-25T10:10:00", "off_grid"),
        Arguments.of("2026-11-20T10:00:00", "in_the_past"),
        Arguments.of("2028-11-22T10:00:00", "beyond_horizon"));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void the_hosts_rules_hold_for_the_new_time(String start, String why) {
    assertThat(answer(moveByEmail().with("new_start_time", start), byTelephone()).result())
        .isEqualTo(why);
    assertThatItStands();
  }

  // Catalogue, A17.
  @Test
  void to_move_it_to_where_it_stands_is_a_success_that_changes_nothing() {
    ToolReply reply =
        answer(moveByEmail().with("new_start_time", "2026-11-24T09:00:00"), byTelephone());

    assertThat(reply.result()).isEqualTo("repeated");
    assertThat(reply.spoken()).startsWith("It already stands at that time: the viewing of 12 Oak");
    assertThatItStands();
  }

  @Test
  void a_move_that_is_repeated_was_done_before() {
    ToolCallFixture call = moveByEmail().with("current_start_time", "2026-11-24T09:00:00");
    assertThat(answer(call.id("tool-8"), byTelephone()).spoken()).isEqualTo(MOVED);

    assertThat(answer(call.id("tool-8"), byTelephone()).spoken()).isEqualTo(MOVED);
    assertThat(answer(call.id("tool-9"), byTelephone()).spoken())
        .startsWith("It already stands at that time");
    assertThat(taken()).hasSize(1);
  }

  @Test
  void it_may_be_moved_over_a_part_of_its_own_time() {
    Host free = aHost().named("free").atAnyMinute().build();
    fixture.with(free);
    answer(
        setAppointment().with("user_id", "free").with("property_address", "7 Elm Road"),
        asking(free));

    assertThat(
            answer(moveByEmail().with("new_start_time", "2026-11-24T09:15:00"), asking(free))
                .result())
        .isEqualTo("moved");
  }

  @Test
  void what_was_cancelled_is_not_moved() {
    answer(cancelByEmail(), byTelephone());

    ToolReply reply = answer(moveByEmail(), byTelephone());

    assertThat(reply.result()).isEqualTo("was_cancelled");
    assertThat(taken()).isEmpty();
  }

  @Test
  void who_loses_against_another_change_hears_of_the_new_state() {
    ToolDesk other = fixture.desk();
    fixture.changing(
        changes ->
            new ScriptedChanges(changes)
                .meanwhile(() -> other.answer(cancelByEmail().build(), byTelephone())));
    assertThat(answer(moveByEmail(), byTelephone()).result()).isEqualTo("was_cancelled");
    assertThat(taken()).isEmpty();
  }

  @Test
  void who_cancels_while_it_is_moved_cancels_it_where_it_stands_then() {
    ToolDesk other = fixture.desk();
    fixture.changing(
        changes ->
            new ScriptedChanges(changes)
                .meanwhile(() -> other.answer(moveByEmail().build(), byTelephone())));
    assertThat(answer(cancelByEmail(), byTelephone()).spoken())
        .startsWith("I've cancelled the viewing of 12 Oak Street, Wednesday, November 25 at 10 AM");
    assertThat(taken()).isEmpty();
  }
}
