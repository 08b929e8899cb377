package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Complaint;
import frontdesk.SettableClock;
import frontdesk.app.Shell.Ran;
import frontdesk.app.command.Commands;
import frontdesk.app.settings.ReadSettings;
import frontdesk.standins.vapi.FakeVapi;
import frontdesk.standins.vapi.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VapiCommandsTest {
  private static final String SECRET = "the-secret-of-the-door";

  @TempDir Path folder;

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final FakeVapi vapi = FakeVapi.start(0, clock);
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void set() {
    environment.put("VAPI_BASE_URL", vapi.url().toString());
    environment.put("VAPI_API_KEY", FakeVapi.KEY);
    environment.put("VAPI_SECRET", SECRET);
    environment.put("PUBLIC_URL", "https://frontdesk.example.com");
    environment.put("FRONTDESK_DATA", folder.toString());
  }

  @AfterEach
  void nothingSecretIsPrinted() {
    assertThat(printed.toString()).doesNotContain(SECRET, FakeVapi.KEY, "an-old-secret");
    vapi.close();
  }

  private final StringBuilder printed = new StringBuilder();

  /** Waits pass at once. */
  private Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ReadSettings.Result read = ReadSettings.from(environment, Path.of("no-such-file"));
    int code =
        Commands.run(
            arguments,
            () ->
                new CommandParts(
                    read.settings().orElseThrow(),
                    clock,
                    millis -> clock.advance(Duration.ofMillis(millis))),
            Shell.stream(out),
            Shell.stream(err));
    Ran ran =
        new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    printed.append(ran.all());
    return ran;
  }

  private void mendTheTwoThatAPersonHasTo() {
    for (String name : List.of("Sales", "Owner line")) {
      ObjectNode assistant = vapi.assistantNamed(name);
      assistant.withObject("/model").remove(List.of("tools", "toolIds"));
      vapi.putsAssistant(assistant);
    }
  }

  private Path snapshot() throws IOException {
    try (Stream<Path> kept = Files.list(folder.resolve("vapi-snapshots"))) {
      return kept.sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void status_is_a_table_and_its_exit_code_says_that_something_is_wrong() {
    Ran ran = run("vapi", "status");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines())
        .contains(
            "ASSISTANT           URL    SECRET   TOOL CALLS  TOOLS                              STATE",
            "Showings            wrong  none     yes         2 differ, 5 missing                drift",
            "Viewing reminder    right  none     yes         7 missing                          drift",
            "After hours         right  by hand  yes         2 differ, 5 missing                drift",
            "0 of 16 in step.")
        .anyMatch(line -> line.equals("  says words of its own in place of the answer"))
        .anyMatch(line -> line.equals("  - server.secret: ***"));
    assertThat(vapi.writes()).isEmpty();
  }

  @Test
  void status_as_json_has_everything_of_the_table() {
    JsonNode status = run("vapi", "status", "--json").json();

    assertThat(status.path("in_step").asBoolean()).isFalse();
    assertThat(status.path("assistants")).hasSize(16);
    JsonNode showings =
        Stream.iterate(0, i -> i + 1)
            .map(status.path("assistants")::path)
            .filter(one -> one.path("name").asText().equals("Showings"))
            .findFirst()
            .orElseThrow();
    assertThat(showings.path("url").asText()).isEqualTo("https://old.example.com/vapi/webhook");
    assertThat(showings.path("secret").asText()).isEqualTo("none");
    assertThat(showings.path("tools")).hasSize(7);
    assertThat(showings.path("differences"))
        .extracting(difference -> difference.path("path").asText())
        .contains("server.url", "model.toolIds");
  }

  @Test
  void a_dry_run_shows_the_difference_and_what_a_person_has_to_do() {
    Ran ran = run("vapi", "sync");

    assertThat(ran.code()).isEqualTo(1); // two need a person
    assertThat(ran.lines())
        .anyMatch(line -> line.startsWith("+ credential frontdesk-"))
        .anyMatch(line -> line.startsWith("assistant Showings ("))
        .contains(
            "  ~ server.url: https://old.example.com/vapi/webhook → "
                + "https://frontdesk.example.com/vapi/webhook",
            "Nothing was changed. With --apply this is done.")
        .anyMatch(line -> line.startsWith("assistant Sales: it has set_appointment more than"));
    assertThat(vapi.writes()).isEmpty();
    assertThat(folder.resolve("vapi-snapshots")).doesNotExist();
  }

  @Test
  void status_sync_and_status_again_end_with_everything_in_step() {
    mendTheTwoThatAPersonHasTo();

    Ran ran = run("vapi", "sync", "--apply");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("What is changed now is kept in ")
        .endsWith("Assistants: 16 changed, 0 in step before, 0 to look at.\n");
    assertThat(run("vapi", "status").code()).isZero();
    assertThat(run("vapi", "sync").out()).endsWith("There is nothing to change.\n");
    int writes = vapi.writes().size();
    assertThat(run("vapi", "sync", "--apply").out())
        .endsWith("Assistants: 0 changed, 16 in step before, 0 to look at.\n");
    assertThat(vapi.writes()).hasSize(writes);
  }

  @Test
  void a_rollback_sets_back_what_a_sync_set() throws IOException {
    String before = showings();
    run("vapi", "sync", "--apply", "--only", "Showings");

    Ran shown = run("vapi", "sync", "--rollback", snapshot().toString());
    assertThat(shown.out()).contains("https://frontdesk.example.com/vapi/webhook → https://old");
    assertThat(vapi.assistantNamed("Showings").toString()).contains("frontdesk.example.com");

    Ran done = run("vapi", "sync", "--apply", "--rollback", snapshot().toString());
    assertThat(done.code()).isZero();
    assertThat(showings()).isEqualTo(before);
  }

  private String showings() {
    ObjectNode showings = vapi.assistantNamed("Showings");
    showings.remove("updatedAt");
    return showings.toString();
  }

  @Test
  void one_that_fails_makes_the_exit_code_one_and_the_others_go_on() {
    mendTheTwoThatAPersonHasTo();
    String showings = vapi.assistantNamed("Showings").path("id").asText();
    vapi.faults().on(Route.UPDATE_ASSISTANT).of(showings).answer(400);

    Ran ran = run("vapi", "sync", "--apply");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines())
        .anyMatch(line -> line.startsWith("assistant Showings: Vapi refused it (400)"))
        .contains("Assistants: 15 changed, 0 in step before, 1 to look at.");
  }

  @Test
  void a_key_that_is_not_taken_is_one_line() {
    environment.put("VAPI_API_KEY", "the-public-one");

    for (String command : List.of("status", "sync")) {
      Ran ran = run("vapi", command);
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err().lines()).hasSize(1);
      assertThat(ran.err()).contains("VAPI_API_KEY").doesNotContain("the-public-one");
    }
  }

  @Test
  void what_has_to_be_set_first_is_told() {
    for (String name : List.of("VAPI_API_KEY", "VAPI_SECRET")) {
      String value = environment.remove(name);
      Ran ran = run("vapi", "status");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).startsWith("Set " + name);
      environment.put(name, String.valueOf(value));
    }
  }

  @Test
  @Complaint("the server's address is refused in a shape that nobody expects")
  void the_real_assistants_are_never_sent_to_an_address_that_only_this_machine_knows() {
    environment.remove("VAPI_BASE_URL");
    environment.remove("PUBLIC_URL");

    Ran ran = run("vapi", "sync", "--apply");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("PUBLIC_URL is http://127.0.0.1:8000, which Vapi cannot reach");
  }

  @Test
  void an_account_without_assistants_is_told_as_that() {
    vapi.assistants().forEach(it -> vapi.deletesAssistant(it.path("id").asText()));

    assertThat(run("vapi", "status").out())
        .endsWith("There is no assistant in this account. Is it the right key?\n");
  }

  @Test
  void wrong_usage_is_told_in_a_sentence() {
    assertThat(run("vapi", "sync", "--only", "Nobody").err())
        .startsWith("There is no assistant \"Nobody\". There are: Lead intake, ");
    assertThat(run("vapi", "sync", "--rollback", "no-such-file").err())
        .endsWith("no-such-file cannot be read.\n");
    assertThat(run("vapi", "sync", "--aply").err())
        .contains("\"./run vapi help sync\" tells how it is used.");
    assertThat(run("vapi").err()).contains("\"./run help vapi\"");
    assertThat(run("vapi", "help", "sync").out()).contains("--apply", "--only", "--rollback");
    for (String[] wrong :
        List.of(new String[] {"vapi"}, new String[] {"vapi", "sync", "--only", "Nobody"})) {
      assertThat(run(wrong).code()).isEqualTo(2);
    }
  }
}
