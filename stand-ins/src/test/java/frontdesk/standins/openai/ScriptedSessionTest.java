package frontdesk.standins.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptedSessionTest {
  private static final String RESPOND = "{'type':'response.create'}";

  private final FakeOpenAi openAi = FakeOpenAi.start(0, Clock.systemUTC());

  @AfterEach
  void stop() {
    openAi.close();
  }

  private Listener playing(Turn... turns) {
    openAi.nextPlays(Play.of(turns));
    return Listener.to(openAi);
  }

  private static String answer(String callId) {
    return "{'type':'conversation.item.create','item':{'type':'function_call_output','call_id':'"
        + callId
        + "','output':'done'}}";
  }

  @Test
  void words_come_as_transcript_and_audio_inside_one_response() throws Exception {
    Listener client = playing(Turn.turn().says("Good morning"));

    client.send(RESPOND);

    assertThat(client.typesUntil("rate_limits.updated"))
        .containsExactly(
            "session.created",
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            "response.content_part.added",
            "response.output_audio_transcript.delta",
            "response.output_audio.delta",
            "response.output_audio_transcript.delta",
            "response.output_audio.delta",
            "response.output_audio.done",
            "response.output_audio_transcript.done",
            "response.content_part.done",
            "conversation.item.done",
            "response.output_item.done",
            "response.done",
            "rate_limits.updated");
  }

  @Test
  void one_call_is_announced_in_five_events_and_its_output_taken_once() throws Exception {
    Listener client = playing(Turn.turn().calls("call_1", "get_availability", "{\"days\":7}"));

    client.send(RESPOND);
    List<ObjectNode> told = client.until("response.done");
    client.send(answer("call_1"));
    client.next("conversation.item.done");

    assertThat(told.stream().filter(event -> names(event, "call_1")))
        .extracting(event -> event.path("type").asText())
        .contains(
            "response.function_call_arguments.done",
            "response.output_item.done",
            "conversation.item.added",
            "conversation.item.done",
            "response.done");
    assertThat(openAi.sessions().get(0).outputs()).containsEntry("call_1", List.of("done"));
  }

  private static boolean names(ObjectNode event, String callId) {
    return event.toString().contains("\"call_id\":\"" + callId + "\"");
  }

  @Test
  void interruption_cuts_arguments_off_and_cancels_the_response() throws Exception {
    Listener client =
        playing(Turn.turn().cutOff("call_1", "create_appointment", "{\"title\":\"Vie"));

    client.send(RESPOND);
    ObjectNode item = client.next("response.output_item.done");
    ObjectNode done = client.next("response.done");

    assertThat(item.at("/item/status").asText()).isEqualTo("incomplete");
    assertThat(item.at("/item/arguments").asText()).isEqualTo("{\"title\":\"Vie");
    assertThat(done.at("/response/status").asText()).isEqualTo("cancelled");
    assertThat(done.at("/response/status_details/reason").asText()).isEqualTo("turn_detected");
  }

  @Test
  void second_response_is_refused_while_one_runs_and_cancel_ends_that_one() throws Exception {
    Listener client = playing(Turn.turn().speaksOn("Well then"));

    client.send(RESPOND);
    client.next("response.output_audio_transcript.delta");
    client.send("{'type':'response.create','event_id':'mine'}");
    ObjectNode error = client.next("error");
    client.send("{'type':'response.cancel'}");

    assertThat(error.at("/error/code").asText())
        .isEqualTo("conversation_already_has_active_response");
    assertThat(error.at("/error/event_id").asText()).isEqualTo("mine");
    assertThat(client.next("response.done").at("/response/status_details/reason").asText())
        .isEqualTo("client_cancelled");
  }

  @Test
  void next_response_may_be_asked_for_as_soon_as_one_is_done() throws Exception {
    Listener client =
        playing(
            Turn.turn().calls("call_1", "end_call", "{}").calls("call_2", "end_call", "{}"),
            Turn.turn().says("Bye"));

    client.send(RESPOND);
    client.next("response.done");
    client.send(answer("call_1"));
    client.send(answer("call_2"));
    client.send(RESPOND);

    assertThat(client.next("response.output_audio_transcript.done").path("transcript").asText())
        .isEqualTo("Bye");
    assertThat(openAi.sessions().get(0).errors()).isEmpty();
  }

  @Test
  void audio_is_a_sentence_of_the_caller_which_interrupts_and_is_transcribed() throws Exception {
    Listener client =
        playing(
            Turn.turn().speaksOn("Let me tell you"),
            Turn.turn().hears("Stop, I want to book").says("Of course"));
    String second = Base64.getEncoder().encodeToString(new byte[48_000]);
    client.send(
        "{'type':'session.update','session':{'type':'realtime','audio':{'input':{'transcription':"
            + "{'model':'gpt-4o-mini-transcribe'}}}}}");

    client.send(RESPOND);
    client.next("response.output_audio_transcript.delta");
    client.send("{'type':'input_audio_buffer.append','audio':'" + second + "'}");

    client.next("input_audio_buffer.speech_started");
    ObjectNode heard = client.next("conversation.item.input_audio_transcription.completed");
    assertThat(heard.path("transcript").asText()).isEqualTo("Stop, I want to book");
    assertThat(client.next("response.done").at("/response/status").asText()).isEqualTo("cancelled");
    assertThat(client.next("response.done").at("/response/status").asText()).isEqualTo("completed");
  }

  @Test
  void caller_goes_on_by_themselves_where_the_script_says_so() throws Exception {
    Listener client =
        playing(
            Turn.turn().says("When?").thenCallerSays("Tomorrow"), Turn.turn().says("Very well"));

    client.send(RESPOND);

    assertThat(client.next("response.output_audio_transcript.done").path("transcript").asText())
        .isEqualTo("When?");
    assertThat(client.next("response.output_audio_transcript.done").path("transcript").asText())
        .isEqualTo("Very well");
  }

  @Test
  void outputs_for_no_call_and_without_a_call_id_are_refused_by_name() throws Exception {
    Listener client = playing();

    client.send(answer("call_9"));
    assertThat(client.next("error").at("/error/message").asText())
        .isEqualTo("Tool call ID 'call_9' not found in conversation.");
    client.send("{'type':'conversation.item.create','item':{'type':'function_call_output'}}");
    assertThat(client.next("error").at("/error/param").asText()).isEqualTo("item.call_id");
    client.send("nonsense");
    assertThat(client.next("error").at("/error/code").asText()).isEqualTo("invalid_json");
  }

  @Test
  void session_expires_drops_or_closes_as_scripted() throws Exception {
    Listener expiring = playing(Turn.turn().expires());
    expiring.send(RESPOND);
    assertThat(expiring.next("error").at("/error/code").asText()).isEqualTo("session_expired");
    assertThat(expiring.end()).isEqualTo(1001);

    Listener dropped = playing(Turn.turn().says("I will").drops());
    dropped.send(RESPOND);
    dropped.next("response.output_item.done");
    openAi.awaitSession(2).awaitEnd();
    assertThat(dropped.pingFails()).isTrue();

    Listener closed = playing(Turn.turn().closes(1012, "service restart"));
    closed.send(RESPOND);
    assertThat(closed.end()).isEqualTo(1012);
    openAi.awaitSession(3).awaitEnd();
  }

  @Test
  void flood_garbage_and_unknown_events_arrive_as_they_are() throws Exception {
    ObjectNode news = frontdesk.standins.wire.Json.object().put("type", "response.news");
    Listener client =
        playing(Turn.turn().floods(200, 20_000).sendsText("{garbage").sends(news).fails("x", "y"));

    client.send(RESPOND);
    List<String> types = client.typesUntil("response.done");

    assertThat(types.stream().filter("response.output_audio.delta"::equals)).hasSize(200);
    assertThat(types).containsSubsequence("junk", "response.news", "response.done");
  }
}
