package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.SettableClock;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.app.settings.VapiAccess;
import frontdesk.standins.vapi.FakeVapi;
import frontdesk.standins.vapi.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may list assistants and start calls of them, and what nobody is told. */
class AssistantDoorsTest {
  private static final String ASSISTANTS = "/vapi/assistants";
  private static final String CALL = "/call/web";
  private static final String PAGE = "http://localhost:3000";

  private final SettableClock clock = new SettableClock("2026-11-23T08:00:00Z");
  private final FakeVapi vapi = FakeVapi.start(0, clock);
  private final String body =
      "{\"assistantId\":\"" + vapi.assistantNamed("After hours").path("id").asText() + "\"}";

  @AfterEach
  void stop() {
    vapi.close();
  }

  private RunningDesk desk(Optional<String> apiKey) {
    VapiAccount account = new VapiAccount(vapi.url(), FakeVapi.KEY);
    return RunningDesk.on(
        RunningDesk.settings(
            VapiAccess.NONE.withAccount(account).withSecret(Optional.of("vapi-secret")), apiKey),
        clock);
  }

  private RunningDesk open() {
    return desk(Optional.empty());
  }

  private RunningDesk closed() {
    return desk(Optional.of("api-key"));
  }

  private static HttpRequest.Builder list(RunningDesk desk) {
    return desk.request(ASSISTANTS).GET();
  }

  private HttpRequest.Builder call(RunningDesk desk) {
    return desk.request(CALL).POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder callWithKey(RunningDesk desk) {
    return call(desk).header("Authorization", "Bearer api-key");
  }

  private static int status(HttpRequest.Builder request) {
    return RunningDesk.send(request).statusCode();
  }

  @Test
  void open_doors_are_open_to_this_machine_and_to_listed_pages() {
    try (RunningDesk desk = open()) {
      assertThat(RunningDesk.parsed(desk.get(ASSISTANTS).body()).path("count").asInt())
          .isEqualTo(16);
      assertThat(status(list(desk).header("Origin", "http://evil.example"))).isEqualTo(403);
      assertThat(status(list(desk).header("X-Forwarded-For", "10.0.0.1"))).isEqualTo(403);

      assertThat(status(call(desk))).isEqualTo(201);
      assertThat(status(call(desk).header("Origin", PAGE))).isEqualTo(201);
      assertThat(status(call(desk).header("Origin", "http://evil.example"))).isEqualTo(403);
      assertThat(status(call(desk).header("X-Forwarded-For", "10.0.0.1"))).isEqualTo(403);
      assertThat(vapi.webCalls()).hasSize(2);
    }
  }

  @Test
  void closed_doors_ask_for_the_api_key() {
    try (RunningDesk desk = closed()) {
      assertThat(status(list(desk))).isEqualTo(401);
      assertThat(status(list(desk).header("Authorization", "Bearer vapi-secret"))).isEqualTo(401);
      assertThat(status(call(desk).header("Origin", PAGE))).isEqualTo(401);
      assertThat(
              status(
                  call(desk).header("Origin", PAGE).header("Authorization", "Bearer vapi-secret")))
          .isEqualTo(401);
      assertThat(vapi.requests()).isEmpty();

      assertThat(status(list(desk).header("Authorization", "Bearer api-key"))).isEqualTo(200);
    }
  }

  @Test
  void behind_closed_doors_calls_are_started_from_listed_pages_only() {
    try (RunningDesk desk = closed()) {
      for (HttpRequest.Builder stranger :
          List.of(
              callWithKey(desk),
              callWithKey(desk).header("Origin", "http://evil.example"),
              callWithKey(desk).header("Origin", "null"),
              callWithKey(desk).header("Origin", ""),
              callWithKey(desk).header("Origin", PAGE + ".evil.example"),
              callWithKey(desk).header("Origin", desk.url("").toString()),
              callWithKey(desk).header("Origin", PAGE).header("Origin", PAGE))) {
        HttpResponse<String> answer = RunningDesk.send(stranger);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("CORS_ORIGINS");
      }
      assertThat(vapi.requests()).isEmpty();

      HttpResponse<String> started = RunningDesk.send(callWithKey(desk).header("Origin", PAGE));
      assertThat(started.statusCode()).isEqualTo(201);
      assertThat(started.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
    }
  }

  @Test
  void a_browser_that_asks_first_is_told_that_a_listed_page_may() {
    try (RunningDesk desk = closed()) {
      HttpResponse<String> preflight =
          RunningDesk.send(
              desk.request(CALL)
                  .method("OPTIONS", BodyPublishers.noBody())
                  .header("Origin", PAGE)
                  .header("Access-Control-Request-Method", "POST")
                  .header("Access-Control-Request-Headers", "authorization,content-type"));

      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
          .contains("Authorization, Content-Type");
    }
  }

  @Test
  void whose_call_it_is_we_say() {
    try (RunningDesk desk = open()) {
      desk.post(
          CALL,
          body.replace("}", ",\"assistantOverrides\":{\"metadata\":{\"user_id\":\"other\"}}}"));

      assertThat(vapi.webCalls())
          .singleElement()
          .satisfies(
              asked -> {
                JsonNode metadata = asked.at("/assistantOverrides/metadata");
                assertThat(metadata.path("org_id").asText()).isEqualTo("org_demo_001");
                assertThat(metadata.path("user_id").asText()).isEqualTo("pete_admin");
                assertThat(metadata.path("frontdesk_pass").asText()).contains(".");
              });
    }
  }

  @Test
  void without_an_account_both_say_what_to_set() {
    try (RunningDesk desk = RunningDesk.open()) {
      HttpResponse<String> listed = desk.get(ASSISTANTS);
      HttpResponse<String> started = desk.post(CALL, body);

      assertThat(listed.statusCode()).isEqualTo(503);
      JsonNode error = RunningDesk.parsed(listed.body());
      assertThat(error.path("status").asText()).isEqualTo("error");
      assertThat(error.path("message").asText()).contains("VAPI_API_KEY");
      assertThat(error.path("assistants").isArray()).isTrue();
      assertThat(started.statusCode()).isEqualTo(503);
      assertThat(started.body()).contains("VAPI_API_KEY");
    }
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.empty(), Optional.of("api-key"))) {
      assertThat(desk.get(ASSISTANTS).statusCode()).isEqualTo(401);
      assertThat(desk.post(CALL, body).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void neither_success_nor_failure_tells_a_key_a_prompt_or_a_way_to_listen_in() {
    List<String> told = new ArrayList<>();
    try (LogLines logs = new LogLines();
        RunningDesk desk = closed()) {
      for (int status : List.of(0, 400, 401, 403, 404, 429, 500)) {
        if (status > 0) {
          vapi.faults().on(Route.LIST_ASSISTANTS).answer(status);
          vapi.faults().on(Route.CREATE_WEB_CALL).answer(status);
        }
        told.add(RunningDesk.send(list(desk).header("Authorization", "Bearer api-key")).body());
        told.add(RunningDesk.send(callWithKey(desk).header("Origin", PAGE)).body());
      }
      assertThat(told).hasSize(14);
      assertThat(logs.lines()).anyMatch(line -> line.contains("Assistants were not listed"));
      assertThat(logs.lines()).anyMatch(line -> line.contains("A web call did not start"));
      told.addAll(logs.lines());
    }

    for (String secret :
        List.of(
            FakeVapi.KEY,
            "api-key",
            "vapi-secret",
            "an-old-secret",
            "Rules",
            "controlUrl",
            "listenUrl",
            "phone-call-websocket",
            "callSipUri",
            "recordingPath",
            "Scripted")) {
      assertThat(told).noneMatch(text -> text.contains(secret));
    }
  }
}
