package frontdesk.standins.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceptionistTest {
  private static final String RESPOND = "{'type':'response.create'}";

  private final FakeOpenAi openAi = FakeOpenAi.start(0, Clock.systemUTC()).plays(Receptionist::new);
  private final Listener client = Listener.to(openAi);

  @AfterEach
  void stop() {
    openAi.close();
  }

  private void offer(String... tools) {
    String offered =
        java.util.Arrays.stream(tools)
            .map(tool -> "{'type':'function','name':'" + tool + "'}")
            .collect(java.util.stream.Collectors.joining(","));
    client.send(
        "{'type':'session.update','session':{'type':'realtime','tools':[" + offered + "]}}");
  }

  private void say(String words) {
    client.send(
        "{'type':'conversation.item.create','item':{'type':'message','role':'user','content':"
            + "[{'type':'input_text','text':'"
            + words
            + "'}]}}");
    client.send(RESPOND);
  }

  private ObjectNode called() throws InterruptedException {
    ObjectNode item = client.next("response.output_item.done");
    client.next("response.done");
    return item;
  }

  private String answered(ObjectNode call, String output) throws InterruptedException {
    client.send(
        "{'type':'conversation.item.create','item':{'type':'function_call_output','call_id':'"
            + call.at("/item/call_id").asText()
            + "','output':'"
            + output
            + "'}}");
    client.send(RESPOND);
    String said = client.next("response.output_audio_transcript.done").path("transcript").asText();
    client.next("response.done");
    return said;
  }

  @Test
  void looks_for_times_then_books_the_first_for_whoever_was_named_then_ends() throws Exception {
    offer("get_availability", "create_appointment", "end_call");

    say("A viewing, please");
    ObjectNode times = called();
    String offered = answered(times, "I have nine or ten.");
    say("nine, for ann@oak.example");
    ObjectNode booked = called();
    answered(booked, "You are booked.");
    say("thanks");

    assertThat(times.at("/item/name").asText()).isEqualTo("get_availability");
    assertThat(offered).isEqualTo("I have nine or ten.");
    assertThat(booked.at("/item/arguments").asText())
        .contains("\"option\":1", "\"attendee_email\":\"ann@oak.example\"");
    assertThat(called().at("/item/name").asText()).isEqualTo("end_call");
  }

  @Test
  void says_which_tool_it_was_not_given() throws Exception {
    say("A viewing, please");

    assertThat(client.next("response.output_audio_transcript.done").path("transcript").asText())
        .contains("get_availability");
  }

  @Test
  void greeting_names_the_setting_and_never_the_key() {
    assertThat(Main.greeting(openAi.baseUrl()))
        .contains("OPENAI_BASE_URL=" + openAi.baseUrl())
        .doesNotContain(FakeOpenAi.KEY);
  }
}
