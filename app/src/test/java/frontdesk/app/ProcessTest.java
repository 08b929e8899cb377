package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.accounts.CalendarGrantFixture;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.standins.microsoft.FakeMicrosoft;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operator runs it: a process with an environment, signals and an exit code. */
class ProcessTest {
  // Kept between the tests: unpacking PostgreSQL is what takes longest.
  private static Path data;

  @TempDir Path workingDirectory;

  private ServerProcess server;
  private URI address;

  @BeforeAll
  static void makeRoom(@TempDir Path forAll) {
    data = forAll;
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private void run(Map<String, String> settings, String... arguments) throws IOException {
    server = ServerProcess.start(workingDirectory, settings, arguments);
  }

  private void serve() throws IOException {
    run(Map.of("PORT", "0", "FRONTDESK_DATA", data.toString()));
    address = server.address();
  }

  private JsonNode book(String email) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/execute-intent"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Guide.REQUEST.replace("user@example.com", email)))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return RunningDesk.parsed(response.body());
  }

  private long databasePid() {
    return server
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("postgres"))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  @Test
  void every_wrong_setting_is_named_and_the_exit_code_is_2() throws Exception {
    run(Map.of("PORT", "eighty", "HOST", "my host"));

    assertThat(server.exitCodeWithin(30)).isEqualTo(2);
    assertThat(server.rest())
        .contains("PORT must be a number")
        .contains("HOST must be one address");
  }

  // F11
  @Test
  void a_port_that_is_taken_is_told_in_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      run(Map.of("PORT", String.valueOf(taken.getLocalPort()), "FRONTDESK_DATA", data.toString()));

      assertThat(server.exitCodeWithin(60)).isEqualTo(1);
      assertThat(server.rest())
          .contains("cannot listen on 127.0.0.1, port " + taken.getLocalPort())
          .doesNotContain("\tat ");
    }
  }

  @Test
  void a_lost_sealing_key_is_told_in_one_sentence() throws Exception {
    SealingKeys lost = SealingKeys.parse(SealingKeys.random());
    new JdbiCalendarGrants(FreshDatabase.fresh(), lost)
        .connect(CalendarGrantFixture.aGrant().build());
    run(MicrosoftDesk.registration(URI.create("http://127.0.0.1:9")));

    assertThat(server.exitCodeWithin(60)).isEqualTo(1);
    assertThat(server.rest())
        .contains("Frontdesk did not start. The database holds calendar connections")
        .contains("sealed with the key " + lost.newest() + ", which is not in SEALING_KEYS.")
        .doesNotContain("\tat ", MicrosoftDesk.KEYS, FakeMicrosoft.CLIENT_SECRET);
  }

  @Test
  void what_was_booked_is_known_after_kill_9_and_a_new_start() throws Exception {
    serve();
    JsonNode first = book("survivor@example.com");
    server.close();

    serve();
    JsonNode again = book("survivor@example.com");

    assertThat(again.path("is_duplicate").asBoolean()).isTrue();
    assertThat(again.path("appointment_id")).isEqualTo(first.path("appointment_id"));
  }

  @Test
  void a_signal_to_stop_ends_it_with_exit_code_0() throws Exception {
    serve();
    server.signal("-TERM");

    assertThat(server.exitCodeWithin(30)).isZero();
  }

  @Test
  void a_second_server_on_the_same_data_is_refused_in_words() throws Exception {
    serve();
    try (ServerProcess first = server) {
      run(Map.of("PORT", "0", "FRONTDESK_DATA", data.toString()));

      assertThat(server.exitCodeWithin(30)).isEqualTo(1);
      assertThat(server.rest()).contains("Another server already uses");
      first.signal("-0");
    }
  }

  @Test
  void a_command_uses_the_database_of_the_server_that_runs_and_leaves_it_running()
      throws Exception {
    serve();
    Shell shell = new Shell(Map.of("FRONTDESK_DATA", data.toString()));

    Shell.Ran ran = shell.run("invitations", "org_demo_001", "zapier");

    assertThat(ran.all()).contains("are invited by zapier");
    assertThat(ran.code()).isZero();
    assertThat(book("afterwards@example.com").path("success").asBoolean()).isTrue();
  }

  @Test
  void a_command_ends_with_its_own_code_and_answers_on_standard_output() throws Exception {
    run(Map.of("FRONTDESK_DATA", data.toString()), "nonsense");

    assertThat(server.exitCodeWithin(30)).isEqualTo(2);
    assertThat(server.rest())
        .isEqualTo("There is no command \"nonsense\". \"./run help\" lists them.");
  }

  @Test
  void while_the_database_is_silent_callers_hear_so_at_once_and_later_it_works_again()
      throws Exception {
    serve();
    book("before@example.com");
    long database = databasePid();

    List<Long> silent =
        ProcessHandle.of(database).orElseThrow().descendants().map(ProcessHandle::pid).toList();
    for (long pid : silent) {
      ServerProcess.signal("-STOP", pid);
    }
    ServerProcess.signal("-STOP", database);
    JsonNode away = book("meanwhile@example.com");
    ServerProcess.signal("-CONT", database);
    for (long pid : silent) {
      ServerProcess.signal("-CONT", pid);
    }

    assertThat(away.path("success").asBoolean()).isFalse();
    assertThat(away.path("should_retry").asBoolean()).isTrue();
    assertThat(away.path("clarification").asText()).contains("nothing has been booked");
    assertThat(eventuallyBooked("meanwhile@example.com")).isTrue();
  }

  @Test
  void a_database_that_is_killed_comes_back_and_nothing_is_lost() throws Exception {
    serve();
    book("kept@example.com");
    ServerProcess.signal("-9", databasePid());

    assertThat(eventuallyBooked("kept@example.com")).isTrue();
    assertThat(book("kept@example.com").path("is_duplicate").asBoolean()).isTrue();
  }

  private boolean eventuallyBooked(String email) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      if (book(email).path("success").asBoolean()) {
        return true;
      }
    }
    return false;
  }
}
