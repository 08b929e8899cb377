package frontdesk.app.command;

import frontdesk.adapters.vapi.assistants.Plan;
import frontdesk.adapters.vapi.assistants.Progress;
import frontdesk.adapters.vapi.assistants.RestoreAssistants;
import frontdesk.adapters.vapi.assistants.Result;
import frontdesk.adapters.vapi.assistants.Selection;
import frontdesk.adapters.vapi.assistants.SnapshotNotKept;
import frontdesk.adapters.vapi.assistants.SyncAssistants;
import frontdesk.adapters.vapi.rest.VapiFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings assistants in step, or back; without {@code --apply} it only shows what it would do. */
@Command(
    name = "sync",
    description =
        "Brings assistants in step: URL, secret and tools together. A dry run unless --apply.")
final class VapiSync implements Callable<Integer> {
  private final Tools tools;

  @Option(names = "--apply", description = "do it; what is changed is kept in a file first")
  private boolean apply;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "this assistant, by name or id; may be repeated")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--rollback",
      paramLabel = "FILE",
      description = "set back what a sync set, as the file that it kept has it")
  private @Nullable Path rollback;

  VapiSync(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      return run(parts);
    } catch (Selection.NoSuchAssistant nobody) {
      throw Failed.wrong(String.valueOf(nobody.getMessage()));
    } catch (SnapshotNotKept failed) {
      throw Failed.couldNot(String.valueOf(failed.getMessage()) + ".");
    } catch (VapiFailed failed) {
      throw Failed.couldNot("It cannot go on: " + failed.sentence() + ".");
    }
  }

  private int run(Parts parts) {
    VapiDesk desk = parts.vapi();
    Selection selection = new Selection(only);
    if (rollback == null) {
      SyncAssistants sync = new SyncAssistants(desk.api(), desk.webhook(), desk.secret());
      Plan plan = sync.plan(selection);
      return settle(plan, progress -> sync.apply(plan, desk.snapshots(), progress));
    }
    RestoreAssistants restore = restore(parts.file(rollback), desk);
    Plan plan = restore.plan(selection);
    tools
        .err()
        .println(
            "Who is set back to no secret is refused here, unless VAPI_SECRET_GRACE_UNTIL lies ahead.");
    return settle(plan, progress -> restore.apply(plan, desk.snapshots(), progress));
  }

  private static RestoreAssistants restore(Path file, VapiDesk desk) {
    try {
      return RestoreAssistants.from(Files.readAllBytes(file), desk.api())
          .orElseThrow(() -> Failed.wrong(file + " is no file that a sync kept."));
    } catch (IOException unreadable) {
      throw Failed.wrong(file + " cannot be read.");
    }
  }

  private int settle(Plan plan, Consumer<Progress> doIt) {
    SyncReport report = new SyncReport(tools);
    if (apply) {
      plan.settled().forEach(report::came);
      doIt.accept(report);
      return report.end();
    }
    report.show(plan);
    return plan.settled().stream().anyMatch(VapiSync::failed) ? Commands.COULD_NOT : Commands.DONE;
  }

  private static boolean failed(Result result) {
    return result.state() == Result.State.FAILED;
  }
}
