package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import java.time.Duration;
import java.util.List;
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
  void what_both_sides_say_is_noted() {
    CallInMemory call = CallInMemory.held();

    call.modelSays(SPOKEN);

    assertThat(call.noted()).isEqualTo(List.of("began", "assistant: Hello"));
  }

  @Test
  void a_model_that_takes_no_goodbye_is_cut_off_and_until_then_the_session_is_there() {
    CallInMemory call = CallInMemory.held();
    call.model().stopsReading();
    call.pageSays(SOUND).session().closed(1000);

    assertThat(call.isGone()).isFalse();
    call.passes(Leaving.GOODBYE.plusSeconds(2));

    assertThat(call.model().closedWith()).isZero();
    assertThat(call.model().isCut()).isTrue();
    assertThat(call.isGone()).isTrue();
  }
}
