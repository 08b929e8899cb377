package frontdesk.adapters.vapi.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Complaint;
import frontdesk.adapters.vapi.assistants.Result.State;
import frontdesk.adapters.vapi.rest.VapiFailed;
import frontdesk.standins.vapi.Route;
import frontdesk.standins.vapi.SeenRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncAssistantsTest {
  /** What no assistant had before. */
  private static final List<String> NEW_TOOLS =
      List.of(
          "cancel_appointment",
          "reschedule_appointment",
          "send_confirmation",
          "get_property_details",
          "search_rentals");

  private static final List<String> DOUBLED = List.of("Sales", "Owner line");

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

  private List<ObjectNode> notDoubled() {
    return desk.vapi.assistants().stream()
        .filter(one -> !DOUBLED.contains(one.path("name").asText()))
        .toList();
  }

  private String credential() {
    assertThat(desk.vapi.credentials()).hasSize(1);
    return desk.vapi.credentials().get(0).path("id").asText();
  }

  @Test
  void a_plan_changes_nothing() {
    Map<String, String> before = desk.everything();

    Plan plan = desk.plan();

    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.newCredential()).isPresent();
    assertThat(desk.vapi.writes()).isEmpty();
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  @Complaint("a tool is never called, as tool-calls are not among the messages")
  void every_assistant_sends_here_proves_itself_and_has_every_tool_once() {
    desk.apply();

    assertThat(notDoubled())
        .hasSize(14)
        .allSatisfy(
            assistant -> {
              JsonNode server = assistant.path("server");
              assertThat(server.path("url").asText()).isEqualTo(OperatorDesk.WEBHOOK.toString());
              assertThat(server.path("credentialId").asText()).isEqualTo(credential());
              assertThat(server.has("secret")).isFalse();
              assertThat(assistant.path("serverMessages").toString())
                  .contains("\"tool-calls\"", "\"transcript\"");
            });
    assertThat(desk.status())
        .filteredOn(status -> !DOUBLED.contains(status.name()))
        .allMatch(AssistantStatus::isRight);
    assertThat(desk.named(State.CHANGED))
        .hasSize(1 + 3 + NEW_TOOLS.size() + 14); // credential, shared tools, new ones, all
  }

  @Test
  void what_is_said_comes_once_and_while_it_is_half_said() {
    ObjectNode narrowed = desk.vapi.assistantNamed("Lead intake");
    narrowed.putArray("serverMessages").add("hang").add("transcript[transcriptType=\"final\"]");
    desk.vapi.putsAssistant(narrowed);

    desk.apply();

    assertThat(desk.vapi.assistantNamed("Lead intake").path("serverMessages"))
        .extracting(JsonNode::asText)
        .containsExactly("hang", "tool-calls", "transcript");
    assertThat(desk.vapi.assistantNamed("Rentals").path("serverMessages"))
        .extracting(JsonNode::asText)
        .contains("conversation-update", "end-of-call-report", "transcript");
  }

  @Test
  void the_credential_is_the_doors_secret_as_a_bearer() {
    desk.apply();

    ObjectNode credential = desk.vapi.credentials().get(0);
    assertThat(credential.path("authenticationPlan").path("type").asText()).isEqualTo("bearer");
    assertThat(credential.path("authenticationPlan").path("token").asText())
        .isEqualTo(OperatorDesk.SECRET);
    assertThat(credential.path("name").asText()).startsWith("frontdesk-").hasSizeLessThan(41);
  }

  @Test
  void prompts_voices_models_and_tools_of_others_stay_letter_for_letter() {
    Map<String, String> before = desk.theirs();
    JsonNode moveOut = desk.vapi.assistantNamed("Move-out").path("model").path("tools");
    ObjectNode crm = desk.vapi.toolsNamed("lookup_crm").get(0);

    desk.apply();

    assertThat(desk.theirs()).isEqualTo(before);
    assertThat(desk.vapi.assistantNamed("Move-out").path("model").path("tools")).isEqualTo(moveOut);
    assertThat(desk.vapi.toolsNamed("lookup_crm")).containsExactly(crm);
    assertThat(desk.vapi.assistantNamed("Maintenance").path("model").path("toolIds").toString())
        .contains(crm.path("id").asText());
  }

  @Test
  void what_else_a_server_says_stays() {
    JsonNode before = desk.vapi.assistantNamed("Survey").path("server");

    desk.apply();

    JsonNode after = desk.vapi.assistantNamed("Survey").path("server");
    assertThat(after.path("headers")).isEqualTo(before.path("headers")).isNotEmpty();
    assertThat(after.path("backoffPlan")).isEqualTo(before.path("backoffPlan")).isNotEmpty();
    assertThat(after.path("timeoutSeconds")).isEqualTo(before.path("timeoutSeconds"));
  }

  @Test
  void a_second_run_writes_nothing() {
    desk.apply();
    int writes = desk.vapi.writes().size();

    desk.apply();

    assertThat(desk.vapi.writes()).hasSize(writes);
    assertThat(desk.plan().isEmpty()).isTrue();
    assertThat(desk.snapshots).hasSize(1);
  }

  @Test
  void requests_are_paced_and_sixteen_assistants_take_less_than_a_minute() {
    Instant began = desk.clock.instant();

    desk.apply();

    assertThat(desk.vapi.pausesBetweenWrites())
        .isNotEmpty()
        .allMatch(pause -> pause.compareTo(Duration.ofMillis(700)) >= 0);
    assertThat(Duration.between(began, desk.clock.instant())).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void an_assistant_with_a_tool_twice_gets_a_line_and_the_others_go_on() {
    Map<String, String> before = desk.everything();

    desk.apply();

    assertThat(desk.named(State.FAILED)).containsExactlyInAnyOrderElementsOf(DOUBLED);
    assertThat(desk.result("Owner line").text())
        .startsWith("it has set_appointment more than once (inline and shared ")
        .endsWith("take all but one off it at Vapi");
    assertThat(desk.everything())
        .containsEntry(desk.id("Sales"), before.get(desk.id("Sales")))
        .containsEntry(desk.id("Owner line"), before.get(desk.id("Owner line")));
  }

  @Test
  void only_those_who_are_named_are_written_and_the_tools_they_share() {
    desk.apply("Showings", desk.id("Rentals"));

    assertThat(desk.named(State.CHANGED))
        .contains("Showings", "Rentals", "set_appointment", "get_availability")
        .containsAll(NEW_TOOLS)
        .hasSize(1 + 2 + NEW_TOOLS.size() + 2);
    assertThat(desk.vapi.requests(Route.UPDATE_ASSISTANT)).hasSize(2);
  }

  @Test
  void somebody_who_is_not_there_cannot_be_meant() {
    assertThatThrownBy(() -> desk.plan("Showing"))
        .isInstanceOf(Selection.NoSuchAssistant.class)
        .hasMessageContaining("\"Showing\"")
        .hasMessageContaining("Showings, ");
  }

  @Test
  void killed_at_any_point_and_run_again_it_ends_right() {
    Map<String, String> before = desk.theirs();
    desk.apply();
    int rests = desk.vapi.requests().size() - 1; // nobody waits before the first

    for (int lived = 0; lived < rests; lived += 3) {
      try (OperatorDesk other = new OperatorDesk(folder.resolve("killed-after-" + lived))) {
        other.killedAfter(lived);
        assertThatThrownBy(other::apply).isInstanceOf(OperatorDesk.Killed.class);
        other.killedAfter(Integer.MAX_VALUE).apply();

        assertThat(other.vapi.credentials()).hasSize(1);
        assertThat(other.plan().isEmpty()).isTrue();
        assertThat(other.theirs()).isEqualTo(before);
        assertThat(sameButForIds(other)).isEqualTo(sameButForIds(desk));
      }
    }
  }

  // Vapi gives what is made an id of its own.
  private static String sameButForIds(OperatorDesk desk) {
    String id = desk.vapi.credentials().get(0).path("id").asText();
    String everything = desk.everything().toString().replace(id, "credential");
    for (ObjectNode tool : desk.vapi.tools()) {
      String name = tool.path("function").path("name").asText();
      everything =
          NEW_TOOLS.contains(name)
              ? everything.replace(tool.path("id").asText(), name)
              : everything;
    }
    return everything;
  }

  @Test
  @Complaint("429 from Vapi's own API")
  void of_too_many_requests_the_wait_is_kept() {
    String showings = desk.id("Showings");
    desk.vapi.faults().on(Route.UPDATE_ASSISTANT).of(showings).retryAfter("20").answer(429);
    desk.vapi.faults().on(Route.LIST_TOOLS).answer(429);

    desk.apply();

    List<Instant> writes =
        desk.vapi.requests(Route.UPDATE_ASSISTANT).stream()
            .filter(write -> write.path().contains(showings))
            .map(SeenRequest::at)
            .toList();
    assertThat(writes).hasSize(2);
    assertThat(Duration.between(writes.get(0), writes.get(1)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(desk.named(State.FAILED)).containsExactlyInAnyOrderElementsOf(DOUBLED);
  }

  @Test
  void a_write_that_was_not_answered_is_looked_for() {
    desk.vapi.faults().on(Route.UPDATE_ASSISTANT).of(desk.id("Showings")).afterCommit().reset();
    desk.vapi.faults().on(Route.UPDATE_ASSISTANT).of(desk.id("Rentals")).reset();

    desk.apply();

    assertThat(desk.result("Showings").state()).isEqualTo(State.CHANGED);
    assertThat(desk.result("Rentals").state()).isEqualTo(State.CHANGED);
    assertThat(desk.vapi.requests(Route.UPDATE_ASSISTANT))
        .filteredOn(request -> request.toString().contains(desk.id("Showings")))
        .hasSize(1);
    assertThat(desk.plan().isEmpty()).isTrue();
  }

  @Test
  void a_credential_or_tool_that_was_made_without_an_answer_is_not_made_twice() {
    desk.vapi.toolsNamed("get_availability").forEach(it -> desk.vapi.deletesTool(idOf(it)));
    desk.vapi.faults().on(Route.CREATE_CREDENTIAL).afterCommit().reset();
    desk.vapi.faults().on(Route.CREATE_TOOL).afterCommit().answer(502);

    desk.apply();

    assertThat(desk.vapi.credentials()).hasSize(1);
    assertThat(desk.vapi.toolsNamed("get_availability")).hasSize(1);
    assertThat(desk.status("Viewing reminder").isRight()).isTrue();
  }

  private static String idOf(ObjectNode thing) {
    return thing.path("id").asText();
  }

  @Test
  void without_the_credential_no_assistant_is_touched() {
    Map<String, String> before = desk.everything();
    desk.vapi.faults().on(Route.CREATE_CREDENTIAL).answer(400);

    assertThatThrownBy(() -> desk.apply())
        .isInstanceOf(VapiFailed.class)
        .hasMessage("Vapi refused the credential for VAPI_SECRET");
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void an_assistant_that_is_deleted_meanwhile_gets_a_line_and_the_others_go_on() {
    String showings = desk.id("Showings");
    desk.vapi
        .faults()
        .on(Route.GET_ASSISTANT)
        .of(showings)
        .meanwhile(() -> desk.vapi.deletesAssistant(showings));

    desk.apply();

    assertThat(desk.result("Showings"))
        .extracting(Result::state, Result::text)
        .containsExactly(State.FAILED, "it is not at Vapi, or no longer");
    assertThat(desk.named(State.CHANGED)).contains("Rentals", "Test line");
  }

  @Test
  @Complaint("the server's address is refused in a shape that nobody expects")
  void what_vapi_refuses_is_said_in_its_words_and_the_others_go_on() {
    desk.vapi.putsAssistant(
        desk.vapi.assistantNamed("Showings").put("voice", "gone").set("model", brokenModel()));

    desk.apply();

    assertThat(desk.result("Showings").text())
        .isEqualTo("Vapi refused it (400): model.provider must be a string");
    assertThat(desk.named(State.CHANGED)).contains("Rentals", "Test line");
  }

  private ObjectNode brokenModel() {
    ObjectNode model = desk.vapi.assistantNamed("Showings").withObject("/model");
    model.remove("provider");
    model.remove("toolIds");
    return model;
  }

  @Test
  void where_the_network_is_cut_each_gets_a_line_and_nobody_waits_for_hours() {
    desk.vapi.faults().on(Route.GET_ASSISTANT).nth(3).always().reset();

    desk.apply();

    assertThat(desk.named(State.FAILED)).hasSize(DOUBLED.size() + 13);
    assertThat(desk.results)
        .extracting(Result::text)
        .contains("Vapi did not answer", "not tried, because Vapi does not answer");
    assertThat(desk.vapi.requests(Route.GET_ASSISTANT))
        .extracting(SeenRequest::path)
        .satisfies(paths -> assertThat(Set.copyOf(paths)).hasSize(1 + 3));
  }

  @Test
  void an_address_where_nobody_listens_is_told_from_a_lost_answer() {
    SyncAssistants sync = desk.sync();
    desk.vapi.close();

    assertThatThrownBy(() -> sync.plan(new Selection(List.of())))
        .isInstanceOf(VapiFailed.class)
        .hasMessage("Vapi cannot be reached");
  }

  @Test
  void a_key_that_is_not_taken_says_which_one_it_must_be() {
    SyncAssistants sync =
        new SyncAssistants(desk.api("public-key"), OperatorDesk.WEBHOOK, OperatorDesk.SECRET);

    assertThatThrownBy(() -> sync.plan(new Selection(List.of())))
        .isInstanceOf(VapiFailed.class)
        .hasMessageContaining("VAPI_API_KEY")
        .hasMessageNotContaining("public-key");
  }

  @Test
  void a_new_secret_is_a_new_credential_and_the_old_one_stays() {
    desk.apply();
    String old = credential();

    desk.withSecret("another-secret").apply();

    assertThat(desk.vapi.credentials()).hasSize(2);
    assertThat(desk.vapi.assistantNamed("Showings").path("server").path("credentialId").asText())
        .isNotEqualTo(old)
        .isEqualTo(desk.vapi.credentials().get(0).path("id").asText());
  }

  @Test
  void no_secret_is_in_what_an_operator_reads() {
    Plan plan = desk.plan();
    desk.apply();

    assertThat(plan.changes())
        .flatExtracting(Change::differences)
        .extracting(Difference::toString)
        .noneMatch(text -> text.contains("an-old-secret"))
        .anyMatch(text -> text.contains("server.secret"));
    assertThat(desk.results.toString()).doesNotContain(OperatorDesk.SECRET);
    assertThat(desk.snapshots.get(0)).content().doesNotContain(OperatorDesk.SECRET);
  }
}
