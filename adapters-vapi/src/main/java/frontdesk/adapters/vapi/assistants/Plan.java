package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be done, and to whom nothing can be done. Nothing has been changed.
 *
 * @param newCredential the name of the one that is missing
 * @param newTools the names of those that are missing
 * @param changes tools before the assistants that refer to them
 * @param settled assistants in step, and those that cannot be brought there
 * @param keptFor by id, shared tools that are left alone, and whose they are
 * @param sharers who would have to be named too, so that nobody is left alone for their sake
 */
public record Plan(
    Optional<String> newCredential,
    List<String> newTools,
    List<Change> changes,
    List<Result> settled,
    Map<String, String> keptFor,
    List<Sharer> sharers) {
  /** An assistant that nobody named. */
  public record Sharer(String id, String name) {}

  /** True if there is nothing to write: what is missing is only made for somebody who gets it. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  static Plan of(
      Optional<String> newCredential,
      List<String> newTools,
      List<ObjectNode> tools,
      List<ObjectNode> assistants,
      Wish wish,
      Map<String, String> keptFor,
      List<Sharer> sharers) {
    Plan plan =
        new Plan(newCredential, newTools, new ArrayList<>(), new ArrayList<>(), keptFor, sharers);
    tools.forEach(tool -> plan.add(Kind.TOOL, tool, wish.tool(tool)));
    assistants.forEach(it -> plan.add(Kind.ASSISTANT, it, wish.assistant(it)));
    return plan;
  }

  private void add(Kind kind, ObjectNode now, Wanted wanted) {
    if (wanted instanceof Wanted.Impossible impossible) {
      settled.add(Result.of(kind, now, Result.State.FAILED, impossible.why()));
    } else if (wanted instanceof Wanted.Whole whole) {
      Change change = new Change(kind, now, whole.object());
      if (!change.isNone()) {
        changes.add(change);
      } else if (kind == Kind.ASSISTANT) {
        settled.add(Result.of(kind, now, Result.State.IN_STEP, "in step"));
      }
    }
  }
}
