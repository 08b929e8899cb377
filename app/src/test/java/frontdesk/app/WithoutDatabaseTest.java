package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import frontdesk.standins.net.TcpProxy;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk while its database is away, and once it comes. */
class WithoutDatabaseTest {
  private static final String VAPI =
      """
      {"message":{"type":"tool-calls","call":{"id":"call-1"},"toolCallList":[{"id":"a","function":
       {"name":"set_appointment","arguments":{"property_address":"12 Oak Street",
        "start_time":"2026-11-24T09:00","attendee_email":"jane@example.com"}}}]}}
      """;

  private static final Duration SOON = Duration.ofSeconds(2);

  @TempDir Path directory;

  private final TestDatabase empty = TestPostgres.emptyDatabase();
  private final TcpProxy network = TcpProxy.to(port(empty));

  @AfterEach
  void close() {
    network.close();
  }

  static int port(TestDatabase database) {
    return URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
  }

  private String url() {
    return empty.jdbcUrl().replace(":" + port(empty) + "/", ":" + network.port() + "/");
  }

  private RunningDesk desk() {
    Settings set = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    Database.Address through = new Database.Address(url(), empty.user(), empty.password());
    return RunningDesk.on(RunningDesk.at(set, through), new SettableClock("2026-11-21T12:00:00Z"));
  }

  private Map<String, String> environment() {
    return Map.of(
        "PORT",
        "0",
        "FRONTDESK_DATA",
        directory.toString(),
        "DATABASE_URL",
        url() + "?user=" + empty.user() + "&password=" + empty.password());
  }

  private void asSuperuser(String sql) throws SQLException {
    try (Connection connection = TestPostgres.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(empty.jdbcUrl().replaceFirst(".*/", "")));
    }
  }

  // E1
  @Test
  void it_starts_and_says_that_nothing_is_booked_until_the_database_comes() {
    network.refuse();
    try (RunningDesk desk = desk()) {
      assertThat(desk.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(desk.get("/health/ready").statusCode()).isEqualTo(503);
      assertNothingIsBooked(desk);

      network.accept();

      assertThat(eventuallyReady(desk)).isTrue();
      assertThat(desk.execute(Guide.REQUEST).path("success").asBoolean()).isTrue();
      assertThat(desk.vapi(VAPI).at("/results/0/result").asText()).contains("You're booked");
    }
  }

  @Test
  void until_it_came_nobody_knows_whether_the_doors_are_open_and_what_needs_it_not_stays_closed() {
    network.refuse();
    try (RunningDesk desk = desk()) {
      assertThat(desk.get("/vapi/assistants").statusCode()).isEqualTo(503);
      assertThat(desk.post("/call/web", "{}").statusCode()).isEqualTo(503);
      assertThat(desk.get("/calendar/auth/status?user_id=pete_admin").statusCode()).isEqualTo(503);

      network.accept();

      assertThat(eventuallyReady(desk)).isTrue();
      assertThat(desk.get("/vapi/assistants").statusCode()).isNotIn(401, 403);
    }
  }

  // E4, E5
  @Test
  void a_database_that_falls_silent_is_told_within_two_seconds_and_found_again() {
    try (RunningDesk desk = desk()) {
      assertThat(desk.execute(Guide.REQUEST).path("success").asBoolean()).isTrue();
      int before = network.connections();

      network.freeze();
      for (int i = 0; i < 3; i++) {
        assertNothingIsBooked(desk);
      }
      network.resume();

      assertThat(eventuallyReady(desk)).isTrue();
      assertThat(eventuallyBooked(desk)).isTrue();
      assertThat(network.connections()).isLessThanOrEqualTo(Math.max(before, 12));
    }
  }

  @Test
  void one_that_comes_and_cannot_be_used_ends_the_server_with_one_line_and_code_1()
      throws Exception {
    network.refuse();
    asSuperuser("ALTER DATABASE %s SET synchronous_commit = off");
    try (ServerProcess server = ServerProcess.start(directory, environment())) {
      server.address();

      network.accept();

      assertThat(server.exitCodeWithin(30)).isEqualTo(1);
      assertThat(server.rest())
          .contains("Frontdesk has to stop. The database would forget bookings in a crash")
          .doesNotContain(empty.password(), "\tat ");
    }
  }

  @Test
  void one_that_cannot_be_used_ends_the_start_with_one_line_and_code_1() throws Exception {
    asSuperuser("ALTER DATABASE %s SET synchronous_commit = off");
    try (ServerProcess server = ServerProcess.start(directory, environment())) {
      assertThat(server.exitCodeWithin(60)).isEqualTo(1);
      assertThat(server.rest())
          .contains("Frontdesk did not start. The database would forget bookings in a crash")
          .doesNotContain(empty.password(), "\tat ");
    }
  }

  // Both doors, with HTTP 200.
  private static void assertNothingIsBooked(RunningDesk desk) {
    long start = System.nanoTime();
    JsonNode reply = desk.execute(Guide.REQUEST.replace("user@", "other@"));
    long between = System.nanoTime();
    JsonNode spoken = desk.vapi(VAPI);
    long end = System.nanoTime();

    assertThat(reply.path("success").asBoolean()).isFalse();
    assertThat(reply.path("clarification").asText()).contains("nothing has been booked");
    assertThat(spoken.at("/results/0/result").asText()).contains("nothing has been booked");
    assertThat(Duration.ofNanos(between - start)).isLessThan(SOON.plusMillis(500));
    assertThat(Duration.ofNanos(end - between)).isLessThan(SOON.plusMillis(500));
  }

  private static boolean eventuallyReady(RunningDesk desk) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < end) {
      if (desk.get("/health/ready").statusCode() == 200) {
        return true;
      }
    }
    return false;
  }

  private static boolean eventuallyBooked(RunningDesk desk) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < end) {
      if (desk.execute(Guide.REQUEST.replace("user@", "later@")).path("success").asBoolean()) {
        return true;
      }
    }
    return false;
  }
}
