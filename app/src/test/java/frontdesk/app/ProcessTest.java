package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.accounts.CalendarGrantFixture;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.standins.microsoft.FakeMicrosoft;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operator runs it: a process with an environment, signals and an exit code. */
class ProcessTest {
  private static final Pattern ADDRESS = Pattern.compile("Frontdesk is at (http://\\S+)");

  // Kept between the tests: unpacking PostgreSQL is what takes longest.
  private static Path data;

  @TempDir Path workingDirectory;

  private Process process;
  private BufferedReader said;
  private URI address;

  @BeforeAll
  static void makeRoom(@TempDir Path forAll) {
    data = forAll;
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  private void run(Map<String, String> settings, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            absoluteClassPath(),
            Main.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeAll(List.of("PORT", "HOST", "DATABASE_URL", "API_KEY"));
    builder.environment().putAll(settings);
    process = builder.directory(workingDirectory.toFile()).redirectErrorStream(true).start();
    said = process.inputReader(StandardCharsets.UTF_8);
  }

  private static String absoluteClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":", -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(":"));
  }

  private void serve() throws IOException {
    run(Map.of("PORT", "0", "FRONTDESK_DATA", data.toString()));
    StringBuilder before = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        address = URI.create(matcher.group(1));
        return;
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("the server did not start: " + before);
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

  private void signal(String signal, long pid) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor()).isZero();
  }

  private long databasePid() {
    return process
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("postgres"))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  @Test
  void every_wrong_setting_is_named_and_the_exit_code_is_2() throws Exception {
    run(Map.of("PORT", "eighty", "HOST", "my host"));

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(said.lines().collect(Collectors.joining("\n")))
        .contains("PORT must be a number")
        .contains("HOST must be one address");
  }

  // F11
  @Test
  void a_port_that_is_taken_is_told_in_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      run(Map.of("PORT", String.valueOf(taken.getLocalPort()), "FRONTDESK_DATA", data.toString()));

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(said.lines().collect(Collectors.joining("\n")))
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

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(said.lines().collect(Collectors.joining("\n")))
        .contains("Frontdesk did not start. The database holds calendar connections")
        .contains("sealed with the key " + lost.newest() + ", which is not in SEALING_KEYS.")
        .doesNotContain("\tat ", MicrosoftDesk.KEYS, FakeMicrosoft.CLIENT_SECRET);
  }

  @Test
  void what_was_booked_is_known_after_kill_9_and_a_new_start() throws Exception {
    serve();
    JsonNode first = book("survivor@example.com");
    process.destroyForcibly().waitFor();

    serve();
    JsonNode again = book("survivor@example.com");

    assertThat(again.path("is_duplicate").asBoolean()).isTrue();
    assertThat(again.path("appointment_id")).isEqualTo(first.path("appointment_id"));
  }

  @Test
  void a_signal_to_stop_ends_it_with_exit_code_0() throws Exception {
    serve();
    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void a_second_server_on_the_same_data_is_refused_in_words() throws Exception {
    serve();
    Process first = process;
    try {
      run(Map.of("PORT", "0", "FRONTDESK_DATA", data.toString()));

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(said.lines().collect(Collectors.joining("\n")))
          .contains("Another server already uses");
    } finally {
      first.destroyForcibly().waitFor();
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

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(said.lines().toList())
        .containsExactly("There is no command \"nonsense\". \"./run help\" lists them.");
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
      signal("-STOP", pid);
    }
    signal("-STOP", database);
    JsonNode away = book("meanwhile@example.com");
    signal("-CONT", database);
    for (long pid : silent) {
      signal("-CONT", pid);
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
    signal("-9", databasePid());

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
