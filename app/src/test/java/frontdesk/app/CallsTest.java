package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.standins.zapier.FakeZapier;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The record of calls through the server's doors, as the earlier version kept it. */
class CallsTest {
  private RunningDesk desk = RunningDesk.open();

  @AfterEach
  void close() {
    desk.close();
  }

  private static JsonNode json(HttpResponse<String> reply, int status) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    return RunningDesk.parsed(reply.body());
  }

  private String started() {
    return json(desk.post("/api/call/start", "{\"org_id\":\"org_demo_001\"}"), 200)
        .path("call_id")
        .asText();
  }

  private JsonNode read(String id) {
    return json(desk.get("/api/calls/" + id), 200);
  }

  private static String line(String call, String text) {
    return "{\"call_id\":\"" + call + "\",\"speaker\":\"user\",\"text\":\"" + text + "\"}";
  }

  private JsonNode tool(String call, String tool, String arguments) {
    return desk.execute(
        "{\"tool_name\":\"%s\",\"tool_args\":%s,\"call_id\":\"%s\",\"item_id\":\"i-%s\"}"
            .formatted(tool, arguments, call, tool));
  }

  @Test
  void a_call_is_started_told_and_ended_under_either_name() {
    String call = started();
    json(desk.post("/api/calls/transcript", line(call, "Good day.")), 200);
    json(desk.post("/api/call/transcript", line(call, "I look for a flat.")), 200);
    assertThat(read(call).path("status").asText()).isEqualTo("in_progress");

    json(desk.post("/api/calls/end", "{\"call_id\":\"" + call + "\"}"), 200);
    json(desk.post("/api/call/end", "{\"call_id\":\"" + call + "\"}"), 200);

    JsonNode read = read(call);
    assertThat(read.path("status").asText()).isEqualTo("completed");
    assertThat(read.path("transcripts").findValuesAsText("text"))
        .containsExactlyInAnyOrder("Good day.", "I look for a flat.");
    assertThat(read.path("intake").isNull()).isTrue();
    assertThat(json(desk.get("/api/call?org_id=org_demo_001"), 200).path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void a_call_that_only_its_tool_calls_tell_of_is_recorded_too() {
    tool("call-9", "get_availability", "{\"days_ahead\":3}");
    desk.vapi(
        """
        {"message":{"type":"tool-calls","call":{"id":"call-10"},"toolCallList":[
          {"id":"t1","function":{"name":"get_availability","arguments":{}}}]}}
        """);

    JsonNode one = read("call-9").path("tool_calls").path(0);
    assertThat(one.path("tool").asText()).isEqualTo("get_availability");
    assertThat(one.path("arguments").asText()).isEqualTo("{\"days_ahead\":3}");
    assertThat(one.path("answer").asText()).endsWith("?");
    assertThat(read("call-10").path("tool_calls")).hasSize(1);
  }

  @Test
  void why_times_were_not_offered_is_kept_with_the_call() {
    desk.vapi(
        """
        {"message":{"type":"tool-calls","call":{"id":"call-8"},"toolCallList":[
          {"id":"t0","function":{"name":"set_appointment","arguments":{
            "property_address":"12 Oak Street","start_time":"2026-11-23T10:00:00",
            "attendee_email":"jane@example.com"}}}]}}
        """);
    desk.vapi(
        """
        {"message":{"type":"tool-calls","call":{"id":"call-9"},"toolCallList":[
          {"id":"t1","function":{"name":"get_availability","arguments":{"date":"2026-11-23"}}}]}}
        """);

    assertThat(read("call-9").at("/tool_calls/0/refused_times"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "Mon, Nov 23, 2026, 12:00 AM to 9:00 AM, Central Time: outside the office hours",
            "Mon, Nov 23, 2026, 10:00 AM to 10:30 AM, Central Time: booked",
            "Mon, Nov 23, 2026, 5:00 PM to Tue, Nov 24, 2026, 12:00 AM, Central Time: outside the"
                + " office hours");
  }

  @Test
  void what_is_handed_over_is_shown_with_its_call() {
    tool(
        "call-9",
        "complete_intake",
        "{\"structured_data\":{\"rooms\":2},\"urgency_level\":\"low\"}");
    tool(
        "call-9",
        "escalate_call",
        "{\"reason\":\"A person\",\"urgency\":\"high\",\"summary\":\"S\"}");
    tool("call-9", "end_call", "{\"reason\":\"Goodbye\"}");

    JsonNode read = read("call-9");
    assertThat(read.at("/intake/structured_json/rooms").asInt()).isEqualTo(2);
    assertThat(read.path("escalated").asBoolean()).isTrue();
    assertThat(read.at("/escalations/0/call_back").asBoolean()).isTrue();
    assertThat(read.path("ending").asText()).isEqualTo("assistant-ended-call");
  }

  @Test
  void a_person_is_told_by_the_hook_of_escalations() {
    desk.close();
    try (FakeZapier hook = FakeZapier.start()) {
      desk = RunningDesk.escalatingTo(hook.url());

      JsonNode reply =
          tool(
              "call-9",
              "escalate_call",
              "{\"reason\":\"A person\",\"urgency\":\"high\",\"summary\":\"S\"}");

      assertThat(reply.path("message").asText()).isEqualTo("Call escalated to human agent");
      assertThat(read("call-9").at("/escalations/0/call_back").asBoolean()).isFalse();
      JsonNode told = RunningDesk.parsed(hook.received().get(0).body());
      assertThat(told.path("event").asText()).isEqualTo("escalated");
      assertThat(told.path("call_id").asText()).isEqualTo("call-9");
    }
  }

  @Test
  void where_the_hook_of_escalations_is_away_the_answer_says_so_and_a_call_back_is_stored() {
    desk.close();
    try (FakeZapier hook = FakeZapier.start()) {
      desk = RunningDesk.escalatingTo(hook.url());
    }

    JsonNode reply =
        tool(
            "call-9",
            "escalate_call",
            "{\"reason\":\"A person\",\"urgency\":\"high\",\"summary\":\"S\"}");

    assertThat(reply.path("message").asText())
        .startsWith("I can't reach anybody right now, but I've noted that somebody should call");
    assertThat(read("call-9").at("/escalations/0/call_back").asBoolean()).isTrue();
  }

  @Test
  void a_relay_operators_call_is_not_ended_early_without_a_reason() {
    String call = started();
    desk.post("/api/call/transcript", line(call, "Hello, this is relay operator number 12."));

    JsonNode reply = tool(call, "end_call", "{}");

    assertThat(reply.path("success").asBoolean()).isFalse();
    assertThat(read(call).path("relay_operator").asBoolean()).isTrue();
    assertThat(read(call).path("status").asText()).isEqualTo("in_progress");
  }

  @Test
  void figures_count_what_was_done_and_no_question_back_as_a_failure() {
    tool("call-9", "get_availability", "{}");
    tool("call-9", "cancel_appointment", "{}");
    tool(
        "call-9",
        "create_appointment",
        """
        {"user_id":"nobody","title":"Viewing","attendee_email":"jane@example.com",
         "start_time":"2026-12-01T10:00:00Z","end_time":"2026-12-01T10:30:00Z"}
        """);

    JsonNode stats = json(desk.get("/api/calls/stats?from=2026-11-21&to=2026-11-21"), 200);

    assertThat(stats.path("calls").asInt()).isEqualTo(1);
    assertThat(stats.path("failures").asInt()).isEqualTo(1);
    assertThat(stats.path("tools")).hasSize(3);
    assertThat(json(desk.get("/api/calls/stats?from=2020-01-01"), 422).path("errors")).hasSize(1);
    assertThat(json(desk.get("/api/calls/stats?to=never"), 422).path("errors")).hasSize(1);
  }

  @Test
  void pages_of_the_list_have_bounds() {
    assertThat(json(desk.get("/api/call?limit=0"), 422).path("detail")).hasSize(1);
    assertThat(json(desk.get("/api/call?limit=x"), 422).path("detail")).hasSize(1);
    assertThat(json(desk.get("/api/call?offset=-1"), 422).path("detail")).hasSize(1);
    assertThat(json(desk.get("/api/call?org_id=other"), 200).path("total").asInt()).isZero();
  }
}
