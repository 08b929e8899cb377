package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import frontdesk.CallId;
import frontdesk.audit.AuditEntry;

/** An entry of the audit as a line: for people, and for programs. */
final class AuditLine {
  /** Of a digest enough to see whether two are the same. */
  private static final int DIGITS = 12;

  private AuditLine() {}

  static String text(AuditEntry entry) {
    return String.join(
        "  ",
        entry.at().toString(),
        entry.credential(),
        entry.what(),
        entry.subject(),
        entry.outcome(),
        entry.call().map(CallId::value).orElse("-"),
        entry.toolCallId().orElse("-"),
        entry.before().map(AuditLine::start).orElse("-")
            + " > "
            + entry.after().map(AuditLine::start).orElse("-"));
  }

  private static String start(String digest) {
    return digest.substring(0, Math.min(digest.length(), DIGITS));
  }

  static String json(AuditEntry entry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("at", entry.at().toString())
        .put("credential", entry.credential())
        .put("what", entry.what())
        .put("subject", entry.subject())
        .put("outcome", entry.outcome())
        .put("call_id", entry.call().map(CallId::value).orElse(null))
        .put("tool_call_id", entry.toolCallId().orElse(null))
        .put("before", entry.before().orElse(null))
        .put("after", entry.after().orElse(null))
        .toString();
  }
}
