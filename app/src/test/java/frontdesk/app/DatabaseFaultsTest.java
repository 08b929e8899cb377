package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.SettableClock;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import frontdesk.standins.net.TcpProxy;
import frontdesk.standins.zapier.FakeZapier;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the database and of the way to it, while callers are on the line. */
class DatabaseFaultsTest {
  /** Two seconds, and what a busy machine adds. */
  private static final Duration SOON = Duration.ofMillis(2_900);

  private static final Duration BACK = Duration.ofSeconds(10);

  private final TestDatabase database = TestPostgres.emptyDatabase();
  private final TcpProxy network = TcpProxy.to(WithoutDatabaseTest.port(database));
  private final String name = database.jdbcUrl().replaceFirst(".*/", "");

  @AfterEach
  void close() {
    network.close();
  }

  private String terminate() {
    return "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
        + name
        + "' AND pid <> pg_backend_pid()";
  }

  private static void asSuperuser(String... statements) throws SQLException {
    try (Connection connection = TestPostgres.superuser();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private RunningDesk desk() {
    return desk(Optional.empty(), new SettableClock("2026-11-21T12:00:00Z"));
  }

  private RunningDesk desk(Optional<URI> hook, Clock clock) {
    String url =
        database
            .jdbcUrl()
            .replace(":" + WithoutDatabaseTest.port(database) + "/", ":" + network.port() + "/");
    return RunningDesk.on(
        RunningDesk.at(
            RunningDesk.settings(hook, Optional.empty(), Optional.empty()),
            new Database.Address(url, database.serving(), database.servingPassword())
                .ownedBy(new Database.Address(url, database.user(), database.password()))),
        clock);
  }

  /** Beside the network, with connections of its own. */
  private Jdbi directly() {
    return Jdbi.create(database.jdbcUrl(), database.user(), database.password());
  }

  private List<String> texts(String sql) {
    return directly().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private List<String> appointments() {
    return texts("SELECT appointment_id FROM appointments");
  }

  // Each on a day of its own: only so many come at once.
  private static String request(int caller) {
    return Guide.REQUEST
        .replace("2024-12-20", LocalDate.of(2015, 1, 1).plusDays(caller).toString())
        .replace("user@", "caller" + caller + "@")
        .replace("call_abc123", "call-" + caller);
  }

  private static void assertNothingIsBooked(RunningDesk desk, int caller) {
    long start = System.nanoTime();
    JsonNode reply = desk.execute(request(caller));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    assertThat(reply.path("success").asBoolean()).isFalse();
    assertThat(reply.path("clarification").asText()).contains("nothing has been booked");
  }

  private static void assertBooksAgain(RunningDesk desk, int caller) {
    long end = System.nanoTime() + BACK.toNanos();
    while (!desk.execute(request(caller)).path("success").asBoolean()) {
      assertThat(System.nanoTime()).as("it is back within 10 s").isLessThan(end);
    }
    assertThat(desk.get("/health/ready").statusCode()).isEqualTo(200);
  }

  // E3, E2
  @Test
  void what_was_answered_as_booked_is_there_though_all_connections_are_cut_again_and_again() {
    try (RunningDesk desk = desk()) {
      CompletableFuture<Void> cutting =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < 20; i++) {
                  cutAll();
                }
              });
      List<CompletableFuture<List<String>>> callers =
          IntStream.range(0, 4)
              .mapToObj(
                  caller -> CompletableFuture.supplyAsync(() -> booked(desk, caller, cutting)))
              .toList();
      List<String> booked = callers.stream().flatMap(it -> it.join().stream()).toList();

      assertThat(booked).isNotEmpty().doesNotHaveDuplicates();
      assertThat(appointments()).containsAll(booked);
      assertBooksAgain(desk, 99);
    }
  }

  private void cutAll() {
    try {
      asSuperuser(terminate(), "SELECT pg_sleep(0.1)");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<String> booked(RunningDesk desk, int caller, CompletableFuture<Void> until) {
    List<String> booked = new ArrayList<>();
    for (int i = 0; !until.isDone(); i++) {
      JsonNode reply = desk.execute(request(500 * (caller + 1) + i));
      if (reply.path("success").asBoolean()) {
        booked.add(reply.path("appointment_id").asText());
      }
    }
    return booked;
  }

  // E6
  @ParameterizedTest
  @ValueSource(ints = {50, 1_000})
  void a_slow_network_makes_answers_late_or_honest_and_never_wrong(int milliseconds) {
    try (RunningDesk desk = desk()) {
      network.latency(Duration.ofMillis(milliseconds));
      long start = System.nanoTime();
      JsonNode reply = desk.execute(request(1));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      network.latency(Duration.ZERO);

      assertThat(took).isLessThan(Duration.ofSeconds(10));
      assertThat(reply.path("success").asBoolean() || reply.path("should_retry").asBoolean())
          .isTrue();
      assertThat(appointments())
          .hasSizeGreaterThanOrEqualTo(reply.path("success").asBoolean() ? 1 : 0);
      assertBooksAgain(desk, 1);
      assertThat(appointments()).hasSize(1);
    }
  }

  // E7
  @Test
  void a_server_without_a_free_connection_is_told_at_once_and_is_found_again() throws SQLException {
    try (RunningDesk desk = desk()) {
      asSuperuser("ALTER DATABASE " + name + " CONNECTION LIMIT 0", terminate());
      assertNothingIsBooked(desk, 1);

      asSuperuser("ALTER DATABASE " + name + " CONNECTION LIMIT -1");
      assertBooksAgain(desk, 1);
    }
  }

  // E8
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOCK TABLE appointments IN ACCESS EXCLUSIVE MODE",
        "SELECT 1 FROM hosts ORDER BY org_id, host_id FOR UPDATE"
      })
  void what_somebody_locks_is_told_at_once_and_is_found_again(String lock) {
    try (RunningDesk desk = desk()) {
      directly()
          .useTransaction(
              holder -> {
                holder.execute(lock);
                assertNothingIsBooked(desk, 1);
              });

      assertBooksAgain(desk, 1);
    }
  }

  // E11
  @Test
  void a_database_that_may_only_be_read_books_nothing_and_is_not_ready() throws SQLException {
    try (RunningDesk desk = desk()) {
      asSuperuser(
          "ALTER DATABASE " + name + " SET default_transaction_read_only = on", terminate());
      assertNothingIsBooked(desk, 1);
      assertThat(desk.get("/health/ready").statusCode()).isEqualTo(503);

      asSuperuser("ALTER DATABASE " + name + " RESET default_transaction_read_only", terminate());
      assertBooksAgain(desk, 1);
    }
  }

  // E13
  @Test
  void connections_that_ended_while_nobody_called_are_noticed_before_they_are_used() {
    try (RunningDesk desk = desk()) {
      assertThat(desk.execute(request(1)).path("success").asBoolean()).isTrue();
      network.reset();
      passWithoutDatabase(desk, Duration.ofMillis(600));

      assertThat(desk.execute(request(2)).path("success").asBoolean()).isTrue();
    }
  }

  // What was used a moment ago is not looked at again before it is used.
  private static void passWithoutDatabase(RunningDesk desk, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      assertThat(desk.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  // E14, G7
  @ParameterizedTest
  @ValueSource(ints = {-10, 10})
  void a_node_whose_clock_is_wrong_sends_nothing_twice(int minutes) {
    Clock wrong = new SettableClock(Instant.now().plus(Duration.ofMinutes(minutes)).toString());
    try (FakeZapier zapier = FakeZapier.start();
        RunningDesk desk = desk(Optional.of(zapier.url()), wrong)) {
      assertThat(desk.execute(request(1)).path("success").asBoolean()).isTrue();
      for (int i = 0; i < 3; i++) {
        assertThat(desk.execute(request(1)).path("is_duplicate").asBoolean()).isTrue();
      }

      assertThat(texts("SELECT stage FROM outbox")).containsExactly("DELIVERED");
      assertThat(zapier.received()).hasSize(1);
    }
  }
}
