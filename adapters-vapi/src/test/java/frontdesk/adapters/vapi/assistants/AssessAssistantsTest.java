package frontdesk.adapters.vapi.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Complaint;
import frontdesk.adapters.vapi.assistants.AssistantStatus.Proof;
import frontdesk.adapters.vapi.assistants.AssistantStatus.ToolStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessAssistantsTest {
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

  private ToolStatus tool(String assistant, String tool) {
    return desk.status(assistant).tools().stream()
        .filter(one -> one.name().equals(tool))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_reads_only() {
    desk.status();

    assertThat(desk.vapi.writes()).isEmpty();
    assertThat(desk.vapi.requests()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "Lead intake,        https://frontdesk.example.com/vapi/webhook, true",
    "Showings,           https://old.example.com/vapi/webhook,       false",
    "Appointment setter, ,                                           false",
  })
  void where_messages_go(String name, String url, boolean right) {
    assertThat(desk.status(name).url()).isEqualTo(Optional.ofNullable(url));
    assertThat(desk.status(name).urlRight()).isEqualTo(right);
  }

  @Test
  void what_proves_them() {
    assertThat(desk.status("Showings").proof()).isEqualTo(Proof.NONE);
    assertThat(desk.status("After hours").proof()).isEqualTo(Proof.BY_HAND);

    desk.apply("Showings");
    ObjectNode survey = desk.vapi.assistantNamed("Survey");
    survey.withObject("/server").put("credentialId", "somebody-elses");
    desk.vapi.putsAssistant(survey);

    assertThat(desk.status("Showings").proof()).isEqualTo(Proof.RIGHT);
    assertThat(desk.status("Survey").proof()).isEqualTo(Proof.OTHER);
  }

  @Test
  void a_header_that_goes_before_the_credential_is_a_proof_by_hand() {
    ObjectNode survey = desk.vapi.assistantNamed("Survey");
    survey.withObject("/server/headers").put("authorization", "Bearer canary");
    desk.vapi.putsAssistant(survey);

    assertThat(desk.status("Survey").proof()).isEqualTo(Proof.BY_HAND);
    assertThat(desk.status("Survey").toString()).doesNotContain("canary");

    desk.apply("Survey");

    assertThat(desk.status("Survey").isRight()).isTrue();
    assertThat(desk.vapi.assistantNamed("Survey").path("server").path("headers").toString())
        .isEqualTo("{\"X-Office\":\"7\"}");
  }

  @ParameterizedTest
  @CsvSource({"Lead intake, true", "Weekend desk, false", "Rentals, true"})
  @Complaint("a tool is never called, as tool-calls are not among the messages")
  void whether_a_tool_call_is_told(String name, boolean told) {
    assertThat(desk.status(name).toolCalls()).isEqualTo(told);
  }

  @Test
  void tools_are_shared_inline_missing_or_somebody_elses() {
    assertThat(tool("Lead intake", "set_appointment").where().orElseThrow()).startsWith("shared ");
    assertThat(tool("Evening desk", "set_appointment").where()).contains("inline");
    assertThat(tool("Viewing reminder", "set_appointment").where()).isEmpty();
    assertThat(desk.status("Maintenance").others()).containsExactly("lookup_crm");
    assertThat(desk.status("Move-out").others()).containsExactly("endCall", "charge_deposit");
  }

  @Test
  @Complaint("a message of the tool's configuration is spoken instead, or ignored")
  void a_message_in_place_of_the_answer_is_told() {
    assertThat(tool("Evening desk", "set_appointment").overrides()).isTrue();
    assertThat(tool("Lead intake", "set_appointment").overrides()).isFalse();
  }

  @Test
  void parameters_that_drifted_are_told_one_by_one() {
    desk.apply();
    ObjectNode tool = desk.vapi.toolsNamed("get_availability").get(0);
    tool.withObject("/function/parameters/properties/days_ahead").put("type", "string");
    tool.withObject("/function/parameters/properties").putObject("colour").put("type", "string");
    desk.vapi.putsTool(tool);

    assertThat(tool("Lead intake", "get_availability").differences())
        .extracting(Difference::path)
        .containsExactly(
            "function.parameters.properties.days_ahead.type",
            "function.parameters.properties.colour");
    assertThat(desk.status("Lead intake").isRight()).isFalse();
  }

  @Test
  void what_vapi_adds_by_itself_is_no_drift() {
    desk.apply();
    ObjectNode tool = desk.vapi.toolsNamed("get_availability").get(0);
    tool.withArray("/messages").forEach(message -> ((ObjectNode) message).put("blocking", false));
    tool.withObject("/function/parameters/properties/days_ahead").put("default", 7);
    tool.withObject("/function/parameters").remove("required");
    desk.vapi.putsTool(tool);

    assertThat(tool("Lead intake", "get_availability").differences()).isEmpty();
  }

  @Test
  @Complaint("an asynchronous tool answers with an object: taken times are offered")
  @Complaint("the answer of an asynchronous tool is never spoken")
  void what_makes_vapi_not_wait_or_ask_for_everything_is_drift() {
    desk.apply();
    ObjectNode tool = desk.vapi.toolsNamed("get_availability").get(0);
    tool.put("async", true).withObject("/function").put("strict", true);
    desk.vapi.putsTool(tool);

    assertThat(tool("Lead intake", "get_availability").differences())
        .extracting(Difference::path)
        .containsExactlyInAnyOrder("async", "function.strict");

    desk.apply();

    assertThat(tool("Lead intake", "get_availability").differences()).isEmpty();
  }

  @Test
  void static_parameters_and_plans_of_an_operator_stay() {
    ObjectNode tool = desk.vapi.toolsNamed("get_availability").get(0);
    tool.withArray("/parameters").addObject().put("key", "caller").put("value", "{{call.id}}");
    desk.vapi.putsTool(tool);

    desk.apply();

    assertThat(desk.vapi.toolsNamed("get_availability").get(0).path("parameters"))
        .isEqualTo(tool.path("parameters"));
  }

  @Test
  void an_assistant_without_a_model_of_its_own_is_left_to_a_person() {
    ObjectNode bare = desk.vapi.assistantNamed("Survey");
    bare.remove("model");
    desk.vapi.putsAssistant(bare);

    assertThat(desk.status("Survey").obstacle()).isPresent();
    assertThat(desk.status("Survey").isRight()).isFalse();
  }

  @Test
  void of_an_address_the_query_is_not_told_and_of_a_name_no_line_break() {
    ObjectNode odd = desk.vapi.assistantNamed("Survey").put("name", "Survey\n2 of 2 in step");
    odd.withObject("/server").put("url", "https://hook.example.com/x?token=canary");
    desk.vapi.putsAssistant(odd);

    List<AssistantStatus> all = desk.status();

    assertThat(all.toString()).doesNotContain("canary");
    assertThat(all).extracting(AssistantStatus::name).contains("Survey 2 of 2 in step");
  }
}
