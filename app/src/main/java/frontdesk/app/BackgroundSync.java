package frontdesk.app;

import frontdesk.adapters.console.AssistantDesk.Run;
import frontdesk.adapters.vapi.assistants.Plan;
import frontdesk.adapters.vapi.assistants.Progress;
import frontdesk.adapters.vapi.assistants.Result;
import frontdesk.adapters.vapi.assistants.Selection;
import frontdesk.adapters.vapi.assistants.SnapshotNotKept;
import frontdesk.adapters.vapi.assistants.SyncAssistants;
import frontdesk.adapters.vapi.rest.VapiFailed;
import frontdesk.app.command.VapiDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings assistants in step while nobody waits: sixteen take a minute. One at a time on this node;
 * another node's, or a command's, does no harm, since everything is read before it is written.
 */
final class BackgroundSync {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundSync.class);

  private final Supplier<VapiDesk> desks;
  private final Executor executor;
  private final Runnable changed;
  private Optional<Run> run = Optional.empty();

  /**
   * @param changed told when one is over
   */
  BackgroundSync(Supplier<VapiDesk> desks, Executor executor, Runnable changed) {
    this.desks = desks;
    this.executor = executor;
    this.changed = changed;
  }

  synchronized Optional<Run> run() {
    return run;
  }

  synchronized boolean begin(List<String> only) {
    if (run.filter(one -> !one.over()).isPresent()) {
      return false;
    }
    try {
      run = Optional.of(new Run(List.of(), false, false));
      executor.execute(() -> sync(new Selection(only)));
      return true;
    } catch (RejectedExecutionException stopping) {
      run = Optional.empty();
      return false;
    }
  }

  private void sync(Selection selection) {
    try {
      VapiDesk desk = desks.get();
      SyncAssistants sync = new SyncAssistants(desk.api(), desk.webhook(), desk.secret());
      Plan plan = sync.plan(selection);
      Lines lines = new Lines();
      plan.settled().forEach(lines::came);
      sync.apply(plan, desk.snapshots(), lines);
      over(plan.isEmpty() ? "There was nothing to change." : "That was all.", false);
    } catch (VapiFailed failed) {
      over("It cannot go on: " + failed.sentence() + ".", true);
    } catch (SnapshotNotKept | Selection.NoSuchAssistant failed) {
      over(String.valueOf(failed.getMessage()), true);
    } catch (RuntimeException broken) {
      LOG.error("A sync is broken", broken);
      over("Something went wrong here. It has been logged.", true);
    } finally {
      changed.run();
    }
  }

  private void over(String line, boolean failed) {
    add(line, true, failed);
  }

  private synchronized void add(String line, boolean over, boolean failed) {
    List<String> lines = new ArrayList<>(run.map(Run::lines).orElse(List.of()));
    lines.add(line);
    boolean before = run.filter(Run::failed).isPresent();
    run = Optional.of(new Run(lines, over, before || failed));
  }

  /** What the sync tells, as lines. */
  private final class Lines implements Progress {
    @Override
    public void kept(Path snapshot) {
      add("What is changed now is kept in " + snapshot.toAbsolutePath() + ".", false, false);
      add(
          "To take it back: ./run vapi sync --apply --rollback " + snapshot.toAbsolutePath(),
          false,
          false);
    }

    @Override
    public void came(Result result) {
      add(
          result.kind() + " " + result.name() + ": " + result.text(),
          false,
          result.state() == Result.State.FAILED);
    }
  }
}
