package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.Complaint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One tool call does one thing, whatever the tool, and after a restart too. */
class OneToolCallTest extends BookingByKey {
  private static ObjectNode at(String start, String end) {
    return booking().put("start_time", start).put("end_time", end);
  }

  private JsonNode execute(String tool, ObjectNode arguments, String item) {
    ObjectNode request =
        RunningDesk.object().put("tool_name", tool).put("call_id", "call-1").put("item_id", item);
    request.set("tool_args", arguments);
    return desk.execute(request.toString());
  }

  private static ObjectNode usersOwn() {
    return RunningDesk.object().put("attendee_email", "user@example.com");
  }

  /** Each tool that changes something, and what of it can be counted. */
  static Stream<Arguments> tools() {
    return Stream.of(
        Arguments.of("create_appointment", booking(), booking().put("title", "Another")),
        Arguments.of(
            "cancel_appointment",
            usersOwn().put("current_start_time", "2024-12-21T14:00:00Z"),
            usersOwn().put("current_start_time", "2024-12-22T14:00:00Z")),
        Arguments.of(
            "reschedule_appointment",
            usersOwn()
                .put("current_start_time", "2024-12-21T14:00:00Z")
                .put("new_start_time", "2024-12-23T14:00:00Z"),
            usersOwn()
                .put("current_start_time", "2024-12-22T14:00:00Z")
                .put("new_start_time", "2024-12-24T14:00:00Z")),
        Arguments.of("escalate_call", saying("summary", "Heating"), saying("summary", "Gas")),
        Arguments.of(
            "complete_intake",
            RunningDesk.object().set("structured_data", saying("matter", "heating")),
            RunningDesk.object().set("structured_data", saying("matter", "water"))),
        Arguments.of("end_call", saying("reason", "All is done"), saying("reason", "Hung up")));
  }

  private static ObjectNode saying(String name, String value) {
    return RunningDesk.object().put(name, value);
  }

  private String rows() {
    return desk.database()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT concat_ws(' ',
                          (SELECT string_agg(appointment_id || starts_at || status || revision, ','
                                             ORDER BY appointment_id) FROM appointments),
                          (SELECT count(*) FROM occupied), (SELECT count(*) FROM outbox),
                          (SELECT string_agg(escalation_id, ',') FROM escalations),
                          (SELECT string_agg(CAST(data AS text), ',') FROM intakes),
                          (SELECT string_agg(end_reason, ',') FROM calls),
                          (SELECT count(*) FROM deliveries))
                        """)
                    .mapTo(String.class)
                    .one());
  }

  private void twoOfOnesOwn() {
    book(at("2024-12-21T14:00:00Z", "2024-12-21T15:00:00Z"));
    book(at("2024-12-22T14:00:00Z", "2024-12-22T15:00:00Z"));
  }

  // A1, A5: each tool, with the same, with other and with no arguments.
  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  @Complaint("the same call comes again with empty arguments")
  void one_tool_call_does_one_thing(String tool, ObjectNode arguments, ObjectNode other) {
    twoOfOnesOwn();
    JsonNode first = execute(tool, arguments, "item-1");
    String before = rows();

    JsonNode again = execute(tool, arguments, "item-1");
    JsonNode changed = execute(tool, other, "item-1");
    JsonNode empty = execute(tool, RunningDesk.object(), "item-1");

    assertThat(List.of(first, again)).allMatch(OneToolCallTest::succeeded);
    assertThat(again.path("message")).isEqualTo(first.path("message"));
    for (JsonNode refused : List.of(changed, empty)) {
      assertThat(succeeded(refused)).isFalse();
      assertThat(refused.path("missing_fields").toString()).isEqualTo("[\"item_id\"]");
      assertThat(refused.path("error").asText()).contains("already carried out with other details");
    }
    assertThat(rows()).isEqualTo(before);
  }

  // A25.
  @Test
  void what_came_before_a_restart_is_still_a_duplicate() {
    JsonNode first = execute("create_appointment", booking(), "item-1");
    JsonNode escalated = execute("escalate_call", saying("summary", "Heating"), "item-2");
    desk.close();

    try (RunningDesk restarted = desk.another()) {
      JsonNode again =
          restarted.execute(
              Guide.delivered("call-9", "item-9", "2024-12-20T14:00:00Z")
                  .replace("14:30:00Z", "15:00:00Z"));
      JsonNode other =
          restarted.execute(
              "{\"tool_name\":\"escalate_call\",\"call_id\":\"call-1\",\"item_id\":\"item-2\","
                  + "\"tool_args\":{\"summary\":\"Gas\"}}");

      assertThat(again.path("is_duplicate").asBoolean()).isTrue();
      assertThat(id(again)).isEqualTo(id(first));
      assertThat(succeeded(escalated)).isTrue();
      assertThat(succeeded(other)).isFalse();
      assertThat(restarted.count("escalations")).isEqualTo(1);
    }
    assertThat(zapier.received()).hasSize(1);
  }
}
