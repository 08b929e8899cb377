package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.standins.zapier.FakeZapier;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of calls and notices when the server is told to stop. */
@Timeout(120)
class StoppingTest {
  /** As many as a busy machine takes at once without anybody hearing that it is too slow. */
  private static final int IN_FLIGHT = 8;

  /** What is waited for takes a second, or will never come. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;

  private final Jdbi jdbi = FreshDatabase.fresh();
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess start(FakeZapier zapier) throws IOException {
    TestDatabase database = FreshDatabase.address();
    return ServerProcess.start(
        directory,
        Map.of(
            "PORT",
            "0",
            "FRONTDESK_DATA",
            directory.toString(),
            "ZAPIER_WEBHOOK_URL",
            zapier.url().toString(),
            "DATABASE_URL",
            database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password()));
  }

  private CompletableFuture<HttpResponse<String>> book(URI address, int caller) {
    return client.sendAsync(
        HttpRequest.newBuilder(address.resolve("/api/execute-intent"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Guide.REQUEST
                        .replace("user@", "caller" + caller + "@")
                        .replace("call_abc123", "call-" + caller)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void awaitReceived(FakeZapier zapier, int many) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (zapier.received().size() < many) {
      assertThat(System.nanoTime()).as("%s notices have come", many).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void awaitRefusing(URI address) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), address.getPort()).close();
      } catch (ConnectException refused) {
        return;
      }
      assertThat(System.nanoTime()).as("new connections are refused").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private List<String> stages() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT stage FROM outbox").mapTo(String.class).list());
  }

  // K1
  @Test
  void calls_in_flight_are_answered_and_their_notices_brought_to_an_end() throws Exception {
    try (FakeZapier zapier = FakeZapier.start();
        ServerProcess server = start(zapier)) {
      zapier.faults().onAll().always().takes(Duration.ofSeconds(4)).answer(200);
      URI address = server.address();
      List<CompletableFuture<HttpResponse<String>>> calls =
          IntStream.range(0, IN_FLIGHT).mapToObj(caller -> book(address, caller)).toList();
      awaitReceived(zapier, IN_FLIGHT);

      server.signal("-TERM");

      assertThat(calls)
          .allSatisfy(
              call -> {
                assertThat(call.join().statusCode()).isEqualTo(200);
                assertThat(RunningDesk.parsed(call.join().body()).path("success").asBoolean())
                    .isTrue();
              });
      assertThat(server.exitCodeWithin(25)).isZero();
      assertThat(stages()).hasSize(IN_FLIGHT).containsOnly("DELIVERED");
      assertThat(zapier.received()).hasSize(IN_FLIGHT);
    }
  }

  // K2
  @Test
  void a_second_signal_ends_it_at_once_and_the_next_start_knows_what_was_booked() throws Exception {
    try (FakeZapier zapier = FakeZapier.start()) {
      zapier.faults().onAll().always().hold();
      try (ServerProcess server = start(zapier)) {
        URI address = server.address();
        CompletableFuture<HttpResponse<String>> inFlight = book(address, 1);
        awaitReceived(zapier, 1);
        server.signal("-TERM");
        awaitRefusing(address);

        server.signal("-TERM");

        assertThat(server.exitCodeWithin(3)).isEqualTo(1);
        assertThat(server.rest()).contains("Frontdesk has stopped at once");
        inFlight.cancel(true);
      }
      try (ServerProcess next = start(zapier)) {
        HttpResponse<String> again = book(next.address(), 1).join();

        assertThat(RunningDesk.parsed(again.body()).path("is_duplicate").asBoolean()).isTrue();
        assertThat(zapier.received()).hasSize(1);
      }
    }
  }
}
