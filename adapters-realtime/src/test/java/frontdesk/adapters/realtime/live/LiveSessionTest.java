package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.calls.CallWords.Said;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveSessionTest {
  private static final String SOUND = "{'type':'input_audio_buffer.append','audio':'AAAA'}";
  private static final Event SPOKEN =
      Heard.event(
          "{'type':'response.output_audio_transcript.done','item_id':'item_1','transcript':'Hello'}");

  @Test
  void a_session_is_set_up_before_the_page_is_heard() {
    CallInMemory call = CallInMemory.held();

    assertThat(call.model().types()).containsExactly("session.update");
    assertThat(call.page().asked()).isEqualTo(1);
    assertThat(call.noted()).containsExactly("began");
  }

  @Test
  void the_page_hears_every_event_as_it_came_also_those_that_nobody_knows() {
    CallInMemory call = CallInMemory.held();
    Event unknown = Heard.event("{ 'type' : 'something.new', 'x' : [ 1 ] }");

    call.modelSays(Heard.responseCreated())
        .modelSays(unknown)
        .modelSays(Heard.call("a", "completed"));

    assertThat(call.page().taken())
        .containsExactly(
            Heard.responseCreated().text(), unknown.text(), Heard.call("a", "completed").text());
  }

  @Test
  void a_tool_call_is_carried_out_here_and_the_pages_own_answer_is_not_heard() {
    CallInMemory call = CallInMemory.held();
    call.modelSays(Heard.responseCreated())
        .modelSays(Heard.call("call_1", "completed"))
        .pageSays(
            "{'type':'conversation.item.create','item':{'type':'function_call_output','call_id':'call_1','output':'{}'}}")
        .pageSays("{'type':'response.create'}")
        .modelSays(Heard.responseDone("completed"))
        .toolAnswers(0, "{\"success\":true}");

    assertThat(call.requested()).hasSize(1);
    assertThat(call.model().types())
        .containsExactly("session.update", "conversation.item.create", "response.create");
  }

  @Test
  void where_the_page_holds_the_session_everything_passes_and_nothing_is_carried_out() {
    CallInMemory call = CallInMemory.passedThrough();

    call.modelSays(Heard.call("call_1", "completed"))
        .pageSays("{'type':'session.update','session':{'tools':[]}}")
        .pageSays(
            "{'type':'conversation.item.create','item':{'type':'function_call_output','call_id':'call_1','output':'{}'}}")
        .pageSays("{'type':'response.create'}");

    assertThat(call.requested()).isEmpty();
    assertThat(call.model().types())
        .containsExactly("session.update", "conversation.item.create", "response.create");
  }

  @Test
  @Complaint("the session is cut after a quarter of an hour to an hour")
  void the_end_of_the_hour_is_announced_and_then_it_is_over() {
    CallInMemory call = CallInMemory.held();

    call.talksFor(Hour.ANNOUNCED.plusSeconds(2));
    assertThat(call.model().types())
        .containsExactly("session.update", "conversation.item.create", "response.create");
    call.talksFor(Duration.ofMinutes(4));

    assertThat(call.page().closedWith()).isEqualTo(1000);
    assertThat(call.page().taken()).last().asString().contains("session_expired");
  }

  @Test
  void a_session_that_openai_ends_after_its_hour_is_not_begun_again() {
    CallInMemory call = CallInMemory.held();

    call.modelSays(Heard.event("{'type':'error','error':{'code':'session_expired'}}"))
        .modelLeaves();

    assertThat(call.sessions()).isEqualTo(1);
    assertThat(call.page().closedWith()).isEqualTo(1000);
    assertThat(call.noted()).containsExactly("began", "ended");
  }

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
    CallInMemory call = CallInMemory.held().refusing(Close.BUSY);

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
    call.passes(LiveSession.STALLED.plusSeconds(2));
    assertThat(stuck.isCut()).isTrue();
    assertThat(call.sessions()).isEqualTo(2);
  }

  @Test
  void a_page_that_reads_slowly_holds_up_the_model_until_it_has_read() {
    CallInMemory call = CallInMemory.held();
    call.page().stopsReading();
    int asked = call.model().asked();

    call.modelSays(
        Heard.event(
            "{'type':'response.output_audio.delta','delta':'" + "A".repeat(Outbox.FULL) + "'}"));
    assertThat(call.model().asked()).isEqualTo(asked);
    call.page().readsOn();

    assertThat(call.model().asked()).isEqualTo(asked + 1);
  }

  @Test
  void a_page_that_stops_reading_is_told_so_and_cut_off() {
    CallInMemory call = CallInMemory.held();
    call.page().stopsReading();

    call.modelSays(SPOKEN).passes(LiveSession.STALLED.plusSeconds(2));
    call.passes(LiveSession.GOODBYE.plusSeconds(2));

    assertThat(call.page().isCut()).isTrue();
    assertThat(call.isGone()).isTrue();
    assertThat(call.model().closedWith()).isEqualTo(1000);
  }

  @Test
  void a_page_that_floods_is_told_so() {
    CallInMemory call = CallInMemory.held();

    for (int i = 0; i <= Pace.MESSAGES * Pace.SAVED; i++) {
      call.pageSays("{'type':'x'}");
    }

    assertThat(call.page().closedWith()).isEqualTo(1008);
    assertThat(call.page().taken()).last().asString().contains("rate_limit_exceeded");
  }

  @Test
  void garbage_is_answered_with_an_error_and_too_much_of_it_ends_the_call() {
    CallInMemory call = CallInMemory.held();

    call.pageSays("hello");
    assertThat(call.page().taken()).last().asString().contains("invalid_json");
    assertThat(call.page().closedWith()).isZero();
    for (int i = 0; i < LiveSession.MOST_GARBAGE; i++) {
      call.pageSays("hello");
    }

    assertThat(call.page().closedWith()).isEqualTo(1008);
    assertThat(call.model().types()).containsExactly("session.update");
  }

  @Test
  void bytes_where_text_is_due_end_the_call() {
    CallInMemory call = CallInMemory.held();

    call.session().binary();

    assertThat(call.page().closedWith()).isEqualTo(1003);
  }

  @Test
  void a_page_that_hangs_up_ends_the_call_and_one_that_vanishes_may_come_again() {
    CallInMemory hangsUp = CallInMemory.held();
    hangsUp.session().closed(1000);
    CallInMemory vanishes = CallInMemory.held();
    vanishes.session().closed(1006);

    assertThat(hangsUp.noted()).containsExactly("began", "ended");
    assertThat(vanishes.noted()).containsExactly("began");
    assertThat(vanishes.model().closedWith()).isEqualTo(1000);
    vanishes.modelLeavesInGoodOrder();
    assertThat(vanishes.isGone()).isTrue();
  }

  @Test
  void a_model_that_says_nothing_at_all_is_not_waited_for() {
    CallInMemory call = CallInMemory.held();

    call.passes(Pulse.FIRST_WITHIN.plusSeconds(2));

    assertThat(call.sessions()).isEqualTo(2);
  }

  @Test
  void whoever_is_silent_is_asked_and_one_that_does_not_answer_is_gone() {
    CallInMemory call = CallInMemory.held().modelSays(SPOKEN);
    FakePeer first = call.model();

    call.passes(Pulse.ASKED_AFTER.plusSeconds(2));
    assertThat(first.pings()).isPositive();
    assertThat(call.page().pings()).isPositive();
    call.passes(Pulse.GONE_AFTER);

    assertThat(call.page().closedWith()).isEqualTo(1008);
  }

  @Test
  void what_both_sides_say_is_noted() {
    CallInMemory call = CallInMemory.held();

    call.modelSays(SPOKEN);

    assertThat(call.noted()).isEqualTo(List.of("began", "assistant: Hello"));
  }

  @Test
  void in_a_joined_session_tools_are_carried_out_and_a_lost_socket_changes_nothing_of_it() {
    CallInMemory call = CallInMemory.joined();
    call.modelSays(Heard.call("call_1", "completed")).modelLeaves().toolAnswers(0, "{}");

    assertThat(call.model().types()).containsExactly("conversation.item.create", "response.create");
    assertThat(call.model().taken().get(0)).contains("function_call_output", "call_1");
  }

  @Test
  void an_output_that_was_on_its_way_when_a_joined_sessions_socket_was_lost_is_sent_again() {
    CallInMemory call = CallInMemory.joined();
    call.modelSays(Heard.responseCreated()).modelSays(Heard.call("call_1", "completed"));
    call.toolAnswers(0, "{}").modelLeaves();

    assertThat(call.model().types()).containsExactly("conversation.item.create", "response.create");
    assertThat(call.model().taken().get(0)).contains("function_call_output", "call_1");
  }

  @Test
  void a_model_that_takes_no_goodbye_is_cut_off_and_until_then_the_session_is_there() {
    CallInMemory call = CallInMemory.held();
    call.model().stopsReading();
    call.pageSays(SOUND).session().closed(1000);

    assertThat(call.isGone()).isFalse();
    call.passes(LiveSession.GOODBYE.plusSeconds(2));

    assertThat(call.model().closedWith()).isZero();
    assertThat(call.model().isCut()).isTrue();
    assertThat(call.isGone()).isTrue();
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
    call.talksFor(LiveSession.NOT_AGAIN.plusSeconds(2)).modelLeaves();

    call.opensLate(late);
    assertThat(late.isCut()).isTrue();
    call.opensAtLast();

    assertThat(call.model().types()).contains("session.update");
    assertThat(late.types()).isEmpty();
  }

  @Test
  void a_joined_session_in_which_nobody_speaks_is_asked_and_its_answer_is_enough() {
    CallInMemory call = CallInMemory.joined();

    call.passes(Pulse.FIRST_WITHIN.dividedBy(2).plusSeconds(2));
    assertThat(call.model().pings()).isPositive();
    call.answersFor(Pulse.FIRST_WITHIN.multipliedBy(3));

    assertThat(call.sessions()).isEqualTo(1);
  }

  @Test
  void a_joined_session_ends_with_its_call() {
    CallInMemory call = CallInMemory.joined();

    call.talksFor(Duration.ofMinutes(2)).modelLeavesInGoodOrder();
    call.passes(LiveSession.GOODBYE.plusSeconds(2));

    assertThat(call.sessions()).isEqualTo(1);
    assertThat(call.noted()).containsExactly("began", "ended");
    assertThat(call.isGone()).isTrue();
  }
}
