package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers who choose by number, through both doors, on PostgreSQL. */
class ConversationOnPostgresTest {
  private final RunningDesk desk = RunningDesk.open();

  @AfterEach
  void stop() {
    desk.close();
  }

  private String say(String call, String id, String tool, String arguments) {
    return desk.vapi(
            """
            {"message":{"type":"tool-calls","call":{"id":"%s"},"toolCallList":[
              {"id":"%s","type":"function","function":{"name":"%s","arguments":%s}}]}}
            """
                .formatted(call, id, tool, arguments))
        .at("/results/0/result")
        .asText();
  }

  private JsonNode execute(String call, String tool, String arguments) {
    return desk.execute(
        """
        {"tool_name":"%s","tool_args":%s,"org_id":"org_demo_001","call_id":"%s"}
        """
            .formatted(tool, arguments, call));
  }

  @Test
  void by_telephone_the_second_one_is_exactly_the_second_slot_offered() {
    assertThat(say("call-1", "a", "get_availability", "{}"))
        .startsWith("I have Monday, November 23 at 9 AM, Tuesday, November 24 at noon or Wed");

    String second =
        "{\"property_address\":\"12 Oak Street\",\"option\":\"the second one\","
            + "\"attendee_email\":\"jane@example.com\"}";
    assertThat(say("call-2", "b", "set_appointment", second))
        .startsWith("I have not offered any times yet.");
    assertThat(say("call-1", "b", "set_appointment", second))
        .startsWith("You're booked for the viewing of 12 Oak Street, Tuesday, November 24 at noon");
    assertThat(desk.count("conversations")).isEqualTo(2);
  }

  @Test
  void at_the_pipelines_door_too() {
    assertThat(execute("call-1", "get_availability", "{}").path("success").asBoolean()).isTrue();

    JsonNode reply =
        execute(
            "call-1",
            "create_appointment",
            "{\"title\":\"Consultation\",\"attendee_email\":\"user@example.com\",\"option\":2}");

    assertThat(reply.path("success").asBoolean()).isTrue();
    assertThat(reply.at("/result_data/start_time").asText()).isEqualTo("2026-11-22T12:00:00Z");
  }

  @Test
  void what_one_caller_was_offered_is_held_from_the_other() {
    desk.database().useHandle(handle -> handle.execute("UPDATE hosts SET hold_minutes = 5"));
    say("call-1", "a", "get_availability", "{}");
    String monday =
        "{\"property_address\":\"12 Oak Street\",\"start_time\":\"2026-11-23T09:00\","
            + "\"attendee_email\":\"bob@example.com\"}";

    assertThat(say("call-2", "a", "set_appointment", monday))
        .startsWith("That time is already taken.");
    assertThat(
            say(
                "call-1",
                "b",
                "set_appointment",
                "{\"property_address\":\"12 Oak Street\",\"option\":1,"
                    + "\"attendee_email\":\"jane@example.com\"}"))
        .startsWith("You're booked for the viewing of 12 Oak Street, Monday, November 23 at 9 AM");
  }

  @Test
  void what_was_held_is_free_once_the_platform_tells_that_the_call_has_ended() {
    desk.database().useHandle(handle -> handle.execute("UPDATE hosts SET hold_minutes = 5"));
    say("call-1", "a", "get_availability", "{}");

    desk.vapi(
        """
        {"message":{"type":"status-update","status":"ended","call":{"id":"call-1"}}}
        """);

    assertThat(
            say(
                "call-2",
                "a",
                "set_appointment",
                "{\"property_address\":\"12 Oak Street\",\"start_time\":\"2026-11-23T09:00\","
                    + "\"attendee_email\":\"bob@example.com\"}"))
        .startsWith("You're booked for the viewing of 12 Oak Street, Monday, November 23 at 9 AM");
  }
}
