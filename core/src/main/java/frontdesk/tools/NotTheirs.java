package frontdesk.tools;

import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.calls.ToolResult;
import java.util.List;
import java.util.Map;

/**
 * Puts on record what a tool call named that is not its caller's. Nobody looks whether it is
 * another's or nobody's, so that neither the answer nor the time it takes tells the two apart.
 */
final class NotTheirs {
  private static final Map<ToolResult, List<String>> NAMED =
      Map.of(
          ToolResult.UNKNOWN_HOST, List.of("user_id"),
          ToolResult.NOT_FOUND, List.of("appointment_id", "event_id"));

  private NotTheirs() {}

  static void note(ToolCall call, CallContext context, ToolReply reply) {
    for (String argument : named(reply)) {
      if (call.arguments().get(argument) instanceof String value && !value.isBlank()) {
        Asking.note(
            Act.foreign(context.org(), argument, value, ReadIntent.delivery(call, context)));
      }
    }
  }

  private static List<String> named(ToolReply reply) {
    return reply instanceof ToolReply.Told told && !told.found()
        ? List.of("property_id")
        : NAMED.getOrDefault(reply.cameTo(), List.of());
  }
}
