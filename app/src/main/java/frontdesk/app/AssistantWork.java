package frontdesk.app;

import frontdesk.adapters.console.desk.AssistantSync.Task;
import frontdesk.adapters.vapi.assistants.Plan;
import frontdesk.adapters.vapi.assistants.Progress;
import frontdesk.adapters.vapi.assistants.RestoreAssistants;
import frontdesk.adapters.vapi.assistants.Selection;
import frontdesk.adapters.vapi.assistants.SyncAssistants;
import frontdesk.app.command.Failed;
import frontdesk.app.command.VapiDesk;
import java.util.function.Function;

/** What a task of the console's does at Vapi: in step, or back to what was kept. */
record AssistantWork(Function<Selection, Plan> planning, Applying applying, Selection selection) {
  @FunctionalInterface
  interface Applying {
    void apply(Plan plan, Progress progress);
  }

  /**
   * @throws Failed if what it is to be put back to is not there
   */
  static AssistantWork of(VapiDesk desk, Task task) {
    Selection selection = new Selection(task.only());
    return task.back()
        .map(name -> back(desk, name, selection))
        .orElseGet(() -> inStep(desk, selection));
  }

  private static AssistantWork inStep(VapiDesk desk, Selection selection) {
    SyncAssistants sync = new SyncAssistants(desk.api(), desk.webhook(), desk.secret());
    return new AssistantWork(
        sync::plan, (plan, progress) -> sync.apply(plan, desk.snapshots(), progress), selection);
  }

  private static AssistantWork back(VapiDesk desk, String name, Selection selection) {
    RestoreAssistants restore =
        desk.snapshots()
            .read(name)
            .flatMap(file -> RestoreAssistants.from(file, desk.api()))
            .orElseThrow(() -> Failed.wrong("Nothing is kept by that name on this node"));
    return new AssistantWork(
        restore::plan,
        (plan, progress) -> restore.apply(plan, desk.snapshots(), progress),
        selection);
  }

  Plan plan() {
    return planning.apply(selection);
  }

  void apply(Plan plan, Progress progress) {
    applying.apply(plan, progress);
  }
}
