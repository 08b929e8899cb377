package frontdesk.tools;

import frontdesk.Unavailable;
import frontdesk.calls.RecordCall;
import frontdesk.calls.ToolCallRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps each tool call with its call, in one statement after it was answered. An answer is never
 * worse for it: what cannot be kept is told to operators and forgotten.
 */
final class ToolCallLog {
  private static final System.Logger LOG = System.getLogger(ToolCallLog.class.getName());

  private final RecordCall recordCall;
  private final Clock clock;

  ToolCallLog(RecordCall recordCall, Clock clock) {
    this.recordCall = recordCall;
    this.clock = clock;
  }

  /** Where the platform named no call, or nobody is there to keep it, nothing is kept. */
  void keep(
      ToolCall call, CallContext context, ToolReply reply, Duration took, List<String> refused) {
    if (context.call().isEmpty() || reply instanceof ToolReply.TryLater) {
      return;
    }
    try {
      recordCall.toolCall(
          context.org(), context.call().get(), recordOf(call, reply, took, refused));
    } catch (Unavailable away) {
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "An answer was given and not recorded: " + away.getMessage());
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, "An answer was given and not recorded", fault);
    }
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
