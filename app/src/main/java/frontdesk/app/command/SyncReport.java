package frontdesk.app.command;

import frontdesk.adapters.vapi.assistants.Change;
import frontdesk.adapters.vapi.assistants.Plan;
import frontdesk.adapters.vapi.assistants.Progress;
import frontdesk.adapters.vapi.assistants.Result;
import frontdesk.adapters.vapi.assistants.Result.State;
import frontdesk.adapters.vapi.rest.Kind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Tells an operator what a sync would do, or does: one line for each thing as it comes. */
final class SyncReport implements Progress {
  private final Tools tools;
  private final Map<State, Integer> assistants = new EnumMap<>(State.class);
  private boolean failed;

  SyncReport(Tools tools) {
    this.tools = tools;
  }

  /** What would be done. */
  void show(Plan plan) {
    plan.newCredential().ifPresent(name -> say("+ credential " + name));
    plan.newTools().forEach(name -> say("+ tool " + name));
    plan.changes().forEach(this::show);
    plan.settled().forEach(this::came);
    say("");
    say(
        plan.isEmpty()
            ? "There is nothing to change."
            : "Nothing was changed. With --apply this is done.");
  }

  private void show(Change change) {
    say(change.kind() + " " + change.name() + " (" + change.id() + ")");
    change.differences().forEach(difference -> say("  " + DifferenceLine.of(difference)));
  }

  @Override
  public void kept(Path snapshot) {
    say("What is changed now is kept in " + snapshot.toAbsolutePath());
    say("To take it back: ./run vapi sync --apply --rollback " + snapshot.toAbsolutePath());
  }

  @Override
  public void came(Result result) {
    if (result.kind() == Kind.ASSISTANT) {
      assistants.merge(result.state(), 1, Integer::sum);
    }
    failed |= result.state() == State.FAILED;
    say(result.kind() + " " + result.name() + ": " + result.text());
  }

  /** There is nothing further. */
  int end() {
    say("");
    say(
        "Assistants: %d changed, %d in step before, %d to look at."
            .formatted(count(State.CHANGED), count(State.IN_STEP), count(State.FAILED)));
    return failed ? Commands.COULD_NOT : Commands.DONE;
  }

  private int count(State state) {
    return assistants.getOrDefault(state, 0);
  }

  private void say(String line) {
    tools.out().println(line);
  }
}
