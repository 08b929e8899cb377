package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.GraphClient.appointment;
import static frontdesk.standins.microsoft.GraphClient.code;
import static frontdesk.standins.microsoft.GraphClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.standins.microsoft.faults.Fault;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private final TestClock clock = new TestClock();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  private final GraphClient graph = GraphClient.of(microsoft, "pete@example.com");

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void request_without_token_or_with_a_foreign_one_is_unauthorized() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest.Builder me = HttpRequest.newBuilder(URI.create(microsoft.url() + "/v1.0/me"));

    HttpResponse<String> without = client.send(me.build(), BodyHandlers.ofString());
    HttpResponse<String> foreign =
        client.send(me.header("Authorization", "Bearer x").build(), BodyHandlers.ofString());

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(foreign.statusCode()).isEqualTo(401);
    assertThat(code(foreign)).isEqualTo("InvalidAuthenticationToken");
  }

  @Test
  void token_is_good_for_an_hour() throws Exception {
    clock.goOn(Duration.ofMinutes(59));
    assertThat(graph.get("").statusCode()).isEqualTo(200);
    clock.goOn(Duration.ofMinutes(1));

    assertThat(graph.get("").statusCode()).isEqualTo(401);
  }

  @Test
  void what_was_not_granted_is_forbidden() throws Exception {
    GraphClient reader = new GraphClient(microsoft, "pete@example.com", "Calendars.Read");

    assertThat(reader.get("/calendars").statusCode()).isEqualTo(200);
    assertThat(reader.get("/mailboxSettings").statusCode()).isEqualTo(403);
    assertThat(reader.post("/sendMail", "{}").statusCode()).isEqualTo(403);
    assertThat(code(reader.post("/events", appointment("t-1", "x"))))
        .isEqualTo("ErrorAccessDenied");
  }

  @Test
  void what_is_not_played_is_a_violation() throws Exception {
    assertThat(graph.get("/messages").statusCode()).isEqualTo(501);
    assertThat(graph.get("/calendars?$filter=x").statusCode()).isEqualTo(501);
    assertThat(graph.get("/events").statusCode()).isEqualTo(501);
    assertThat(graph.send(graph.request("").header("Prefer", "odata.maxpagesize=5")).statusCode())
        .isEqualTo(501);
    assertThat(
            graph
                .send(graph.request("/events").POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(501);
    assertThat(graph.post("/events", "{\"recurrence\":{}}").statusCode()).isEqualTo(501);

    assertThat(microsoft.violations()).hasSize(6);
  }

  @Test
  void fifth_request_at_once_is_throttled() throws Exception {
    Fault held = microsoft.faults().on(Route.ME).always().hold();

    List<CompletableFuture<HttpResponse<String>>> five =
        Stream.generate(() -> graph.sendAsync(graph.request(""))).limit(5).toList();
    Object first = CompletableFuture.anyOf(five.toArray(CompletableFuture[]::new)).join();
    held.release();

    HttpResponse<?> throttled = (HttpResponse<?>) first;
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.headers().firstValue("Retry-After")).contains("1");
    assertThat(five).extracting(one -> one.join().statusCode()).containsOnly(200, 429);
    assertThat(microsoft.peakInFlight("pete@example.com")).isEqualTo(5);
    assertThat(microsoft.peakInFlight("maria@example.com")).isZero();
  }

  @Test
  void one_request_after_the_other_is_never_two_at_once() throws Exception {
    for (int i = 0; i < 200; i++) {
      graph.get("");
    }

    assertThat(microsoft.peakInFlight("pete@example.com")).isEqualTo(1);
  }

  @Test
  void answer_repeats_the_clients_own_request_id() throws Exception {
    HttpResponse<String> answer =
        graph.send(graph.request("/nothing").header("client-request-id", "abc-1"));

    assertThat(answer.headers().firstValue("client-request-id")).contains("abc-1");
    assertThat(answer.headers().firstValue("request-id")).isPresent();
    assertThat(json(answer).path("error").path("innerError").path("client-request-id").asText())
        .isEqualTo("abc-1");
  }

  @Test
  void ledger_tells_who_asked_what_and_keeps_no_token() throws Exception {
    String token = microsoft.refreshToken("pete@example.com", "offline_access", "User.Read");
    new Browsing(microsoft).refresh(token);
    graph.post("/events", appointment("t-1", "Viewing"));

    SeenRequest create = microsoft.requests(Route.CREATE_EVENT).get(0);
    assertThat(create.mailbox()).contains("pete@example.com");
    assertThat(create.status()).isEqualTo(201);
    assertThat(create.at()).isEqualTo(clock.instant());
    assertThat(create.body()).contains("t-1");
    assertThat(microsoft.requests(Route.REFRESH).get(0).body()).isEmpty();
    assertThat(microsoft.requests().toString()).doesNotContain(token).doesNotContain("EwB");
  }

  @Test
  void every_answer_of_a_slow_mailbox_takes_its_time() throws Exception {
    microsoft.person("pete@example.com").latency(Duration.ofMillis(30));
    microsoft.latency(Duration.ofMillis(20));
    long before = System.nanoTime();

    graph.get("");

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }
}
