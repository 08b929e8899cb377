package frontdesk.benchmarks;

import frontdesk.persistence.embedded.EmbeddedPostgres;
import frontdesk.persistence.jdbi.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything in one run, as Markdown tables. Only ratios within one run mean anything. */
public final class Benchmarks {
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);
  private static final int WARM_UP_CLIENTS = 8;

  /** Rounds of each subject before any is measured: about half a minute. */
  private static final int WARM_UPS = 2;

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Database.Address database;
  private final Bodies bodies = new Bodies();

  private Benchmarks(Database.Address database) {
    this.database = database;
  }

  public static void main(String[] args) throws Exception {
    Path scratch = Files.createTempDirectory("frontdesk-benchmarks");
    try {
      OUT.printf(
          Locale.ROOT,
          "Java %s, %d cores; the load generator shares them.%n%n",
          Runtime.version(),
          Runtime.getRuntime().availableProcessors());
      OUT.println("| start | to the first booking |\n| --- | --- |");
      Startup.rows(scratch.resolve("own")).forEach(OUT::println);
      try (EmbeddedPostgres server = EmbeddedPostgres.start(scratch.resolve("shared"))) {
        Database.Address address = ConnectedHosts.address(server);
        new Benchmarks(address).run();
      }
    } finally {
      delete(scratch);
    }
  }

  private void run() throws Exception {
    try (Subject app = Subject.app(ConnectedHosts.settings(database))) {
      app.awaitListening();
      Hosts.addTo(database);
      try (Subject bare =
          Subject.java(
              BareHandler.class,
              Hosts.url(database),
              database.asOwner().user(),
              database.asOwner().password())) {
        bare.awaitListening();
        warmUp(app, bare);
        Hosts.analyze(database);
        OUT.println("\n| clients | subject | throughput | median | p99 | failed |");
        OUT.println("| --- | --- | --- | --- | --- | --- |");
        for (int clients : CLIENTS) {
          compare(clients, app, bare);
        }
      }
      OUT.printf("%nMemory of the loaded server's JVM: %d MiB%n", app.memory());
    }
  }

  // A server that runs for months is compiled; with the load generator on the same two cores a
  // compiler needs longer for that than a round takes.
  private void warmUp(Subject app, Subject bare) throws Exception {
    for (int round = 0; round < WARM_UPS; round++) {
      http(WARM_UP_CLIENTS, app, "/api/execute-intent", "\"success\":true", true);
      http(WARM_UP_CLIENTS, app, "/vapi/webhook", "\"result\":", false);
      http(WARM_UP_CLIENTS, bare, "/", "zone", false);
    }
  }

  private void compare(int clients, Subject app, Subject bare) throws Exception {
    Figure booking = http(clients, app, "/api/execute-intent", "\"success\":true", true);
    Figure question = http(clients, app, "/vapi/webhook", "\"result\":", false);
    Figure bareBooking = http(clients, bare, "/", "zone", true);
    Figure bareQuestion = http(clients, bare, "/", "zone", false);
    Figure raw = Load.run(clients, () -> new RawStatements(database));
    Optional<Double> pgbench = Pgbench.perSecond(database, clients);
    print(clients, "create_appointment", booking);
    print(clients, "bare handler, same body", bareBooking);
    print(clients, "get_availability", question);
    print(clients, "bare handler, same body", bareQuestion);
    print(clients, "same statements, JDBC", raw);
    double alone = pgbench.orElse(raw.perSecond());
    OUT.printf(
        Locale.ROOT,
        "| %d | same statements, %s | %,.0f/s | | | |%n",
        clients,
        pgbench.isPresent() ? "pgbench" : "pgbench not installed: JDBC",
        alone);
    OUT.printf(
        Locale.ROOT,
        "| %d | **ratios** | booking / statements alone %.2f | availability / bare %.2f | | |%n",
        clients,
        booking.perSecond() / alone,
        question.perSecond() / bareQuestion.perSecond());
  }

  private Figure http(int clients, Subject subject, String path, String expected, boolean booking)
      throws Exception {
    return Load.run(
        clients,
        () ->
            new HttpClientLoop(
                subject.port(), path, expected, booking ? bodies::booking : bodies::question));
  }

  private static void print(int clients, String subject, Figure figure) {
    OUT.printf("| %d | %s | %s |%n", clients, subject, figure.columns());
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
