package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Complaint;
import frontdesk.SettableClock;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VapiAccess;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.vapi.FakeVapi;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every example of the description is sent, and answered as the description says. */
class DescribedExamplesTest {
  /** What nobody should send, and what is answered all the same. */
  private static final Set<String> NOT_AS_DESCRIBED = Set.of("missing", "unknownTool");

  /** Whose examples need more than a plain desk: each has a test of its own. */
  private static final List<String> ELSEWHERE = List.of("/calendar");

  private static final List<Integer> SIZES_BEYOND_LIMITS =
      List.of(8 * 1024, 257 * 1024, 8 * 1024 * 1024 + 1);

  /** What has to have happened already for an example to be answered as it is described. */
  private static final Map<String, Consumer<RunningDesk>> BEFORE =
      Map.of(
          "/api/execute-intent/stats",
          desk -> {
            desk.execute(Guide.REQUEST);
            desk.execute(Guide.CURL_WITHOUT_EMAIL);
          },
          "/api/appointments",
          desk -> desk.execute(Guide.REQUEST),
          "/api/appointments/{id}",
          desk -> desk.execute(Guide.REQUEST),
          "/api/notices",
          NoticesTest::leaveOneUnknown,
          "/api/notices/{id}/resolve",
          NoticesTest::leaveOneUnknown,
          "/api/notices/{id}/send-again",
          NoticesTest::leaveOneUnknown);

  private static final SettableClock CLOCK = new SettableClock("2026-11-21T12:00:00Z");
  private static final FakeVapi VAPI = FakeVapi.start(0, CLOCK);
  private static final FakeOpenAi OPEN_AI = FakeOpenAi.start(0, CLOCK);

  /** One of the sixteen is enough of an example. */
  @BeforeAll
  static void dismissAllAssistantsButOne() {
    VAPI.assistants().stream()
        .filter(assistant -> !assistant.path("name").asText().equals("Showings"))
        .forEach(assistant -> VAPI.deletesAssistant(assistant.path("id").asText()));
  }

  @AfterAll
  static void close() {
    VAPI.close();
    OPEN_AI.close();
  }

  private static RunningDesk desk() {
    VapiAccount account = new VapiAccount(VAPI.url(), FakeVapi.KEY);
    VapiAccess access = VapiAccess.NONE.withAccount(account);
    Settings set = RunningDesk.settings(access, Optional.empty());
    return RunningDesk.on(RunningDesk.with(set, VoiceDesk.at(OPEN_AI)), CLOCK);
  }

  private static List<DescribedRoute> routes() {
    try (RunningDesk desk = desk()) {
      return Described.by(desk).routes();
    }
  }

  private static void examplesAreAnswered(DescribedRoute route, RunningDesk desk) {
    if (route.requests().isEmpty()) {
      String ok = route.said().path("responses").fieldNames().next();
      Answered.asDescribed(route, ok, "", RunningDesk.send(route.request(desk, "")));
    }
    for (String example : route.requests()) {
      assertThat(route.statusOf(example)).as("%s, %s: answer", route, example).hasSize(1);
      Answered.asDescribed(
          route,
          route.statusOf(example).get(0),
          example,
          RunningDesk.send(route.request(desk, example)));
    }
  }

  private static Consumer<RunningDesk> before(DescribedRoute route) {
    Consumer<RunningDesk> ofCalls =
        route.path().startsWith("/api/call") ? CallToRead::in : desk -> {};
    return BEFORE.getOrDefault(route.path(), ofCalls);
  }

  @Test
  @Complaint("nobody says what the POST holds")
  void examples_are_answered_as_described() {
    for (DescribedRoute route : routes()) {
      if (ELSEWHERE.stream().noneMatch(route.path()::startsWith)) {
        try (RunningDesk desk = desk()) {
          before(route).accept(desk);
          examplesAreAnswered(route, desk);
        }
      }
    }
  }

  @Test
  void examples_of_calendars_are_answered_as_described_where_one_is_connected() {
    try (OutlookDesk outlook = new OutlookDesk()) {
      Described.by(outlook.desk)
          .routesBelow("/calendar")
          .forEach(route -> examplesAreAnswered(route, outlook.desk));
    }
  }

  @Test
  void examples_fit_what_they_are_described_to_be_before_they_are_sent() {
    for (DescribedRoute route : routes()) {
      JsonNode schema = route.body().path("schema");
      route.body().path("examples").properties().stream()
          .filter(example -> !NOT_AS_DESCRIBED.contains(example.getKey()))
          .forEach(
              example ->
                  assertThat(route.in().misfits(schema, example.getValue().path("value")))
                      .as("%s, %s", route, example.getKey())
                      .isEmpty());
    }
  }

  @Test
  void closed_doors_ask_for_the_credentials_that_are_described_and_no_others() {
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"))) {
      for (DescribedRoute route : Described.by(desk).routes()) {
        HttpResponse<String> stranger = RunningDesk.send(route.anyRequest(desk));
        assertThat(route.statusesOf("Stranger"))
            .as(route.toString())
            .isEqualTo(route.needsCredential() ? List.of("401") : List.of());
        if (route.needsCredential()) {
          Answered.asDescribed(route, "401", "", stranger);
        } else {
          assertThat(stranger.statusCode()).as(route.toString()).isNotIn(401, 403);
        }
        route
            .said()
            .path("security")
            .forEach(
                way ->
                    assertThat(status(presenting(route.anyRequest(desk), way.fieldNames().next())))
                        .as("%s by %s", route, way)
                        .isNotIn(401, 403));
      }
    }
  }

  private static int status(HttpRequest.Builder request) {
    return RunningDesk.send(request).statusCode();
  }

  private static HttpRequest.Builder presenting(HttpRequest.Builder request, String way) {
    // Where a page on the list is asked for too, as CORS_ORIGINS has it.
    request.header("Origin", "http://localhost:3000");
    return switch (way) {
      case "apiKey" -> request.header("Authorization", "Bearer api-key");
      case "metricsKey" -> request.header("Authorization", "Bearer " + RunningDesk.METRICS_KEY);
      case "vapiSecret" -> request.header("X-Vapi-Secret", "vapi-secret");
      case "vapiBearer" -> request.header("Authorization", "Bearer vapi-secret");
      default -> throw new AssertionError("nobody knows how to present " + way);
    };
  }

  @Test
  void what_cannot_be_taken_is_refused_as_described() {
    try (RunningDesk desk = desk()) {
      for (DescribedRoute route : Described.by(desk).routes()) {
        refused(route, "Unreadable", () -> route.with(desk, "application/json", "{"));
        refused(route, "NotJson", () -> route.with(desk, "text/plain", "{}"));
        refused(route, "NotSetUp", () -> route.anyRequest(desk));
        refused(route, "NotSetUpPage", () -> route.anyRequest(desk));
        assertThat(route.statusesOf("NotFromHere"))
            .as(route.toString())
            .isEqualTo(route.needsCredential() ? List.of("403") : List.of());
        refused(
            route,
            "NotFromHere",
            () -> route.anyRequest(desk).header("X-Forwarded-For", "203.0.113.7"));
      }
    }
  }

  @Test
  void who_asks_too_often_is_refused_as_described() {
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"))) {
      whileNothingIsLeft(
          desk,
          () -> {
            for (DescribedRoute route : Described.by(desk).routes()) {
              assertThat(route.statusesOf("TooMany"))
                  .as(route.toString())
                  .isEqualTo(route.needsCredential() ? List.of("429") : List.of());
              route
                  .said()
                  .path("security")
                  .forEach(
                      way ->
                          Answered.asDescribed(
                              route,
                              "429",
                              "",
                              RunningDesk.send(
                                  presenting(noTool(route, desk), way.fieldNames().next()))));
            }
          });
    }
  }

  // Whoever asks for one hears a sentence instead.
  private static HttpRequest.Builder noTool(DescribedRoute route, RunningDesk desk) {
    return route.path().startsWith("/vapi/webhook")
        ? route.with(desk, "application/json", "{\"message\":{\"type\":\"status-update\"}}")
        : route.anyRequest(desk);
  }

  // Whatever minute it is.
  private static void whileNothingIsLeft(RunningDesk desk, Runnable test) {
    desk.jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "CREATE FUNCTION spend() RETURNS trigger LANGUAGE plpgsql AS"
                      + " 'BEGIN NEW.used := 1000000; RETURN NEW; END'");
              handle.execute(
                  "CREATE TRIGGER spend BEFORE INSERT OR UPDATE ON allowances"
                      + " FOR EACH ROW EXECUTE FUNCTION spend()");
            });
    try {
      test.run();
    } finally {
      desk.jdbi().useHandle(handle -> handle.execute("DROP FUNCTION spend() CASCADE"));
    }
  }

  @Test
  void who_names_no_host_is_refused_as_described() {
    try (OutlookDesk outlook = new OutlookDesk()) {
      for (DescribedRoute route : Described.by(outlook.desk).routes()) {
        refused(route, "NoHost", () -> route.request(outlook.desk, "of no such name"));
      }
    }
  }

  @Test
  void who_sends_too_much_is_refused_as_described() {
    try (OutlookDesk outlook = new OutlookDesk();
        RunningDesk desk = desk()) {
      for (DescribedRoute route : Described.by(desk).routes()) {
        assertThat(route.statusesOf("TooLarge"))
            .as(route.toString())
            .isEqualTo(route.takesBody() ? List.of("413") : List.of());
        boolean elsewhere = ELSEWHERE.stream().anyMatch(route.path()::startsWith);
        for (String status : route.statusesOf("TooLarge")) {
          Answered.asDescribed(route, status, "", tooLarge(route, elsewhere ? outlook.desk : desk));
        }
      }
    }
  }

  private static HttpResponse<String> tooLarge(DescribedRoute route, RunningDesk desk) {
    return SIZES_BEYOND_LIMITS.stream()
        .map(size -> "{\"a\":\"" + "x".repeat(size) + "\"}")
        .map(body -> RunningDesk.send(route.with(desk, route.bodyType(), body)))
        .filter(reply -> reply.statusCode() == 413)
        .findFirst()
        .orElseThrow(() -> new AssertionError(route + " takes everything"));
  }

  private static void refused(
      DescribedRoute route, String shared, Supplier<HttpRequest.Builder> how) {
    for (String status : route.statusesOf(shared)) {
      Answered.asDescribed(route, status, "", RunningDesk.send(how.get()));
    }
  }

  @Test
  void every_shared_refusal_is_provoked_by_a_test_here() {
    try (RunningDesk desk = desk()) {
      Stream<String> described =
          Described.by(desk).document().at("/components/responses").properties().stream()
              .map(Map.Entry::getKey);

      assertThat(described)
          .containsExactlyInAnyOrder(
              "Unreadable",
              "Stranger",
              "NotFromHere",
              "TooLarge",
              "NotJson",
              "NoHost",
              "TooMany",
              "NotSetUp",
              "NotSetUpPage");
    }
  }
}
