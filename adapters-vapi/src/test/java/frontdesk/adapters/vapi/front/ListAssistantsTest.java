package frontdesk.adapters.vapi.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.http.Response;
import frontdesk.standins.vapi.FakeVapi;
import frontdesk.standins.vapi.Route;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListAssistantsTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  /** Long enough that a request leaves also on a machine with much to do. */
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final FrontDoor door = new FrontDoor();
  private final FakeVapi vapi = door.vapi;

  @AfterEach
  void stop() {
    door.close();
  }

  private JsonNode assistant(String name) {
    Response answer = door.assistants();
    assertThat(answer.status()).isEqualTo(200);
    return FrontDoor.tree(answer)
        .path("assistants")
        .valueStream()
        .filter(one -> one.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> tools(String name) {
    return assistant(name).path("tools").valueStream().map(JsonNode::asText).toList();
  }

  private static void assertThatItFailed(Response answer, int status, String word) {
    assertThat(answer.status()).isEqualTo(status);
    JsonNode error = FrontDoor.tree(answer);
    assertThat(error.path("status").asText()).isEqualTo("error");
    assertThat(error.path("message").asText()).contains(word);
    assertThat(error.path("assistants").isArray()).isTrue();
    assertThat(error.path("assistants")).isEmpty();
    assertThat(FrontDoor.text(answer)).doesNotContain(FakeVapi.KEY);
  }

  @Test
  void all_are_listed_newest_first_with_the_earlier_names() {
    JsonNode answer = FrontDoor.tree(door.assistants());

    assertThat(answer.path("status").asText()).isEqualTo("success");
    assertThat(answer.path("count").asInt()).isEqualTo(16);
    assertThat(answer.path("assistants").valueStream().map(one -> one.path("id").asText()))
        .containsExactlyElementsOf(
            vapi.assistants().stream().map(one -> one.path("id").asText()).toList());
    ObjectNode first = vapi.assistantNamed("Lead intake");
    assertThat(answer.path("assistants").get(0))
        .isEqualTo(
            FrontDoor.tree(
                """
                {"id":"%s","name":"Lead intake","model":{"provider":"openai","model":"gpt-4o"},
                 "voice":{"provider":"11labs","voiceId":"voice-0"},
                 "firstMessage":"Hi, this is Lead intake — how can I help?",
                 "tools":["set_appointment","get_availability"],
                 "createdAt":"%s","updatedAt":"%s"}
                """
                    .formatted(
                        first.path("id").asText(),
                        first.path("createdAt").asText(),
                        first.path("updatedAt").asText())));
    assertThat(vapi.violations()).isEmpty();
  }

  @Test
  void neither_prompts_nor_servers_nor_secrets_are_told() {
    assertThat(FrontDoor.text(door.assistants()))
        .doesNotContain(
            "Rules", "https://", "an-old-secret", "X-Office", "temperature", FakeVapi.KEY);
  }

  @Test
  void tools_are_named_once_shared_or_not() {
    assertThat(tools("Sales")).containsExactly("set_appointment", "get_availability");
    assertThat(tools("Owner line")).containsExactly("set_appointment", "get_availability");
    assertThat(tools("Evening desk")).containsExactly("set_appointment", "get_availability");
    assertThat(tools("Maintenance"))
        .containsExactly("lookup_crm", "set_appointment", "get_availability");
    assertThat(tools("Move-out")).containsExactly("set_appointment", "endCall", "charge_deposit");
    assertThat(tools("Viewing reminder")).isEmpty();
  }

  @Test
  void a_shared_tool_that_was_deleted_has_no_name() {
    vapi.toolsNamed("lookup_crm").forEach(tool -> vapi.deletesTool(tool.path("id").asText()));

    assertThat(tools("Maintenance")).containsExactly("set_appointment", "get_availability");
  }

  @Test
  void what_an_assistant_does_not_have_is_null() {
    vapi.putsAssistant(
        (ObjectNode) FrontDoor.tree("{\"id\":\"bare\",\"name\":\"Bare\",\"voice\":null}"));

    assertThat(assistant("Bare"))
        .isEqualTo(
            FrontDoor.tree(
                """
                {"id":"bare","name":"Bare","model":null,"voice":null,"firstMessage":null,
                 "tools":[],"createdAt":null,"updatedAt":null}
                """));
  }

  @Test
  void a_key_that_vapi_refuses_is_told_with_the_setting_to_mend() {
    assertThatItFailed(
        door.assistants(vapi.url(), "a-wrong-key", Duration.ofSeconds(30)), 502, "VAPI_API_KEY");
  }

  @ParameterizedTest
  @CsvSource({"LIST_ASSISTANTS", "LIST_TOOLS"})
  void a_failure_of_either_list_is_one_of_the_whole(Route route) {
    vapi.faults().on(route).answer(500);

    assertThatItFailed(door.assistants(), 502, "status 500");
    assertThat(vapi.requests(route)).hasSize(1);
  }

  @Test
  void a_gateways_page_a_cut_answer_and_half_an_answer_are_no_list() {
    vapi.faults().on(Route.LIST_ASSISTANTS).html().answer(503);
    assertThatItFailed(door.assistants(), 502, "status 503");
    vapi.faults().on(Route.LIST_ASSISTANTS).resetMidBody();
    assertThatItFailed(door.assistants(), 502, "could not be read");
    vapi.faults().on(Route.LIST_ASSISTANTS).truncateJson();
    assertThatItFailed(door.assistants(), 502, "could not be read");
  }

  @Test
  void too_many_requests_are_told_with_the_time_to_wait() {
    vapi.faults().on(Route.LIST_TOOLS).retryAfter("2.5").answer(429);
    Response told = door.assistants();
    vapi.faults().on(Route.LIST_ASSISTANTS).answer(429);
    Response untold = door.assistants();

    assertThatItFailed(told, 503, "no more requests");
    assertThat(told.headers()).containsEntry("Retry-After", "3");
    assertThatItFailed(untold, 503, "no more requests");
    assertThat(untold.headers()).containsEntry("Retry-After", "2");
  }

  @Test
  void nobody_there_and_nobody_answering_are_told_apart() {
    vapi.faults().on(Route.LIST_ASSISTANTS).hold();

    assertThatItFailed(door.assistants(vapi.url(), FakeVapi.KEY, A_MOMENT), 504, "in time");
    assertThatItFailed(
        door.assistants(NOBODY, FakeVapi.KEY, Duration.ofSeconds(30)), 502, "cannot be reached");
  }

  @Test
  void without_a_key_the_setting_is_named() {
    assertThatItFailed(
        FrontDoor.ask(NoAccount.assistants(), "GET", "/vapi/assistants", ""), 503, "VAPI_API_KEY");
  }
}
