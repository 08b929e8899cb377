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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that lose, delay or part, and neighbours that come one after the other. */
@Timeout(120)
class BadNetworkTest {
  private static final Duration ANSWERED = Duration.ofSeconds(20);

  private final TestDatabase database = TestPostgres.emptyDatabase();
  private final FakeZapier zapier = FakeZapier.start();
  private final TcpProxy toDatabase = TcpProxy.to(WithoutDatabaseTest.port(database));
  private final TcpProxy toZapier = TcpProxy.to(zapier.url().getPort());
  private final Jdbi jdbi = Jdbi.create(database.jdbcUrl(), database.user(), database.password());

  @AfterEach
  void close() {
    toZapier.close();
    toDatabase.close();
    zapier.close();
  }

  private RunningDesk desk(int databasePort) {
    String url =
        database
            .jdbcUrl()
            .replace(":" + WithoutDatabaseTest.port(database) + "/", ":" + databasePort + "/");
    URI hook =
        URI.create(
            zapier.url().toString().replace(":" + zapier.url().getPort(), ":" + toZapier.port()));
    return RunningDesk.on(
        RunningDesk.at(
            RunningDesk.settings(Optional.of(hook), Optional.empty(), Optional.empty()),
            new Database.Address(url, database.user(), database.password())),
        new SettableClock("2026-11-21T12:00:00Z"));
  }

  private static String request(int caller) {
    return Guide.REQUEST
        .replace("user@", "caller" + caller + "@")
        .replace("call_abc123", "call-" + caller);
  }

  private long count(String rows) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM " + rows).mapTo(Long.class).one());
  }

  private static void until(BooleanSupplier so) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it comes about").isLessThan(end);
    }
  }

  /** What waits for its pause is due meanwhile, and nobody rests. */
  private void untilDelivered(int many) {
    until(
        () -> {
          jdbi.useHandle(
              handle -> {
                handle.execute("UPDATE outbox SET due_at = now() WHERE due_at IS NOT NULL");
                handle.execute("UPDATE destinations SET closed_until = NULL, failures = 0");
              });
          return count("outbox WHERE stage = 'DELIVERED'") == many;
        });
  }

  // F1: what a line with loss and jitter is above TCP, which repairs it: late, or gone.
  @Test
  void a_line_that_delays_and_breaks_costs_no_message_and_doubles_none_without_a_trace() {
    Random die = new Random(7);
    try (RunningDesk desk = desk(WithoutDatabaseTest.port(database))) {
      jdbi.useHandle(
          handle -> handle.execute("UPDATE organisations SET unknown_notices = 'SEND_AGAIN'"));
      List<String> booked = new ArrayList<>();
      for (int caller = 0; caller < 6; caller++) {
        toZapier.latency(Duration.ofMillis(die.nextInt(800)));
        CompletableFuture<JsonNode> reply = asked(desk, caller);
        if (die.nextInt(3) == 0) {
          toZapier.reset();
        }
        booked.add(reply.join().path("appointment_id").asText());
      }
      toZapier.latency(Duration.ZERO);
      untilDelivered(booked.size());

      assertThat(booked).doesNotHaveDuplicates().allMatch(id -> zapier.received(id).size() > 0);
      assertThat(booked)
          .allSatisfy(
              id -> assertThat(zapier.received(id).size() - 1L).isLessThanOrEqualTo(unknowns(id)));
    }
  }

  private static CompletableFuture<JsonNode> asked(RunningDesk desk, int caller) {
    return CompletableFuture.supplyAsync(() -> desk.execute(request(caller)))
        .orTimeout(ANSWERED.toSeconds(), TimeUnit.SECONDS);
  }

  private long unknowns(String appointment) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT unknowns FROM outbox WHERE notice_id = :id")
                .bind("id", "booked-" + appointment)
                .mapTo(Long.class)
                .one());
  }

  // F2
  @Test
  void a_node_that_is_parted_from_the_database_says_so_while_the_other_serves() {
    try (RunningDesk parted = desk(toDatabase.port());
        RunningDesk other = desk(WithoutDatabaseTest.port(database))) {
      toDatabase.freeze();

      JsonNode nothing = parted.execute(request(1));
      assertThat(nothing.path("clarification").asText()).contains("nothing has been booked");
      assertThat(parted.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(other.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(other.execute(request(1)).path("success").asBoolean()).isTrue();

      toDatabase.resume();
      until(() -> parted.get("/health/ready").statusCode() == 200);
      until(() -> parted.execute(request(1)).path("is_duplicate").asBoolean());
      assertThat(zapier.received()).hasSize(1);
    }
  }

  // H13, of those that every desk has; calendars come and go in OutlookTest.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whichever_comes_back_first_after_a_start_without_any_each_booking_is_told_once(
      boolean databaseFirst) {
    toDatabase.refuse();
    toZapier.refuse();
    try (RunningDesk desk = desk(toDatabase.port())) {
      assertThat(desk.execute(request(1)).path("success").asBoolean()).isFalse();
      if (!databaseFirst) {
        toZapier.accept();
      }
      toDatabase.accept();
      until(() -> desk.get("/health/ready").statusCode() == 200);
      until(() -> desk.execute(request(1)).hasNonNull("appointment_id"));
      if (databaseFirst) {
        assertThat(zapier.received()).isEmpty();
        toZapier.accept();
      }

      untilDelivered(1);
      assertThat(desk.execute(request(1)).path("is_duplicate").asBoolean()).isTrue();
      assertThat(zapier.received()).hasSize(1);
    }
  }
}
