package frontdesk.adapters.vapi.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.Result.State;
import frontdesk.standins.vapi.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people, and Vapi itself, may have done to an assistant when a sync comes along. */
class SyncHarmlessTest {
  @TempDir Path folder;
  private OperatorDesk desk;

  @BeforeEach
  void open() {
    desk = new OperatorDesk(folder);
  }

  @AfterEach
  void close() {
    assertThat(desk.vapi.violations()).isEmpty();
    desk.close();
  }

  private void edit(String name, Consumer<ObjectNode> change) {
    ObjectNode assistant = desk.vapi.assistantNamed(name);
    change.accept(assistant);
    desk.vapi.putsAssistant(assistant);
  }

  private static void prompt(ObjectNode assistant, String text) {
    assistant.withArray("/model/messages").removeAll().addObject().put("content", text);
  }

  @Test
  void a_prompt_that_is_saved_while_it_waits_stays() {
    desk.vapi
        .faults()
        .on(Route.UPDATE_ASSISTANT)
        .of(desk.id("Viewing reminder"))
        .retryAfter("45")
        .answer(429);
    desk.whenResting(45, () -> edit("Viewing reminder", it -> prompt(it, "Saved meanwhile.")));

    desk.apply();

    assertThat(desk.result("Viewing reminder").state()).isEqualTo(State.CHANGED);
    assertThat(desk.vapi.assistantNamed("Viewing reminder").toString())
        .contains("Saved meanwhile.");
  }

  @Test
  void a_tool_of_others_that_send_elsewhere_is_not_taken_for_those_who_are_named() {
    moveSharedToolsTo("https://other-server.example.com/vapi/webhook");
    List<ObjectNode> before = desk.vapi.toolsNamed("set_appointment");

    desk.apply("Viewing reminder");

    assertThat(desk.vapi.toolsNamed("set_appointment")).containsAll(before).hasSize(3);
    assertThat(desk.status("Viewing reminder").isRight()).isTrue();
  }

  @Test
  void who_shares_a_tool_with_others_that_send_elsewhere_is_left_to_a_person() {
    moveSharedToolsTo("https://other-server.example.com/vapi/webhook");
    Map<String, String> before = desk.everything();

    desk.apply("Showings", "Survey");

    assertThat(desk.result("Showings").text())
        .startsWith("it shares set_appointment with ")
        .contains("Lead intake")
        .doesNotContain("Survey")
        .endsWith("who send elsewhere: name them too, or part them");
    assertThat(desk.everything()).isEqualTo(before);
  }

  private void moveSharedToolsTo(String url) {
    for (String name : List.of("set_appointment", "get_availability")) {
      for (ObjectNode tool : desk.vapi.toolsNamed(name)) {
        tool.withObject("/server").put("url", url);
        desk.vapi.putsTool(tool);
      }
    }
  }

  @Test
  void what_vapi_loses_of_others_is_told() {
    String id = desk.id("Move-out");
    desk.vapi
        .faults()
        .on(Route.GET_ASSISTANT)
        .of(id)
        .nth(2)
        .meanwhile(() -> edit("Move-out", it -> it.withArray("/model/tools").remove(1)));

    desk.apply();

    assertThat(desk.result("Move-out"))
        .extracting(Result::state, Result::text)
        .containsExactly(
            State.FAILED, "Vapi did not keep model.tools as it was sent: please look at it");
  }

  @Test
  void what_somebody_changes_at_the_same_moment_is_told() {
    desk.vapi
        .faults()
        .on(Route.GET_ASSISTANT)
        .of(desk.id("Survey"))
        .nth(2)
        .meanwhile(() -> edit("Survey", it -> it.put("firstMessage", "Hello?")));

    desk.apply();

    assertThat(desk.result("Survey").text())
        .isEqualTo("changed; but firstMessage changed too, and not by this: please look at it");
  }

  @Test
  void what_vapi_adds_by_itself_is_nobodys_change() {
    desk.vapi
        .faults()
        .on(Route.GET_ASSISTANT)
        .of(desk.id("Survey"))
        .nth(2)
        .meanwhile(() -> edit("Survey", it -> it.put("latestVersion", 3)));

    desk.apply();

    assertThat(desk.result("Survey").state()).isEqualTo(State.CHANGED);
  }

  @Test
  void where_vapi_keeps_null_for_what_is_taken_away_everything_ends_all_the_same() {
    desk.vapi.keepsNulls();
    desk.vapi.toolsNamed("get_availability").forEach(this::withStrictAndNulls);

    desk.apply();
    assertThat(desk.plan().isEmpty()).isTrue();

    desk.restore(desk.snapshots.get(0));
    assertThat(desk.named(State.FAILED)).isEmpty();
    int writes = desk.vapi.writes().size();
    desk.restore(desk.snapshots.get(0));
    assertThat(desk.vapi.writes()).hasSize(writes);
  }

  private void withStrictAndNulls(ObjectNode tool) {
    tool.withObject("/function").put("strict", false);
    tool.withObject("/server").putNull("secret");
    desk.vapi.putsTool(tool);
  }

  @Test
  void what_was_made_and_told_in_half_is_found() {
    desk.vapi.faults().on(Route.CREATE_CREDENTIAL).afterCommit().truncateJson();

    desk.apply();

    assertThat(desk.vapi.credentials()).hasSize(1);
    assertThat(desk.vapi.assistantNamed("Showings").path("server").path("credentialId").asText())
        .isEqualTo(desk.vapi.credentials().get(0).path("id").asText());
  }

  @Test
  void what_may_not_be_changed_does_not_stop_the_others() {
    desk.vapi.faults().on(Route.UPDATE_ASSISTANT).of(desk.id("Showings")).answer(403);

    desk.apply();

    assertThat(desk.result("Showings").text()).startsWith("Vapi refused it (403)");
    assertThat(desk.named(State.CHANGED)).contains("Rentals", "Test line");
  }

  static Stream<Arguments> obstacles() {
    return Stream.of(
        Arguments.of(
            "a tool of another type called get_availability",
            (Consumer<ObjectNode>)
                it ->
                    it.withArray("/model/tools")
                        .addObject()
                        .put("type", "make")
                        .putObject("function")
                        .put("name", "get_availability")),
        Arguments.of(
            "it holds set_appointment in a certain version",
            (Consumer<ObjectNode>)
                it ->
                    it.withArray("/model/toolRefs")
                        .addObject()
                        .put("toolId", it.at("/model/toolIds/0").asText())
                        .put("version", 4)),
        Arguments.of(
            "its tool charge_deposit has no address of its own",
            (Consumer<ObjectNode>)
                it -> {
                  it.withObject("/server").put("url", "https://billing.example.net/hook");
                  it.withArray("/model/tools")
                      .addObject()
                      .put("type", "function")
                      .putObject("function")
                      .put("name", "charge_deposit");
                }),
        Arguments.of(
            "it has no model of its own", (Consumer<ObjectNode>) it -> it.remove("model")));
  }

  @ParameterizedTest
  @MethodSource("obstacles")
  void what_would_do_harm_is_left_to_a_person(String why, Consumer<ObjectNode> state) {
    edit("Survey", state);
    String before = desk.vapi.assistantNamed("Survey").toString();

    desk.apply();

    assertThat(desk.result("Survey").text()).contains(why);
    assertThat(desk.vapi.assistantNamed("Survey")).hasToString(before);
    assertThat(desk.status("Survey").isRight()).isFalse();
  }

  @Test
  void a_secret_that_vapi_does_not_show_is_left_to_a_person() {
    desk.apply();
    edit("Survey", it -> it.put("isServerUrlSecretSet", true));

    assertThat(desk.status("Survey").proof()).isEqualTo(AssistantStatus.Proof.BY_HAND);
    assertThat(desk.status("Survey").obstacle()).isPresent();
  }

  @Test
  void nothing_secret_is_shown_wherever_it_stands() {
    edit(
        "Showings",
        it -> {
          it.withObject("/server").put("url", "https://user:canary@old.example.com/x?k=canary");
          it.withObject("/server").put("secret", "canary");
        });
    desk.apply();
    edit("Showings", it -> it.remove("server"));
    edit("Evening desk", it -> it.withArray("/model/tools").remove(0));

    RestoreAssistants restore =
        RestoreAssistants.from(OperatorDesk.bytes(desk.snapshots.get(0)), desk.api()).orElseThrow();
    Plan plan = restore.plan(new Selection(List.of()));

    assertThat(plan.changes())
        .flatExtracting(Change::differences)
        .extracting(Difference::toString)
        .anyMatch(text -> text.contains("old.example.com/x?…") && text.contains("***"))
        .noneMatch(text -> text.contains("canary") || text.contains("an-old-secret"));
    edit("Survey", it -> it.withObject("/server").put("url", "https://user:canary@a.b/c"));
    assertThat(desk.status("Survey").toString()).doesNotContain("canary");
  }

  @Test
  void what_is_null_is_not_there() {
    edit(
        "Survey",
        it -> {
          it.putNull("name");
          it.withObject("/server").putNull("credentialId");
        });
    String id =
        desk.vapi.assistants().stream()
            .filter(it -> it.path("name").isNull())
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();

    assertThat(desk.status(id).proof()).isEqualTo(AssistantStatus.Proof.NONE);
  }
}
