package frontdesk.tools;

import frontdesk.calls.ToolCallRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes the record of a tool call that was answered. */
final class ToolCallLog {
  private final Clock clock;

  ToolCallLog(Clock clock) {
    this.clock = clock;
  }

  /** Empty where the platform named no call, or nobody is there to keep it. */
  Optional<ToolCallRecord> record(
      ToolCall call, CallContext context, ToolReply reply, Duration took, List<String> refused) {
    return context.call().isEmpty() || reply instanceof ToolReply.TryLater
        ? Optional.empty()
        : Optional.of(recordOf(call, reply, took, refused));
  }

  private ToolCallRecord recordOf(
      ToolCall call, ToolReply reply, Duration took, List<String> refused) {
    String tool = reply instanceof ToolReply.NotOffered ? Shown.text(call.tool()) : call.tool();
    return new ToolCallRecord(
        tool,
        call.id(),
        Optional.of(PlainJson.of(call.arguments())),
        Optional.of(reply.spoken()),
        reply.result(),
        took,
        clock.instant(),
        refused);
  }
}
