package frontdesk.app;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A call that booked, one in which a person was asked for, and notices that wait. */
final class SomeWork {
  private SomeWork() {}

  /** The desk's keys are {@code k} for programs. */
  static void in(RunningDesk desk) {
    tool(
        desk,
        "call-1",
        "create_appointment",
        """
        {"title":"Viewing of 12 Oak Street","start_time":"2026-12-01T14:00:00Z",
         "end_time":"2026-12-01T15:00:00Z","attendee_email":"jane@example.com",
         "attendee_name":"Jane <script>"}
        """);
    tool(
        desk,
        "call-2",
        "escalate_call",
        "{\"reason\":\"No heating\",\"urgency\":\"high\",\"summary\":\"The heating is off.\"}");
    desk.jdbi().useHandle(handle -> said(handle));
    notice(desk.jdbi(), "booked:1", "HOOK", "UNKNOWN", "Zapier did not answer within 10 s", 1);
    notice(desk.jdbi(), "booked:2", "MAIL", "REFUSED", "No mailbox by that name", 0);
  }

  private static void said(Handle handle) {
    handle.execute(
        "UPDATE calls SET caller = '+13125550123', started_at = '2026-11-21T11:57:00Z',"
            + " ended_at = '2026-11-21T12:01:05Z', ending = 'customer-ended-call',"
            + " cost = 0.1834, summary = 'Jane wants to see 12 Oak Street and booked a viewing.'"
            + " WHERE call_id = 'call-1'");
    line(handle, "a", "assistant", "Hello, this is the front desk. How can I help?", 0);
    line(handle, "b", "user", "I would like to see the home in Oak Street <b>soon</b>.", 20);
    line(handle, "c", "assistant", "I have Tuesday, December 1 at 2 PM.", 60);
    line(handle, "d", "user", "That is fine. My name is Jane.", 90);
  }

  private static void line(Handle handle, String id, String speaker, String text, int second) {
    handle.execute(
        "INSERT INTO transcript_lines (org_id, call_id, line_id, speaker, said, said_at) VALUES"
            + " ('org_demo_001', 'call-1', ?, ?, ?, CAST('2026-11-21T11:57:00Z' AS timestamptz)"
            + " + ? * INTERVAL '1 second')",
        id,
        speaker,
        text,
        second);
  }

  private static void notice(
      Jdbi jdbi, String id, String way, String stage, String reason, int unknowns) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO outbox (org_id, notice_id, way, content, stage, reason, attempts,"
                    + " unknowns, created_at) VALUES ('org_demo_001', ?, ?, CAST(? AS jsonb), ?,"
                    + " ?, 1, ?, '2026-11-21T11:00:00Z')",
                id,
                way,
                "{\"kind\":\"appointment_booked\",\"appointment_id\":\"1\"}",
                stage,
                reason,
                unknowns));
  }

  private static void tool(RunningDesk desk, String call, String tool, String arguments) {
    String body =
        "{\"tool_name\":\"%s\",\"call_id\":\"%s\",\"item_id\":\"i\",\"org_id\":\"org_demo_001\",\"tool_args\":%s}"
            .formatted(tool, call, arguments);
    HttpResponse<String> answer =
        RunningDesk.send(
            desk.request("/api/execute-intent")
                .header("Authorization", "Bearer k")
                .POST(BodyPublishers.ofString(body)));
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
  }
}
