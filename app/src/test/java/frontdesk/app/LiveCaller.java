package frontdesk.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A caller on the telephone, as Vapi tells of them. */
record LiveCaller(RunningDesk desk, String call) {
  static final String SECRET = "v";

  void begins() {
    tell(message("status-update").put("status", "in-progress"));
  }

  void says(String text) {
    speech("user", "final", text);
  }

  void isSaying(String text) {
    speech("user", "partial", text);
  }

  void hears(String text) {
    speech("assistant", "final", text);
  }

  private void speech(String role, String type, String text) {
    tell(
        message("transcript")
            .put("role", role)
            .put("transcriptType", type)
            .put("transcript", text));
  }

  /** Has a viewing booked with the demo's property manager, by the tool. */
  void books(String when) {
    ObjectNode message = message("tool-calls");
    ObjectNode tool = message.putArray("toolCallList").addObject().put("id", "tool-1");
    tool.putObject("function")
        .put("name", "set_appointment")
        .putObject("arguments")
        .put("user_id", "pete_admin")
        .put("property_address", "12 Oak Street")
        .put("start_time", when)
        .put("attendee_name", "Jane <b>")
        .put("attendee_email", "jane@example.com");
    tell(message);
  }

  /** By the tool. */
  void asksForAPerson(String reason) {
    ObjectNode message = message("tool-calls");
    ObjectNode tool = message.putArray("toolCallList").addObject().put("id", "tool-2");
    tool.putObject("function")
        .put("name", "escalate_call")
        .putObject("arguments")
        .put("reason", reason)
        .put("urgency", "high")
        .put("summary", "Jane's heating is off since <b>Monday</b>.");
    tell(message);
  }

  void hangsUp() {
    tell(message("status-update").put("status", "ended").put("endedReason", "customer-ended-call"));
  }

  private ObjectNode message(String type) {
    ObjectNode message = RunningDesk.object().put("type", type);
    message.putObject("call").put("id", call);
    message.putObject("customer").put("number", "+13125550123");
    return message;
  }

  private void tell(ObjectNode message) {
    tell(RunningDesk.object().set("message", message).toString());
  }

  /** As Vapi sends it, to a desk whose door for it is closed by {@link #SECRET}. */
  void tell(String body) {
    HttpResponse<String> answer =
        RunningDesk.send(
            desk.request("/vapi/webhook")
                .header("X-Vapi-Secret", SECRET)
                .POST(BodyPublishers.ofString(body)));
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }
}
