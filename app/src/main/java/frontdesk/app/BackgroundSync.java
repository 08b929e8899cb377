package frontdesk.app;

import frontdesk.adapters.console.desk.AssistantSync;
import frontdesk.adapters.vapi.assistants.Plan;
import frontdesk.adapters.vapi.assistants.Progress;
import frontdesk.adapters.vapi.assistants.Result;
import frontdesk.adapters.vapi.assistants.Selection;
import frontdesk.adapters.vapi.assistants.SnapshotFolder;
import frontdesk.adapters.vapi.assistants.SnapshotNotKept;
import frontdesk.adapters.vapi.rest.VapiFailed;
import frontdesk.app.command.Failed;
import frontdesk.app.command.VapiDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings assistants in step while nobody waits: sixteen take a minute. One at a time on this node;
 * another node's, or a command's, does no harm, since everything is read before it is written.
 */
final class BackgroundSync implements AssistantSync {
  /** Whoever goes further back does so by command. */
  private static final int KEPT_SHOWN = 10;

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

  @Override
  public synchronized Optional<Run> run() {
    return run;
  }

  @Override
  public synchronized boolean begin(Task task) {
    if (run.filter(one -> !one.over()).isPresent()) {
      return false;
    }
    try {
      run = Optional.of(new Run(List.of(), false, false));
      executor.execute(() -> sync(task));
      return true;
    } catch (RejectedExecutionException stopping) {
      run = Optional.empty();
      return false;
    }
  }

  @Override
  public List<Kept> kept() {
    SnapshotFolder folder = desks.get().snapshots();
    return folder.names().stream()
        .limit(KEPT_SHOWN)
        .map(name -> new Kept(name, SnapshotFolder.at(name)))
        .toList();
  }

  @Override
  public Preview preview(Task task) {
    try {
      return CompletableFuture.supplyAsync(() -> planned(task), executor)
          .get(AccountLooks.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | RejectedExecutionException slow) {
      return new Preview.Slow();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Preview.Slow();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a preview tells what went wrong with it", impossible);
    }
  }

  private Preview planned(Task task) {
    try {
      return PlanAsShown.of(AssistantWork.of(desks.get(), task).plan());
    } catch (VapiFailed failed) {
      return new Preview.Failed(failed.sentence());
    } catch (Selection.NoSuchAssistant | Failed wrong) {
      return new Preview.Failed(String.valueOf(wrong.getMessage()));
    } catch (RuntimeException broken) {
      LOG.error("What a sync would change cannot be told", broken);
      return new Preview.Failed("something went wrong here, and has been logged");
    }
  }

  private void sync(Task task) {
    try {
      VapiDesk desk = desks.get();
      AssistantWork work = AssistantWork.of(desk, task);
      Plan plan = work.plan();
      Lines lines = new Lines();
      plan.settled().forEach(lines::came);
      work.apply(plan, lines);
      over(plan.isEmpty() ? "There was nothing to change." : "That was all.", false);
    } catch (VapiFailed failed) {
      over("It cannot go on: " + failed.sentence() + ".", true);
    } catch (SnapshotNotKept | Selection.NoSuchAssistant | Failed failed) {
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
    private Optional<Path> before = Optional.empty();

    @Override
    public void kept(Path snapshot) {
      before = Optional.of(snapshot.toAbsolutePath());
    }

    // Where nothing is changed, there is nothing to take back.
    @Override
    public void came(Result result) {
      if (result.state() == Result.State.CHANGED) {
        before.ifPresent(
            file -> add("What was there before is kept in " + file + ".", false, false));
        before = Optional.empty();
      }
      add(
          result.kind() + " " + result.name() + ": " + result.text(),
          false,
          result.state() == Result.State.FAILED);
    }
  }
}
