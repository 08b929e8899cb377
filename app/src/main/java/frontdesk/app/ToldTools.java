package frontdesk.app;

import frontdesk.persistence.jdbi.JdbiRunningTools;
import frontdesk.tools.TellRunningTools;
import frontdesk.tools.ToolWatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells pages of tools that run, on a thread of its own. */
final class ToldTools {
  private ToldTools() {}

  static ToolWatch of(Ground ground) {
    ScheduledExecutorService thread = Threads.forRunningTools();
    ground.opened().closing(thread::shutdownNow);
    long soon = TellRunningTools.SOON.toMillis();
    return new TellRunningTools(
        new JdbiRunningTools(ground.jdbi()),
        ground.clock(),
        task -> {
          var unused = thread.schedule(task, soon, TimeUnit.MILLISECONDS);
        },
        thread);
  }
}
