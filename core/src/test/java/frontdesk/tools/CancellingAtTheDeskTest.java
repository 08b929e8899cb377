package frontdesk.tools;

import static frontdesk.scheduling.ScriptedAppointments.Commit.AWAY;
import static frontdesk.scheduling.ScriptedAppointments.Commit.LOST_WITHOUT_ANSWER;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.ScriptedAppointments.Commit;
import frontdesk.scheduling.ScriptedChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To cancel, once and again, also where the store is away. */
class CancellingAtTheDeskTest extends ChangesFixture {
  @Test
  void the_same_tool_call_again_gets_the_same_answer() {
    ToolCallFixture call = cancelByEmail().id("tool-9");

    assertThat(answer(call, byTelephone()).spoken()).isEqualTo(CANCELLED);
    ToolReply again = answer(call, byTelephone());

    assertThat(again.spoken()).isEqualTo(CANCELLED);
    assertThat(again.result()).isEqualTo("repeated");
  }

  // A16, in the core.
  @Test
  void to_cancel_twice_is_a_success_that_is_said_so() {
    answer(cancelByEmail().id("tool-9"), byTelephone());

    ToolReply again = answer(cancelByEmail().id("tool-10"), byTelephone());

    assertThat(again).isInstanceOf(ToolReply.Changed.class);
    assertThat(again.spoken()).isEqualTo(CANCELLED_BEFORE);
  }

  @Test
  void the_same_tool_call_with_other_arguments_changes_nothing() {
    answer(cancelByEmail().id("tool-9"), byTelephone());
    secondOne();

    ToolReply other =
        answer(
            cancelByEmail().with("current_start_time", "2026-11-26").id("tool-9"), byTelephone());

    assertThat(other.result()).isEqualTo("other_arguments");
    assertThat(taken()).hasSize(1);
  }

  // Catalogue, A14 and A15.
  @Test
  @Complaint("a time that was freed cannot be booked again, its key is known")
  void what_was_cancelled_may_be_booked_again_and_a_late_repeat_of_the_first_books_nothing() {
    fixture = aDesk();
    ToolCallFixture first = setAppointment().id("tool-1");
    answer(first, byTelephone());
    answer(cancelByEmail(), byTelephone());

    assertThat(answer(first, byTelephone()).result()).isEqualTo("was_cancelled");
    assertThat(answer(setAppointment().id("tool-2"), byTelephone()).result()).isEqualTo("booked");

    assertThat(fixture.appointments().all())
        .extracting(Appointment::id)
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(fixture.channel().attempts()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Commit.class,
      names = {"DONE_WITHOUT_ANSWER", "LOST_WITHOUT_ANSWER"})
  void a_commit_without_an_answer_is_looked_up_before_anything_is_said(Commit commit) {
    fixture.changing(changes -> new ScriptedChanges(changes, commit));
    assertThat(answer(moveByEmail(), byTelephone()).spoken()).isEqualTo(MOVED);

    fixture.changing(changes -> new ScriptedChanges(changes, commit));
    assertThat(answer(cancelByEmail(), byTelephone()).spoken())
        .startsWith("I've cancelled the viewing of 12 Oak Street, Wednesday");
    assertThat(taken()).isEmpty();
  }

  @Test
  void where_nobody_can_be_asked_the_caller_hears_that_it_is_not_sure() {
    fixture.changing(changes -> new ScriptedChanges(changes, LOST_WITHOUT_ANSWER, AWAY));

    assertThat(answer(cancelByEmail(), byTelephone()))
        .isEqualTo(new ToolReply.TryLater(WORDS.notSure()));
  }

  @Test
  void where_the_store_is_away_nothing_was_changed() {
    fixture.changing(changes -> new ScriptedChanges(changes, AWAY));

    assertThat(answer(cancelByEmail(), byTelephone()))
        .isEqualTo(new ToolReply.TryLater(WORDS.nothingChanged()));
    assertThatItStands();
  }

  @Test
  void a_model_that_repeats_itself_with_fewer_words_does_not_cancel_the_other_one() {
    Appointment other =
        booked(
            setAppointment()
                .id("tool-2")
                .with("start_time", "2026-11-26T09:00:00")
                .with("attendee_phone", JANE));
    ToolCallFixture first =
        cancelByEmail().id("tool-3").with("current_start_time", "2026-11-24T09:00:00");
    assertThat(answer(first, byTelephone()).spoken()).isEqualTo(CANCELLED);

    ToolReply again = answer(cancelByEmail().id("tool-4"), byTelephone());

    assertThat(again.spoken())
        .startsWith("I have the viewing of 12 Oak Street, Thursday, November 26 at 9 AM")
        .endsWith("Is that the one you mean?");
    assertThat(fixture.appointments().taken(other.org(), other.host(), other.slot())).hasSize(1);
  }
}
