package frontdesk.standins.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeVapiTest {
  private final FakeVapi vapi =
      FakeVapi.start(0, Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC));
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectNode intake = vapi.assistantNamed("Lead intake");
  private final String id = intake.path("id").asText();

  @AfterEach
  void stop() {
    vapi.close();
  }

  private HttpResponse<String> ask(String method, String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(vapi.url() + path))
            .header("Authorization", "Bearer " + FakeVapi.KEY)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode json(String method, String path, String body)
      throws IOException, InterruptedException {
    return new ObjectMapper().readTree(ask(method, path, body).body());
  }

  @Test
  void sixteen_assistants_are_listed_newest_first_and_paged_by_the_oldest_seen() throws Exception {
    JsonNode first = json("GET", "/assistant?limit=10", "");
    String oldest = first.get(9).path("createdAt").asText();
    JsonNode rest = json("GET", "/assistant?limit=10&createdAtLt=" + oldest, "");

    assertThat(first).hasSize(10);
    assertThat(rest).hasSize(6);
    assertThat(first.get(0)).isEqualTo(intake);
    assertThat(json("GET", "/tool", "")).hasSize(4);
    assertThat(json("GET", "/phone-number", "")).hasSize(1);
    assertThat(ask("GET", "/assistant?limit=1001", "").statusCode()).isEqualTo(400);
  }

  @Test
  void patch_replaces_nested_objects_whole_and_leaves_the_other_members() throws Exception {
    HttpResponse<String> changed =
        ask("PATCH", "/assistant/" + id, "{\"server\":{\"url\":\"https://new.example.com/x\"}}");

    assertThat(changed.statusCode()).isEqualTo(200);
    ObjectNode now = vapi.assistant(id);
    assertThat(now.path("server").toString()).isEqualTo("{\"url\":\"https://new.example.com/x\"}");
    assertThat(now.get("model").toString()).isEqualTo(intake.get("model").toString());
    assertThat(now.get("voice")).isEqualTo(intake.get("voice"));
    ask("PATCH", "/assistant/" + id, "{\"model\":{\"provider\":\"openai\",\"model\":\"gpt-4o\"}}");
    assertThat(vapi.assistant(id).path("model").has("messages")).isFalse();
  }

  @Test
  void every_wrong_member_is_told_and_nothing_is_changed() throws Exception {
    JsonNode told =
        json(
            "PATCH",
            "/assistant/" + id,
            "{\"id\":\"x\",\"server\":{\"url\":\"nowhere\"},\"serverMessages\":[\"tool-call\"],"
                + "\"model\":{\"provider\":\"openai\",\"model\":\"m\",\"toolIds\":[\"none\"]}}");

    assertThat(told.path("statusCode").asInt()).isEqualTo(400);
    assertThat(told.path("error").asText()).isEqualTo("Bad Request");
    assertThat(told.path("message")).hasSize(4);
    assertThat(told.path("message").get(0).asText()).isEqualTo("property id should not exist");
    assertThat(vapi.assistant(id)).isEqualTo(intake);
  }

  @Test
  void a_tool_is_made_and_changed_but_never_its_type() throws Exception {
    JsonNode made =
        json("POST", "/tool", "{\"type\":\"function\",\"function\":{\"name\":\"cancel\"}}");
    String path = "/tool/" + made.path("id").asText();

    assertThat(ask("PATCH", path, "{\"type\":\"function\"}").statusCode()).isEqualTo(400);
    assertThat(ask("PATCH", path, "{\"async\":true}").statusCode()).isEqualTo(200);
    assertThat(json("GET", path, "").path("async").asBoolean()).isTrue();
    assertThat(vapi.toolsNamed("cancel")).hasSize(1);
    assertThat(vapi.toolsNamed("set_appointment")).hasSize(2);
  }

  @Test
  void a_credential_keeps_its_secret_to_itself() throws Exception {
    HttpResponse<String> made =
        ask(
            "POST",
            "/credential",
            "{\"provider\":\"custom-credential\",\"name\":\"frontdesk\","
                + "\"authenticationPlan\":{\"type\":\"bearer\",\"token\":\"hush\"}}");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body() + ask("GET", "/credential", "").body()).doesNotContain("hush");
    assertThat(vapi.requests().toString() + vapi.writes().get(0).body()).doesNotContain("hush");
    assertThat(vapi.credentials().get(0).at("/authenticationPlan/token").asText())
        .isEqualTo("hush");
  }

  @Test
  void without_the_key_and_for_what_is_gone_there_is_an_error() throws Exception {
    HttpResponse<String> stranger =
        client.send(
            HttpRequest.newBuilder(vapi.url().resolve("/assistant")).build(),
            BodyHandlers.ofString());

    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(ask("PATCH", "/assistant/none", "{}").statusCode()).isEqualTo(404);
    assertThat(ask("DELETE", "/assistant/" + id, "").statusCode()).isEqualTo(501);
    assertThat(vapi.violations()).hasSize(1);
  }

  @Test
  void faults_happen_as_scripted() throws Exception {
    vapi.faults().on(Route.UPDATE_ASSISTANT).of(id).retryAfter("2").answer(429);
    vapi.faults().on(Route.UPDATE_ASSISTANT).of(id).html().answer(502);
    vapi.faults().on(Route.UPDATE_ASSISTANT).nth(3).meanwhile(() -> vapi.deletesAssistant(id));

    HttpResponse<String> limited = ask("PATCH", "/assistant/" + id, "{\"name\":\"A\"}");

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(ask("PATCH", "/assistant/" + id, "{\"name\":\"A\"}").statusCode()).isEqualTo(502);
    assertThat(vapi.assistant(id)).isEqualTo(intake);
    assertThat(ask("PATCH", "/assistant/" + id, "{\"name\":\"A\"}").statusCode()).isEqualTo(404);
    assertThat(vapi.writes()).extracting(SeenRequest::status).containsExactly(429, 502, 404);
    assertThat(vapi.pausesBetweenWrites()).containsExactly(Duration.ZERO, Duration.ZERO);
  }

  @Test
  void a_reset_comes_before_or_after_the_commit() {
    Fault before = vapi.faults().on(Route.UPDATE_ASSISTANT).reset();
    assertThatIOException().isThrownBy(() -> ask("PATCH", "/assistant/" + id, "{\"name\":\"A\"}"));
    assertThat(vapi.assistant(id)).isEqualTo(intake);
    assertThat(before.hits()).isEqualTo(1);

    vapi.faults().on(Route.UPDATE_ASSISTANT).afterCommit().reset();
    assertThatIOException().isThrownBy(() -> ask("PATCH", "/assistant/" + id, "{\"name\":\"A\"}"));
    assertThat(vapi.assistant(id).path("name").asText()).isEqualTo("A");
  }

  @Test
  void started_alone_it_says_its_address_and_no_key() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Thread.currentThread().interrupt();
    try {
      Main.serve(0, new PrintStream(out, true, StandardCharsets.UTF_8));
    } catch (InterruptedException stopped) {
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("VAPI_BASE_URL=http://127.0.0.1:", "16 assistants")
          .doesNotContain(FakeVapi.KEY);
      return;
    }
    throw new AssertionError("it ended by itself");
  }

  @Test
  void a_call_from_a_web_page_is_made_with_what_a_page_should_not_see() throws Exception {
    HttpResponse<String> made =
        ask(
            "POST",
            "/call/web",
            "{\"assistantId\":\"" + id + "\",\"assistantOverrides\":{\"metadata\":{\"a\":\"b\"}}}");

    assertThat(made.statusCode()).isEqualTo(201);
    JsonNode call = new ObjectMapper().readTree(made.body());
    assertThat(call.path("webCallUrl").asText()).startsWith("https://");
    assertThat(call.at("/monitor/controlUrl").asText()).isNotEmpty();
    assertThat(call.at("/assistant/model/messages/0/content").asText()).contains("Rules");
    assertThat(vapi.webCalls())
        .singleElement()
        .satisfies(
            asked ->
                assertThat(asked.at("/assistantOverrides/metadata/a").asText()).isEqualTo("b"));
    assertThat(vapi.writes()).hasSize(1);
  }

  @Test
  void a_call_of_nobody_or_with_unknown_members_is_refused() throws Exception {
    assertThat(ask("POST", "/call/web", "{\"assistantId\":\"none\"}").body())
        .contains("does not exist");
    assertThat(
            ask(
                    "POST",
                    "/call/web",
                    "{\"name\":\"x\",\"roomDeleteOnUserLeaveEnabled\":\"yes\",\"assistantOverrides\":[]}")
                .body())
        .contains("property name should not exist", "assistantId must be", "must be objects")
        .contains("roomDeleteOnUserLeaveEnabled must be a boolean value");
    assertThat(ask("POST", "/call/phone", "{}").statusCode()).isEqualTo(501);
    assertThat(vapi.webCalls()).isEmpty();
  }
}
