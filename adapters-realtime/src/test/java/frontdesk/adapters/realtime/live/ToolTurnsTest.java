package frontdesk.adapters.realtime.live;

import static frontdesk.adapters.realtime.live.Heard.call;
import static frontdesk.adapters.realtime.live.Heard.callerBegins;
import static frontdesk.adapters.realtime.live.Heard.callerEnds;
import static frontdesk.adapters.realtime.live.Heard.event;
import static frontdesk.adapters.realtime.live.Heard.item;
import static frontdesk.adapters.realtime.live.Heard.responseCreated;
import static frontdesk.adapters.realtime.live.Heard.responseDone;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ToolTurnsTest {
  private final ToolTurns turns = new ToolTurns();

  private List<Requested> hears(Event... events) {
    return Stream.of(events).flatMap(event -> turns.heard(event).stream()).toList();
  }

  private static Event arrived(String id) {
    return event(
        "{'type':'conversation.item.added','item':{'type':'function_call_output','call_id':'"
            + id
            + "','output':'{}'}}");
  }

  private Requested requested(String id) {
    return hears(call(id, "completed")).get(0);
  }

  /** What is sent now, in a word each. */
  private List<String> due() {
    return turns.due().stream()
        .map(text -> Event.read(text).orElseThrow())
        .map(
            sent ->
                sent.is("response.create")
                    ? "respond"
                    : sent.tree().at("/item/type").asText()
                        + " "
                        + sent.tree().at("/item/call_id").asText())
        .map(String::strip)
        .toList();
  }

  @Test
  @Complaint("each call is dispatched twice, as two frames carry it")
  void a_call_that_five_events_tell_of_is_carried_out_once() {
    List<Requested> requested =
        hears(
            responseCreated(),
            event(
                "{'type':'response.function_call_arguments.done','call_id':'call_1','name':'end_call','arguments':'{}'}"),
            call("call_1", "completed"),
            event("{'type':'conversation.item.added','item':" + item("call_1", "completed") + "}"),
            event("{'type':'conversation.item.done','item':" + item("call_1", "completed") + "}"),
            event(
                "{'type':'response.done','response':{'output':["
                    + item("call_1", "completed")
                    + "]}}"),
            call("call_1", "completed"));

    assertThat(requested).containsExactly(new Requested("call_1", "end_call", "{}"));
  }

  @Test
  @Complaint("an interrupted generation's end_call cuts the caller off")
  void a_call_that_was_cut_off_is_never_carried_out() {
    assertThat(hears(call("call_1", "incomplete"), call("call_2", "in_progress"))).isEmpty();
  }

  @Test
  void an_item_without_a_call_id_is_no_call() {
    assertThat(
            hears(
                event(
                    "{'type':'response.output_item.done','item':{'type':'function_call','status':'completed','name':'end_call'}}"),
                event(
                    "{'type':'response.output_item.done','item':{'type':'message','status':'completed'}}")))
        .isEmpty();
  }

  @Test
  @Complaint("output and response in one message: call id not found")
  @Complaint("an output of the wrong shape, then silence")
  void all_outputs_come_first_and_one_response_is_asked_for_once_the_last_one_is_done() {
    hears(responseCreated());
    Requested first = requested("call_1");
    Requested second = requested("call_2");

    turns.finished(second, "{}");
    assertThat(due()).containsExactly("function_call_output call_2");
    hears(responseDone("completed"));
    assertThat(due()).isEmpty();
    turns.finished(first, "{}");

    assertThat(due()).containsExactly("function_call_output call_1", "respond");
    assertThat(due()).isEmpty();
  }

  @Test
  void a_tool_that_is_quicker_than_the_response_waits_for_its_end() {
    hears(responseCreated());
    turns.finished(requested("call_1"), "{}");

    assertThat(due()).containsExactly("function_call_output call_1");
    hears(responseDone("completed"));
    assertThat(due()).containsExactly("respond");
  }

  @Test
  @Complaint("a second response is asked for while one is active")
  void who_asked_for_a_response_too_early_asks_again_when_that_one_is_done() {
    turns.finished(requested("call_1"), "{}");
    assertThat(due()).containsExactly("function_call_output call_1", "respond");

    hears(
        event(
            "{'type':'error','error':{'code':'conversation_already_has_active_response','event_id':'frontdesk_1'}}"));
    assertThat(due()).isEmpty();
    hears(responseDone("completed"));

    assertThat(due()).containsExactly("respond");
  }

  @Test
  void the_same_error_about_an_event_of_the_pages_changes_nothing() {
    hears(
        responseCreated(),
        event(
            "{'type':'error','error':{'code':'conversation_already_has_active_response','event_id':'event_of_page'}}"),
        responseDone("completed"));

    assertThat(due()).isEmpty();
  }

  @Test
  void nothing_is_said_into_what_the_caller_says_and_their_own_response_tells_it() {
    hears(responseCreated());
    Requested call = requested("call_1");
    hears(callerBegins(), responseDone("cancelled"));
    turns.finished(call, "{}");

    assertThat(due()).containsExactly("function_call_output call_1");
    hears(arrived("call_1"), callerEnds(), responseCreated(), responseDone("completed"));
    assertThat(due()).isEmpty();
  }

  @Test
  void a_response_that_began_before_an_output_arrived_is_followed_by_one_that_knows_it() {
    hears(callerBegins());
    turns.finished(requested("call_1"), "{}");
    assertThat(due()).containsExactly("function_call_output call_1");

    hears(callerEnds(), responseCreated(), arrived("call_1"));
    assertThat(due()).isEmpty();
    hears(responseDone("completed"));

    assertThat(due()).containsExactly("respond");
  }

  @Test
  void a_session_that_is_joined_again_is_told_what_had_not_arrived_and_nothing_else() {
    turns.finished(requested("call_1"), "{}");
    turns.finished(requested("call_2"), "{}");
    assertThat(due())
        .containsExactly("function_call_output call_1", "function_call_output call_2", "respond");
    hears(arrived("call_1"));

    turns.rejoined();

    assertThat(due()).containsExactly("function_call_output call_2", "respond");
  }

  @Test
  void a_response_whose_end_was_not_heard_does_not_silence_the_next() {
    hears(responseCreated());
    turns.rejoined();
    assertThat(due()).isEmpty();
    turns.finished(requested("call_1"), "{}");

    assertThat(due()).containsExactly("function_call_output call_1", "respond");
  }

  @Test
  void a_response_that_was_asked_for_and_never_began_is_asked_for_again() {
    turns.finished(requested("call_1"), "{}");
    assertThat(due()).containsExactly("function_call_output call_1", "respond");
    hears(arrived("call_1"));

    turns.rejoined();

    assertThat(due()).containsExactly("respond");
  }

  @Test
  void a_model_that_goes_round_in_circles_is_told_that_no_more_is_carried_out() {
    for (int call = 0; call < ToolTurns.MOST_CALLS; call++) {
      assertThat(hears(call("call_" + call, "completed"))).hasSize(1);
    }

    assertThat(hears(call("one_more", "completed"))).isEmpty();
    assertThat(due()).containsExactly("function_call_output one_more");
  }

  @Test
  @Complaint("a call is never answered after an interruption or a time-out")
  void a_caller_who_spoke_and_got_no_response_gets_one_a_moment_later() {
    hears(callerBegins());
    turns.finished(requested("call_1"), "{}");
    assertThat(due()).containsExactly("function_call_output call_1");
    hears(callerEnds());
    assertThat(due()).isEmpty();

    turns.tick();

    assertThat(due()).containsExactly("respond");
  }

  @Test
  void what_a_lost_session_was_to_be_told_of_is_told_to_the_next_one_in_words() {
    Requested call = requested("call_1");
    turns.lost();
    turns.renewed("Say that you are back.");
    turns.finished(call, "{}");

    assertThat(due()).containsExactly("message");
    hears(responseCreated(), responseDone("completed"));
    assertThat(due()).isEmpty();
  }

  @Test
  void what_came_of_a_call_between_two_sessions_is_in_the_conversation_retold_and_not_told_again() {
    Requested call = requested("call_1");
    turns.lost();
    turns.finished(call, "{}");
    turns.renewed("Say that you are back.");

    assertThat(due()).isEmpty();
  }

  @Test
  void a_call_has_one_output_however_often_it_is_finished() {
    Requested call = requested("call_1");
    turns.finished(call, "{}");
    turns.finished(call, "{}");

    assertThat(due()).containsExactly("function_call_output call_1", "respond");
  }
}
