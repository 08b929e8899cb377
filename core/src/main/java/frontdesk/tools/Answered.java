package frontdesk.tools;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.calls.ToolCallRecord;
import frontdesk.conversation.Conversation;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a tool call that was answered.
 *
 * @param call empty where the platform named none; then there is nothing to remember or to record
 * @param remembered what is known of the call from now on; empty where nothing new was said
 * @param record the tool call as it is told later
 * @param counted what is counted, without a word about whom
 * @param at when the tool call began
 */
public record Answered(
    OrgId org,
    Optional<CallId> call,
    Optional<Conversation> remembered,
    Optional<ToolCallRecord> record,
    Optional<Counted> counted,
    Instant at) {
  /** One result of one tool. */
  public record Counted(String tool, String result) {}

  public Answered {
    if (call.isEmpty() && (remembered.isPresent() || record.isPresent())) {
      throw new IllegalArgumentException("without a call there is nothing to find it by");
    }
  }

  boolean isNothing() {
    return remembered.isEmpty() && record.isEmpty() && counted.isEmpty();
  }

  /** Tells of people: not printed. */
  @Override
  public String toString() {
    return "Answered[***]";
  }
}
