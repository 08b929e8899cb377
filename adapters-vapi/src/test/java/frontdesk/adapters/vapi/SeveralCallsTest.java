package frontdesk.adapters.vapi;

import static frontdesk.adapters.vapi.VapiDoor.file;
import static frontdesk.adapters.vapi.VapiDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Complaint;
import frontdesk.scheduling.Appointment;
import frontdesk.tools.DeskFixture;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalog;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call of a message gets its own answer, under its own id, whatever becomes of the others. */
class SeveralCallsTest {
  private static final String GOOD = "{\"start_time\":\"2026-11-24T09:00:00\",";

  private final DeskFixture desk = aDesk();
  private final VapiDoor door = VapiDoor.before(desk);

  @Test
  @Complaint("No result returned: an answer of several lines, a stale id")
  @Complaint("the envelope is forgotten, the call's id answers the tool call")
  void several_calls_are_answered_in_order_under_their_exact_ids() {
    assertThat(door.answer(file("several-calls.json")))
        .isEqualTo(tree(file("replies/several-calls.json")));

    assertThat(desk.appointments().all())
        .extracting(booked -> booked.slot().start().toString())
        .containsExactly("2026-11-24T15:00:00Z", "2026-11-25T16:30:00Z");
  }

  @Test
  @Complaint("no schema of the request, and a typed reader fails")
  void a_realistic_message_is_read_past_everything_that_does_not_concern_a_tool() {
    assertThat(door.answer(file("realistic.json")))
        .isEqualTo(tree(file("replies/one-booking.json")));

    assertThat(desk.appointments().all()).hasSize(1);
  }

  // I22
  @Test
  void of_more_than_twenty_calls_the_rest_is_refused() {
    String twenty = calls(20, i -> call("call_" + i, "get_availability", "{}"));
    String more =
        call("call_20", "set_appointment", viewing("jane@example.com"))
            + ","
            + call("call_21", "get_availability", "{}");

    List<JsonNode> results = door.results(message(twenty + "," + more));

    assertThat(results)
        .extracting(result -> result.path("toolCallId").asText())
        .containsExactlyElementsOf(IntStream.range(0, 22).mapToObj(i -> "call_" + i).toList());
    assertThat(results.subList(0, 20)).allMatch(result -> result.has("result"));
    assertThat(results.subList(20, 22))
        .allMatch(result -> result.has("error") && !result.has("result"));
    assertThat(desk.appointments().all()).isEmpty();
  }

  @Test
  void arguments_as_text_may_be_long_since_every_letter_may_be_escaped() {
    String notes = "\\u00e4".repeat(4_000);
    String viewing = viewing("jane@example.com").replace("{", "{\"notes\":\"" + notes + "\",");

    door.answer(message(call("call_A", "set_appointment", text(viewing))));

    assertThat(desk.appointments().all()).hasSize(1);
  }

  static List<String> unreadableArguments() {
    String longText = "x".repeat(20_000);
    return List.of(
        "\"tomorrow at nine\"",
        "\"{\\\"start_time\\\":\\\"2026-11-24T09:00:00\\\"\"",
        "\"{\\\"start_time\\\":\\\"2026-11-24T09:00:00\\\"} and more\"",
        "\"{'start_time':'2026-11-24T09:00:00'}\"",
        "\"{} {}\"",
        "\"[]\"",
        "\"7\"",
        "\"true\"",
        "\"\\\"\\\\\\\"no\\\\\\\"\\\"\"",
        "[]",
        "[" + viewing("jane@example.com") + "]",
        "7",
        "true",
        GOOD + "\"start_time\":\"2026-11-24T10:00:00\"}",
        text(GOOD + "\"start_time\":\"2026-11-24T10:00:00\"}"),
        GOOD + "\"property_address\":\"12 Oak\\u0000 Street\"}",
        GOOD + "\"property_address\":\"12 Oak\\u001b Street\"}",
        GOOD + "\"property_address\":\"12 Oak\\ud800 Street\"}",
        text(GOOD + "\"property_address\":\"12 Oak\\u0007 Street\"}"),
        GOOD + "\"property_address\":\"" + longText + "\"}",
        GOOD + "\"" + longText.substring(0, 3_000) + "\":1}",
        GOOD + "\"days_ahead\":1e400}",
        GOOD + "\"days_ahead\":-1e400}",
        GOOD + "\"days_ahead\":1e-400}",
        GOOD + "\"days_ahead\":1e999999}",
        GOOD + "\"days_ahead\":1e99999999999}",
        GOOD + "\"days_ahead\":" + "9".repeat(5_000) + "}",
        text(GOOD + "\"days_ahead\":1e400}"),
        text(GOOD + "\"days_ahead\":NaN}"),
        text(GOOD + "\"days_ahead\":-Infinity}"),
        GOOD + "\"nested\":" + "[".repeat(100) + "]".repeat(100) + "}",
        text(GOOD + "\"nested\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"));
  }

  // I18
  @ParameterizedTest
  @MethodSource("unreadableArguments")
  @Complaint("an error's status never reaches the agent")
  void arguments_that_cannot_be_read_are_an_error_of_that_call_only(String arguments) {
    List<JsonNode> results =
        door.results(
            message(
                call("call_before", "get_availability", "{}")
                    + ","
                    + call("call_bad", "set_appointment", arguments)
                    + ","
                    + call("call_good", "set_appointment", viewing("jane@example.com"))));

    assertThat(results)
        .extracting(result -> result.path("toolCallId").asText())
        .containsExactly("call_before", "call_bad", "call_good");
    assertThat(results.get(0).has("result")).isTrue();
    assertThat(results.get(1).has("error")).isTrue();
    assertThat(results.get(1).has("result")).isFalse();
    assertThat(results.get(2).path("result").asText()).startsWith("You're booked for");
    assertThat(desk.appointments().all())
        .extracting(Appointment::title)
        .containsExactly("Property Viewing: 12 Oak Street");
  }

  // I17
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"start_time\":7}",
        "{\"start_time\":[]}",
        "{\"start_time\":{\"at\":\"nine\"}}",
        "{\"start_time\":true}",
        "{\"start_time\":null}",
        "{\"start_time\":\"\"}",
        "{\"start_time\":1e300}",
        "{\"user_id\":1e300}",
        "{\"attendee_email\":[\"jane@example.com\"]}",
        "{}"
      })
  void arguments_of_a_wrong_type_are_asked_for(String arguments) {
    List<JsonNode> results = door.results(message(call("call_A", "set_appointment", arguments)));

    assertThat(results)
        .singleElement()
        .satisfies(result -> assertThat(result.path("result").asText()).endsWith("?"));
    assertThat(desk.appointments().all()).isEmpty();
  }

  // I23
  @ParameterizedTest
  @ValueSource(strings = {"1e300", "-1e300", "0", "-1", "1.5", "\"soon\"", "[]", "1e-300"})
  void an_odd_number_of_days_is_answered_in_words(String days) {
    List<JsonNode> results =
        door.results(message(call("call_A", "get_availability", "{\"days_ahead\":" + days + "}")));

    assertThat(results).singleElement().matches(result -> result.has("result"));
  }

  // I19
  @ParameterizedTest
  @ValueSource(strings = {"", "null", "7", "\"\"", "\" \"", "[\"call_A\"]", "{\"id\":\"call_A\"}"})
  @Complaint("No result returned, for whatever reason")
  void a_call_without_a_usable_id_is_carried_out_and_answered_without_one(String id) {
    String field = id.isEmpty() ? "" : "\"id\":" + id + ",";

    List<JsonNode> results = door.results(message("{" + field + VIEWING_FUNCTION + "}"));

    assertThat(results)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.path("toolCallId").asText("absent")).isEmpty();
              assertThat(result.path("result").asText()).startsWith("You're booked for");
            });
  }

  @Test
  @Complaint("the answer is an object, the id is shortened")
  void an_id_is_copied_up_to_512_characters() {
    String longest = "x".repeat(512);

    List<JsonNode> results =
        door.results(
            message(
                call(longest, "get_availability", "{}")
                    + ","
                    + call(longest + "x", "get_availability", "{}")));

    assertThat(results)
        .extracting(result -> result.path("toolCallId").asText())
        .containsExactly(longest, "");
  }

  // I20
  @ParameterizedTest
  @ValueSource(
      strings = {
        "__proto__",
        "constructor",
        "../set_appointment",
        "SET_APPOINTMENT",
        " set_appointment",
        "set_appointment ",
        "set_appointment\\u0020",
        "set-appointment",
        "sеt_appointment",
        "null",
        "{{tool}}"
      })
  void a_tool_that_there_is_not_is_an_error_under_its_own_name(String name) {
    List<JsonNode> results =
        door.results(message(call("call_A", name, viewing("jane@example.com"))));

    assertThat(results)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.path("name")).isEqualTo(tree("\"" + name + "\""));
              assertThat(result.has("result")).isFalse();
              assertThat(result.path("error").asText()).contains("I can't do that here");
            });
    assertThat(desk.appointments().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"name\":null,", "\"name\":7,", "\"name\":[\"set_appointment\"],"})
  void a_call_without_a_name_is_an_error(String name) {
    String call = "{\"id\":\"call_A\",\"function\":{" + name + "\"arguments\":{}}}";

    assertThat(door.results(message(call)))
        .singleElement()
        .matches(result -> result.has("error") && result.path("name").asText().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "null", "\"set_appointment\"", "[]", "[[{\"id\":\"call_A\"}]]"})
  void what_is_no_call_is_passed_over(String noCall) {
    String good = call("call_good", "get_availability", "{}");

    assertThat(door.results(message(noCall + "," + good)))
        .singleElement()
        .matches(result -> result.path("toolCallId").asText().equals("call_good"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "null", "\"set_appointment\"", "[{\"name\":\"set_appointment\"}]"})
  void a_part_that_is_no_object_does_not_disturb_the_next_call(String part) {
    String odd = "{\"id\":\"call_odd\",\"function\":" + part + ",\"tool\":" + part + "}";
    String good = call("call_good", "get_availability", "{}");

    assertThat(door.results(message(odd + "," + good)))
        .extracting(result -> result.path("toolCallId").asText())
        .containsExactly("call_odd", "call_good");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "null", "7", "\"call_A\""})
  void a_message_without_calls_has_no_results(String list) {
    assertThat(door.answer("{\"message\":{\"type\":\"tool-calls\",\"toolCallList\":" + list + "}}"))
        .isEqualTo(tree("{\"results\":[]}"));
  }

  @Test
  void the_schema_beside_a_call_is_never_taken_for_its_arguments() {
    String description =
        "\"parameters\":" + viewing("schema@example.com") + ",\"name\":\"set_appointment\"";
    String message =
        "{\"message\":{\"type\":\"tool-calls\",\"toolWithToolCallList\":[{\"function\":{"
            + description
            + "},"
            + description
            + ",\"toolCall\":{\"id\":\"call_A\",\"function\":{\"name\":\"set_appointment\"}}}]}}";

    assertThat(door.results(message))
        .singleElement()
        .satisfies(result -> assertThat(result.path("result").asText()).endsWith("?"));
    assertThat(desk.appointments().all()).isEmpty();
  }

  static List<String> everyTool() {
    return ToolCatalog.offeredTo(Tool.Platform.VAPI).stream().map(Tool::name).toList();
  }

  @ParameterizedTest
  @MethodSource("everyTool")
  @Complaint("answered with 200, but without a result")
  void every_tool_is_answered_with_one_text_under_the_calls_id(String tool) {
    for (String arguments : List.of("{}", viewing("jane@example.com"))) {
      assertThat(door.results(message(call("call_A", tool, arguments))))
          .singleElement()
          .satisfies(
              result -> {
                assertThat(result.path("toolCallId").asText()).isEqualTo("call_A");
                assertThat(result.path("result").isTextual()).isTrue();
                assertThat(result.has("error")).isFalse();
              });
    }
  }

  private static final String VIEWING_FUNCTION =
      "\"type\":\"function\",\"function\":{\"name\":\"set_appointment\",\"arguments\":"
          + viewing("jane@example.com")
          + "}";

  private static String viewing(String email) {
    return GOOD + "\"property_address\":\"12 Oak Street\",\"attendee_email\":\"" + email + "\"}";
  }

  private static String calls(int count, IntFunction<String> call) {
    return IntStream.range(0, count).mapToObj(call).collect(joining(","));
  }

  private static String call(String id, String tool, String arguments) {
    return "{\"id\":\"%s\",\"type\":\"function\",\"function\":{\"name\":\"%s\",\"arguments\":%s}}"
        .formatted(id, tool, arguments);
  }

  private static String message(String calls) {
    return "{\"message\":{\"type\":\"tool-calls\",\"call\":{\"id\":\"call-1\"},\"toolCallList\":["
        + calls
        + "]}}";
  }

  /** JSON as a text in JSON. */
  private static String text(String json) {
    return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
