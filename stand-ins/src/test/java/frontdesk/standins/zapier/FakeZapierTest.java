package frontdesk.standins.zapier;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeZapierTest {
  private static final Duration LONG = ofSeconds(10);
  private static final Duration SHORT = ofMillis(200);

  @TempDir Path folder;

  private final FakeZapier zapier = FakeZapier.start();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    zapier.close();
  }

  private HttpRequest booking(String appointmentId, Duration deadline) {
    return HttpRequest.newBuilder(zapier.url())
        .timeout(deadline)
        .header("Idempotency-Key", appointmentId)
        .header("Authorization", "Bearer canary")
        .POST(BodyPublishers.ofString("{\"appointment_id\":\"" + appointmentId + "\"}"))
        .build();
  }

  private HttpResponse<String> post(String appointmentId) throws IOException, InterruptedException {
    return client.send(booking(appointmentId, LONG), BodyHandlers.ofString());
  }

  private List<Received> onDisk() {
    return Received.read(zapier.journal());
  }

  @Test
  void a_hook_says_received_as_zapier_does() throws Exception {
    HttpResponse<String> answer = post("a1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"success\"");
    assertThat(zapier.received("a1")).hasSize(1);
    assertThat(zapier.received().get(0).idempotencyKey()).isEqualTo("a1");
  }

  @Test
  void a_request_is_on_disk_before_its_answer_leaves_and_without_credentials() throws Exception {
    Fault held = zapier.faults().onAll().hold();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(booking("a1", LONG), BodyHandlers.ofString());
    while (zapier.received().isEmpty()) {
      Thread.onSpinWait();
    }

    assertThat(answer).isNotDone();
    assertThat(onDisk()).isEqualTo(zapier.received());
    assertThat(Files.readString(zapier.journal()))
        .contains("appointment_id")
        .doesNotContain("canary");
    held.release();
    assertThat(answer.join().statusCode()).isEqualTo(200);
  }

  @Test
  void a_journal_is_gone_on_with_and_a_line_that_breaks_off_is_left_out() throws Exception {
    Path journal = folder.resolve("journal");
    for (String id : List.of("a1", "a2")) {
      try (FakeZapier one = FakeZapier.start(0, Clock.systemUTC(), journal)) {
        client.send(
            HttpRequest.newBuilder(one.url()).POST(BodyPublishers.ofString("{}" + id)).build(),
            BodyHandlers.discarding());
      }
    }
    Files.writeString(journal, "{\"number\":3,", StandardOpenOption.APPEND);

    assertThat(Received.read(journal)).extracting(Received::number).containsExactly(1, 2);
  }

  @Test
  void where_no_hook_is_the_sender_is_asked_to_stop() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(zapier.url().resolve("/")).build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("please unsubscribe me!");
  }

  @Test
  void a_fault_meets_one_appointment_from_the_nth_time_on_so_many_times() throws Exception {
    Fault fault = zapier.faults().of("a1").nth(2).times(2).answer(503);

    List<Integer> statuses = new ArrayList<>();
    for (String id : List.of("a1", "a2", "a1", "a2", "a1", "a1")) {
      statuses.add(post(id).statusCode());
    }

    assertThat(statuses).containsExactly(200, 200, 503, 200, 503, 200);
    assertThat(fault.hits()).isEqualTo(2);
  }

  @Test
  void chance_with_one_seed_falls_alike_each_time() throws Exception {
    List<List<Integer>> rounds = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      zapier.faults().clear();
      zapier.faults().onAll().chance(0.5, 42).always().answer(500);
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        statuses.add(post("a1").statusCode());
      }
      rounds.add(statuses);
    }

    assertThat(rounds.get(1)).isEqualTo(rounds.get(0)).contains(200, 500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "Wed, 21 Oct 2026 07:28:00 GMT", "999999999999", "-1", "when it suits"})
  void retry_after_is_sent_as_it_is_told(String text) throws Exception {
    zapier.faults().onAll().retryAfter(text).answer(429);

    HttpResponse<String> answer = post("a1");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("retry-after")).contains(text);
  }

  @Test
  void bodies_may_be_a_page_half_of_the_json_empty_or_somebody_elses() throws Exception {
    zapier.faults().onAll().html(502);
    zapier.faults().onAll().truncateJson();
    zapier.faults().onAll().answer(200, "");
    zapier.faults().onAll().with("Content-Encoding", "gzip").answer(200, "no gzip");

    assertThat(post("a1").body()).startsWith("<html>");
    assertThat(post("a1").body()).startsWith("{").doesNotEndWith("}");
    assertThat(post("a1").body()).isEmpty();
    assertThat(post("a1").body()).isEqualTo("no gzip");
  }

  @Test
  void a_redirect_names_where_to() throws Exception {
    zapier.faults().onAll().redirectTo(307, URI.create("http://127.0.0.1:1/"));

    HttpResponse<String> answer = post("a1");

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("location")).contains("http://127.0.0.1:1/");
  }

  @Test
  void connections_may_break_at_each_place_and_the_request_is_journalled_once() {
    zapier.faults().onAll().reset();
    zapier.faults().onAll().hangUp();
    zapier.faults().onAll().resetMidBody();
    zapier.faults().onAll().halfBody();
    zapier.faults().onAll().lengthOffBy(7);

    for (int i = 1; i <= 5; i++) {
      String id = "a" + i;
      assertThatIOException().as(id).isThrownBy(() -> post(id));
      assertThat(zapier.received(id)).as(id).hasSize(1);
    }
  }

  @Test
  void a_kept_connection_may_be_cut_at_its_second_request_or_right_after_an_answer()
      throws Exception {
    zapier.faults().onAll().nth(2).hangUp();
    post("a1");
    assertThatIOException().isThrownBy(() -> post("a2"));

    zapier.faults().onAll().thenHangUp();
    assertThat(post("a3").statusCode()).isEqualTo(200);
  }

  @Test
  void an_answer_may_take_its_time_drip_or_never_come() throws Exception {
    zapier.faults().onAll().takes(SHORT).answer(200);
    long start = System.nanoTime();
    assertThat(post("a1").statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);

    zapier.faults().onAll().drip(ofMillis(1));
    assertThat(post("a2").body()).contains("success");

    zapier.faults().onAll().hold();
    assertThat(catchThrowable(() -> client.send(booking("a3", SHORT), BodyHandlers.ofString())))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(zapier.received("a3")).hasSize(1);
  }

  @Test
  void what_is_not_read_is_in_no_journal() throws Exception {
    zapier.faults().beforeReading().hold();
    zapier.faults().beforeReading().nth(2).takes(ofMillis(1));

    assertThat(catchThrowable(() -> client.send(booking("a1", SHORT), BodyHandlers.ofString())))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(zapier.received()).isEmpty();
    assertThat(post("a2").statusCode()).isEqualTo(200);
  }

  @Test
  void a_giant_body_and_bytes_that_are_no_answer_are_sent_too() throws Exception {
    zapier.faults().onAll().giant(2);
    zapier.faults().onAll().raw("this is no answer\r\n\r\n");

    assertThat(client.send(booking("a1", LONG), BodyHandlers.ofByteArray()).body())
        .hasSize(2 * 1024 * 1024);
    assertThatIOException().isThrownBy(() -> post("a2"));
  }

  @Test
  void connections_may_be_refused_and_taken_again_at_the_same_address() throws Exception {
    post("a1");
    URI address = zapier.url();

    zapier.refuses();
    assertThat(catchThrowable(() -> post("a2"))).isInstanceOf(ConnectException.class);

    zapier.listens();
    assertThat(zapier.url()).isEqualTo(address);
    assertThat(post("a3").statusCode()).isEqualTo(200);
    assertThat(onDisk()).hasSize(2);
  }

  @Test
  void greeting_says_what_to_set() {
    assertThat(Main.greeting(zapier))
        .contains("ZAPIER_WEBHOOK_URL=" + zapier.url(), zapier.journal().toString());
  }
}
