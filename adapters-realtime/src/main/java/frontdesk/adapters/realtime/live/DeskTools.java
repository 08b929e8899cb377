package frontdesk.adapters.realtime.live;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.adapters.realtime.ToolOutput;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.audit.Audit;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import frontdesk.tools.ToolReply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Carries out tool calls at the desk, on threads that may wait for it. */
public final class DeskTools implements Tools {
  /** Under this name a change is written down. */
  private static final String CREDENTIAL = "call";

  private static final System.Logger LOG = System.getLogger(DeskTools.class.getName());

  private final ToolDesk desk;
  private final Audit audit;
  private final Executor executor;
  private final Duration budget;

  /**
   * @param audit hears of what a call named that is not its organisation's
   * @param executor may reject what is too much
   * @param budget how long a caller may hear silence
   */
  public DeskTools(ToolDesk desk, Audit audit, Executor executor, Duration budget) {
    this.desk = desk;
    this.audit = audit;
    this.executor = executor;
    this.budget = budget;
  }

  @Override
  public void run(LiveCall call, Requested requested, Consumer<String> output) {
    Deadline deadline = Deadline.in(budget);
    try {
      executor.execute(() -> output.accept(answered(call, requested, deadline)));
    } catch (RejectedExecutionException tooMuch) {
      output.accept(notAsked(requested));
    }
  }

  // A model that hears nothing of its call says nothing more.
  private String answered(LiveCall call, Requested requested, Deadline deadline) {
    try {
      return answer(call, requested, deadline);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "A tool call is broken", failed);
      return notAsked(requested);
    }
  }

  private static String notAsked(Requested requested) {
    return ToolOutput.notAsked(toolCall(requested, Map.of()));
  }

  private String answer(LiveCall call, Requested requested, Deadline deadline) {
    JsonReading arguments = StrictJson.text(requested.arguments());
    return arguments
        .object()
        .map(object -> answer(call, toolCall(requested, object), deadline))
        .orElseGet(() -> ToolOutput.unreadable(arguments.fault().orElse("Expected object")));
  }

  private String answer(LiveCall call, ToolCall toolCall, Deadline deadline) {
    CallContext context =
        new CallContext(call.org(), call.way(), Optional.of(call.id()), call.caller(), deadline);
    return ToolOutput.of(toolCall, Asking.with(CREDENTIAL, () -> answer(toolCall, context)));
  }

  private ToolReply answer(ToolCall toolCall, CallContext context) {
    ToolReply reply = desk.answer(toolCall, context);
    Asking.noted().forEach(this::note);
    return reply;
  }

  // Nothing was changed, so an answer is not worse for what cannot be written down.
  private void note(Act act) {
    try {
      audit.note(act);
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "Not on record: {0}: {1}", act.what(), away);
    }
  }

  private static ToolCall toolCall(Requested requested, Map<String, ?> arguments) {
    return new ToolCall(requested.tool(), Optional.of(requested.id()), arguments);
  }
}
