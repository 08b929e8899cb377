package frontdesk.tools;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.calls.RunningTool;
import frontdesk.calls.RunningTools;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Tells those who watch a call of the tool that just runs in it. No caller waits for that: it is
 * told by another thread, and only of tools that take long enough to be seen.
 */
public final class TellRunningTools implements ToolWatch {
  /** Pages look twice a second: what is answered sooner mostly nobody would see. */
  public static final Duration SOON = Duration.ofMillis(250);

  private static final System.Logger LOG = System.getLogger(TellRunningTools.class.getName());

  private final RunningTools running;
  private final Clock clock;
  private final Executor soon;
  private final Executor now;

  /**
   * Both executors are of one thread, so that what began is told before it is over; it waits for
   * the store.
   *
   * @param soon runs what it is given {@link #SOON}
   */
  public TellRunningTools(RunningTools running, Clock clock, Executor soon, Executor now) {
    this.running = running;
    this.clock = clock;
    this.soon = soon;
    this.now = now;
  }

  @Override
  public ToolReply watch(ToolCall call, CallContext context, Supplier<ToolReply> answering) {
    if (context.call().isEmpty()) {
      return answering.get();
    }
    Telling telling = new Telling(context.org(), context.call().get(), tool(call));
    hand(soon, telling::begin);
    try {
      return answering.get();
    } finally {
      telling.end();
    }
  }

  private RunningTool tool(ToolCall call) {
    return new RunningTool(
        call.id().orElseGet(() -> UUID.randomUUID().toString()),
        Shown.text(call.tool()),
        Optional.of(PlainJson.of(call.arguments())),
        clock.instant());
  }

  private static void hand(Executor executor, Runnable telling) {
    try {
      executor.execute(() -> attempt(telling));
    } catch (RejectedExecutionException stopping) {
      LOG.log(System.Logger.Level.DEBUG, "What runs in a call is not told any more", stopping);
    }
  }

  private static void attempt(Runnable telling) {
    try {
      telling.run();
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.DEBUG, "What runs in a call is not told", away);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "What runs in a call is not told", failed);
    }
  }

  /** One tool, which may be answered while it is just being told of. */
  private final class Telling {
    private final OrgId org;
    private final CallId call;
    private final RunningTool tool;
    private boolean begun;
    private boolean over;

    Telling(OrgId org, CallId call, RunningTool tool) {
      this.org = org;
      this.call = call;
      this.tool = tool;
    }

    void begin() {
      if (begins()) {
        running.begun(org, call, tool);
      }
    }

    private synchronized boolean begins() {
      begun = !over;
      return begun;
    }

    // Its record took it away already, unless there is none, or it was told of just behind that.
    void end() {
      if (ends()) {
        hand(now, () -> running.over(org, call, tool.id()));
      }
    }

    private synchronized boolean ends() {
      over = true;
      return begun;
    }
  }
}
