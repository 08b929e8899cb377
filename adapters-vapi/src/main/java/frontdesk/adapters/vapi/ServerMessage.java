package frontdesk.adapters.vapi;

import frontdesk.CallId;
import frontdesk.Language;
import frontdesk.PhoneNumber;
import frontdesk.scheduling.Line;
import java.util.List;
import java.util.Optional;

/**
 * A message of Vapi's, as far as a tool server needs it.
 *
 * @param type empty where the sender left it out
 * @param functionCall the one call of the older {@code function-call} message
 * @param toolCallId stands beside {@code functionCall} at some senders
 * @param calling the number that is calling; empty on calls from the web
 * @param lines that the call came in by
 * @param pass what we gave a call that we started ourselves
 * @param language that the assistant hears the caller in; English where that is not one of ours
 */
record ServerMessage(
    Optional<String> type,
    Optional<CallId> call,
    List<RequestedCall> toolCalls,
    Optional<RequestedCall> functionCall,
    Optional<String> toolCallId,
    Sender sender,
    Optional<PhoneNumber> calling,
    Language language,
    List<Line> lines,
    Optional<String> pass) {

  boolean asksForTools() {
    return type.map(t -> t.equals("tool-calls") || t.equals("tool_calls"))
        .orElse(!toolCalls.isEmpty());
  }

  boolean asksForFunction() {
    return functionCall.isPresent() && type.map("function-call"::equals).orElse(true);
  }

  /** True for what has nothing of a message of Vapi's. */
  boolean saysNothing() {
    return type.isEmpty()
        && toolCalls.isEmpty()
        && functionCall.filter(call -> !call.name().isEmpty()).isEmpty();
  }

  /** Its calls hold personal data: not printed. */
  @Override
  public String toString() {
    return "ServerMessage[" + type.orElse("no type") + ", " + toolCalls.size() + " tool calls]";
  }
}
