package frontdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.standins.zapier.FakeZapier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server whose machine gives it too little: memory, files, names, a place for its log. */
@Timeout(120)
class HardshipsTest {
  private static final Path LOGS = Path.of("target", "nodes");
  private static final Duration A_WHILE = Duration.ofSeconds(60);
  private static final Duration A_MOMENT = Duration.ofMillis(100);

  private final Jdbi database = FreshDatabase.fresh();
  private final FakeZapier zapier = FakeZapier.start();
  private final Map<String, String> settings = new HashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();

  HardshipsTest() {
    settings.put("DATABASE_URL", Scene.url(FreshDatabase.address()));
    settings.put("ZAPIER_WEBHOOK_URL", zapier.url().toString());
  }

  @AfterEach
  void close() {
    zapier.close();
  }

  private Node begin(String log, String... flags) {
    return Node.begin("frontdesk.app.Main", settings, LOGS.resolve(log + ".log"), List.of(flags));
  }

  private static void eventually(BooleanSupplier so) {
    long end = System.nanoTime() + A_WHILE.toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it comes about").isLessThan(end);
      Site.pause(A_MOMENT);
    }
  }

  // B18
  @Test
  void a_server_with_little_memory_turns_away_what_it_cannot_hold_and_serves_on() {
    try (Node poor = begin("memory", "-Xmx48m", "-XX:+ExitOnOutOfMemoryError")) {
      URI address = poor.url();
      Driver driver = new Driver(() -> address, "memory");
      assertThat(driver.ask(Booking.atTheDesk(1)).booked()).isTrue();

      List<CompletableFuture<Integer>> large =
          IntStream.range(0, 16).mapToObj(i -> large(address)).toList();

      assertThat(driver.ask(Booking.atTheDesk(2)).booked()).isTrue();
      assertThat(large).allMatch(one -> one.join() != 200);
      assertThat(driver.ask(Booking.atTheDesk(3)).booked()).isTrue();
      eventually(() -> violations(driver).isEmpty());
    }
  }

  private List<Violation> violations(Driver driver) {
    database.useHandle(
        handle ->
            handle.execute(
                "UPDATE outbox SET lease_until = now(), due_at = now()"
                    + " WHERE lease_until IS NOT NULL OR due_at IS NOT NULL"));
    return Judge.violations(
        Evidence.of(Book.read(database), zapier.received(), driver.asked(), true));
  }

  /** The status; 0 where the connection was cut. */
  private CompletableFuture<Integer> large(URI address) {
    return client
        .sendAsync(
            HttpRequest.newBuilder(address.resolve("/vapi/webhook"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"a\":\"" + "x".repeat(8_000_000)))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .handle((answer, cut) -> answer == null ? 0 : answer.statusCode());
  }

  // F3: the JVM takes names from a file that has none.
  @Test
  void without_names_bookings_are_taken_and_their_notices_wait() throws IOException {
    settings.put("ZAPIER_WEBHOOK_URL", "https://hooks.zapier.com/hooks/catch/1/a/");
    Path names = Files.writeString(LOGS.resolveSibling("no-names"), "");
    try (Node node = begin("names", "-Djdk.net.hosts.file=" + names.toAbsolutePath())) {
      Driver driver = new Driver(node::url, "names");

      Asked asked = driver.ask(Booking.atTheDesk(1));

      assertThat(asked.booked()).isTrue();
      assertThat(asked.took()).isLessThan(Duration.ofSeconds(10));
      assertThat(Book.read(database).notices())
          .singleElement()
          .satisfies(notice -> assertThat(notice.unknowns()).isZero());
    }
  }

  // F4
  @Test
  void a_server_without_a_file_to_open_stays_and_answers_once_there_are_some() throws Exception {
    try (Node node = begin("files")) {
      URI address = node.url();
      Driver driver = new Driver(() -> address, "files");
      assertThat(driver.ask(Booking.atTheDesk(1)).booked()).isTrue();

      assumeTrue(limitFiles(node, "64:"), "there is no prlimit here");
      IntStream.range(0, 3)
          .forEach(
              i ->
                  client
                      .sendAsync(
                          HttpRequest.newBuilder(address.resolve("/health/live"))
                              .timeout(Duration.ofSeconds(1))
                              .build(),
                          HttpResponse.BodyHandlers.discarding())
                      .handle((answer, failed) -> answer)
                      .join());
      assertThat(node.isAlive()).isTrue();
      limitFiles(node, "4096:");

      eventually(() -> driver.ask(Booking.atTheDesk(2)).booked());
      assertThat(driver.ask(Booking.atTheDesk(1)).booked()).isTrue();
    }
  }

  private static boolean limitFiles(Node node, String limit) throws InterruptedException {
    try {
      return new ProcessBuilder("prlimit", "--pid", "" + node.pid(), "--nofile=" + limit)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notHere) {
      return false;
    }
  }

  // F6: /dev/full is a disk on which nothing has room.
  @Test
  void a_server_that_cannot_write_its_log_serves() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "there is no /dev/full here");
    int port = freePort();
    settings.put("PORT", String.valueOf(port));
    URI address = URI.create("http://127.0.0.1:" + port);
    Driver driver = new Driver(() -> address, "log");
    try (Node node = Node.begin("frontdesk.app.Main", settings, full)) {
      eventually(() -> driver.ask(Booking.atTheDesk(1)).booked());
      assertThat(driver.ask(Booking.atTheDesk(2)).booked()).isTrue();
      node.terminate();
      assertThat(node.awaitEnd(A_WHILE)).isZero();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket found = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return found.getLocalPort();
    }
  }
}
