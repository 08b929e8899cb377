package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.adapters.realtime.session.Declined;
import frontdesk.calls.CallWords.Said;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a call whose session with the model is lost. */
class RenewedSessionTest {
  private static final String SOUND = "{'type':'input_audio_buffer.append','audio':'AAAA'}";
  private static final Event SPOKEN =
      Heard.event(
          "{'type':'response.output_audio_transcript.done','item_id':'item_1','transcript':'Hello'}");

  @Test
  void a_lost_session_is_replaced_by_one_that_knows_what_was_said_and_done() {
    CallInMemory call = CallInMemory.held();
    call.modelSays(SPOKEN)
        .modelSays(Heard.call("call_1", "completed"))
        .toolAnswers(0, "{\"success\":true}")
        .modelLeaves();

    assertThat(call.sessions()).isEqualTo(2);
    assertThat(call.model().types())
        .containsExactly(
            "session.update",
            "conversation.item.create",
            "conversation.item.create",
            "response.create");
    assertThat(call.model().taken().get(1)).contains("\"role\":\"assistant\"", "Hello");
    assertThat(call.model().taken().get(2)).contains("\"role\":\"system\"", "end_call", "success");
    assertThat(call.model().taken().get(3)).contains("interrupted", "\"tool_choice\":\"none\"");
    assertThat(call.page().closedWith()).isZero();
  }

  @Test
  void what_came_of_a_tool_after_the_loss_is_told_to_the_next_session() {
    CallInMemory call = CallInMemory.held();
    call.modelSays(Heard.call("call_1", "completed")).modelLeaves();
    call.toolAnswers(0, "{\"success\":true}");

    assertThat(call.model().taken()).last().asString().contains("\"role\":\"system\"", "success");
  }

  @Test
  void a_page_that_comes_again_finds_a_session_that_knows_what_is_on_record() {
    ToolCallRecord booked =
        new ToolCallRecord(
            "create_appointment",
            Optional.empty(),
            Optional.empty(),
            Optional.of("You're booked."),
            "booked",
            Duration.ZERO,
            Instant.parse("2026-11-21T12:00:05Z"),
            List.of());
    TranscriptLine hello =
        new TranscriptLine("user", "Hello", Instant.parse("2026-11-21T12:00:00Z"));

    CallInMemory call = CallInMemory.again(Retold.of(new Said(List.of(hello), List.of(booked))));

    assertThat(call.model().types())
        .containsExactly(
            "session.update",
            "conversation.item.create",
            "conversation.item.create",
            "response.create");
    assertThat(call.model().taken().get(1)).contains("Hello");
    assertThat(call.model().taken().get(2)).contains("create_appointment", "You're booked.");
  }

  @Test
  void a_session_that_is_lost_again_at_once_ends_the_call() {
    CallInMemory call = CallInMemory.held();

    call.modelLeaves().modelLeaves();

    assertThat(call.sessions()).isEqualTo(2);
    assertThat(call.page().closedWith()).isEqualTo(1011);
    assertThat(call.page().types()).containsExactly("error");
  }

  @Test
  void a_session_that_is_lost_much_later_is_replaced_once_more() {
    CallInMemory call = CallInMemory.held();

    call.modelLeaves().talksFor(Duration.ofMinutes(2)).modelLeaves();

    assertThat(call.sessions()).isEqualTo(3);
    assertThat(call.page().closedWith()).isZero();
  }

  @Test
  void who_cannot_get_another_session_is_told_why() {
    CallInMemory call = CallInMemory.held().refusing(Close.by(Declined.by(429, Optional.empty())));

    call.modelLeaves();

    assertThat(call.page().closedWith()).isEqualTo(1013);
    assertThat(call.page().taken()).last().asString().contains("rate_limit_exceeded");
  }

  @Test
  void what_the_page_says_between_two_sessions_is_not_lost() {
    CallInMemory call = CallInMemory.held().openingSlowly();
    int asked = call.page().asked();

    call.modelLeaves().pageSays(SOUND);
    assertThat(call.page().asked()).isEqualTo(asked);
    call.opensAtLast();

    assertThat(call.model().types())
        .containsExactly("session.update", "response.create", "input_audio_buffer.append");
    assertThat(call.page().asked()).isEqualTo(asked + 1);
  }

  @Test
  void a_model_that_takes_nothing_holds_up_the_page_and_then_counts_as_lost() {
    CallInMemory call = CallInMemory.held();
    call.model().stopsReading();
    FakePeer stuck = call.model();
    String loud = "{'type':'input_audio_buffer.append','audio':'" + "A".repeat(Outbox.FULL) + "'}";

    call.pageSays(loud);

    assertThat(call.page().asked()).isEqualTo(1);
    call.passes(Outbox.STALLED.plusSeconds(2));
    assertThat(stuck.isCut()).isTrue();
    assertThat(call.sessions()).isEqualTo(2);
  }

  @Test
  void a_model_that_says_nothing_at_all_is_not_waited_for() {
    CallInMemory call = CallInMemory.held();

    call.passes(Pulse.FIRST_WITHIN.plusSeconds(2));

    assertThat(call.sessions()).isEqualTo(2);
  }

  @Test
  void a_socket_that_was_given_up_is_cut_off() {
    CallInMemory call = CallInMemory.held();
    FakePeer first = call.model();

    call.modelLeaves();

    assertThat(first.isCut()).isTrue();
    assertThat(call.model().isCut()).isFalse();
  }

  @Test
  void a_socket_that_opens_after_it_was_given_up_is_not_the_calls() {
    CallInMemory call = CallInMemory.held().openingSlowly();
    call.modelLeaves();
    FakePeer late = call.model();
    call.talksFor(Renewal.NOT_AGAIN.plusSeconds(2)).modelLeaves();

    call.opensLate(late);
    assertThat(late.isCut()).isTrue();
    call.opensAtLast();

    assertThat(call.model().types()).contains("session.update");
    assertThat(late.types()).isEmpty();
  }
}
