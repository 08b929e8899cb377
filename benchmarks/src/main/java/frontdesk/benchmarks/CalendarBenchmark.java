package frontdesk.benchmarks;

import frontdesk.persistence.embedded.EmbeddedPostgres;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.standins.microsoft.FakeMicrosoft;
import frontdesk.standins.microsoft.ledger.Route;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;

/**
 * How soon a caller hears when a host is free whose calendar is in Microsoft 365, with 120 of them
 * at the stand-in, each of whose requests takes 150 ms.
 */
public final class CalendarBenchmark {
  // Each question is a call of its own, as callers are.
  private static final AtomicLong CALLS = new AtomicLong();

  static final int HOSTS = 120;

  /**
   * Other hosts, asked first and not measured, so that the server's code is compiled: the calendar
   * of each is read once, which is all that a first question takes.
   */
  static final int REHEARSALS = 400;

  private static final Duration MAILBOX = Duration.ofMillis(150);
  private static final int THREADS_FOR_ONE_TOKEN = 4;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final FakeMicrosoft microsoft;
  private final Database.Address database;
  private final Map<String, String> settings;

  private CalendarBenchmark(FakeMicrosoft microsoft, Database.Address database, String keys) {
    this.microsoft = microsoft;
    this.database = database;
    this.settings = new HashMap<>();
    settings.putAll(ConnectedHosts.settings(database));
    settings.put("MICROSOFT_CLIENT_ID", FakeMicrosoft.CLIENT_ID);
    settings.put("MICROSOFT_CLIENT_SECRET", FakeMicrosoft.CLIENT_SECRET);
    settings.put("MICROSOFT_LOGIN_URL", microsoft.url().toString());
    settings.put("GRAPH_BASE_URL", microsoft.url().toString());
    settings.put("SEALING_KEYS", keys);
  }

  public static void main(String[] args) throws Exception {
    Path scratch = Files.createTempDirectory("frontdesk-benchmarks");
    String keys = SealingKeys.random();
    try (FakeMicrosoft microsoft = FakeMicrosoft.start(0, Clock.systemUTC());
        EmbeddedPostgres server = EmbeddedPostgres.start(scratch.resolve("database"))) {
      Database.Address address = ConnectedHosts.address(server);
      ConnectedHosts.make(microsoft, address, SealingKeys.parse(keys), HOSTS + REHEARSALS);
      microsoft.latency(MAILBOX);
      new CalendarBenchmark(microsoft, address, keys).run();
    } finally {
      Benchmarks.delete(scratch);
    }
  }

  private void run() throws Exception {
    OUT.printf(
        Locale.ROOT,
        "Java %s, %d cores, shared with the stand-in and the load generator.%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    OUT.println("| get_availability | callers at once | median | p95 | p99 | failed |");
    OUT.println("| --- | --- | --- | --- | --- | --- |");
    for (int callers : new int[] {8, HOSTS}) {
      try (Subject app = started()) {
        print("cold: every host's first question", callers, cold(app, callers, 1));
      }
    }
    try (Subject app = started()) {
      cold(app, 8, 1);
      print("warm, one caller", 1, warm(app, 1));
      print("warm", 8, warm(app, 8));
    }
    tokens();
    OUT.printf(
        "%nMost requests in flight for one mailbox, over all of this: %d%n",
        microsoft.people().stream()
            .mapToInt(p -> microsoft.peakInFlight(p.email()))
            .max()
            .orElse(0));
    OUT.printf("Violations seen by the stand-in: %d%n", microsoft.violations().size());
  }

  // Every token has run out, and several callers ask for each host at the same time.
  private void tokens() throws Exception {
    ConnectedHosts.letTokensRunOut(database);
    int before = microsoft.requests(Route.REFRESH).size();
    try (Subject app = started()) {
      int rehearsed = microsoft.requests(Route.REFRESH).size() - before;
      Figure figure = cold(app, HOSTS, THREADS_FOR_ONE_TOKEN);
      int refreshes = microsoft.requests(Route.REFRESH).size() - before - rehearsed;
      print("cold, token run out, " + THREADS_FOR_ONE_TOKEN + " for each host", HOSTS, figure);
      OUT.printf(
          "%nTokens refreshed for %d hosts and %d callers: %d%n",
          HOSTS, HOSTS * THREADS_FOR_ONE_TOKEN, refreshes);
    }
  }

  private Subject started() throws Exception {
    Subject app = Subject.app(settings).awaitListening();
    asks(app, 8, REHEARSALS, i -> HOSTS + i);
    return app;
  }

  private static Figure cold(Subject app, int callers, int times) throws Exception {
    return asks(app, callers, HOSTS * times, i -> i / times);
  }

  private static Figure asks(Subject app, int callers, int questions, IntUnaryOperator host)
      throws Exception {
    return Burst.run(callers, questions, app.port(), i -> question(host.applyAsInt(i)));
  }

  private static Figure warm(Subject app, int callers) throws Exception {
    return Load.run(
        callers,
        () -> {
          int[] next = {0};
          return new HttpClientLoop(
              app.port(), "/vapi/webhook", "I have", () -> question(next[0]++ % HOSTS));
        });
  }

  private static String question(int host) {
    return """
        {"message":{"type":"tool-calls","call":{"id":"call-%d"},"toolCallList":[{"id":"a","type":\
        "function","function":{"name":"get_availability","arguments":{"user_id":"%s"}}}]}}"""
        .formatted(CALLS.getAndIncrement(), ConnectedHosts.email(host));
  }

  private static void print(String what, int callers, Figure figure) {
    OUT.printf(
        Locale.ROOT,
        "| %s | %d | %.1f ms | %.1f ms | %.1f ms | %d |%n",
        what,
        callers,
        figure.median() / 1_000.0,
        figure.p95() / 1_000.0,
        figure.p99() / 1_000.0,
        figure.failures());
  }
}
