package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.Result.State;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.VapiApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets back what a sync set, as one of its snapshots has it. What a sync made stays, unused; so do
 * prompts, voices, models and tools of others, as people changed them since.
 */
public final class RestoreAssistants {
  private final VapiApi api;
  private final Snapshot snapshot;

  private RestoreAssistants(VapiApi api, Snapshot snapshot) {
    this.api = api;
    this.snapshot = snapshot;
  }

  /** Empty if this is no snapshot. */
  public static Optional<RestoreAssistants> from(byte[] file, VapiApi api) {
    return Snapshot.parse(file).map(snapshot -> new RestoreAssistants(api, snapshot));
  }

  /**
   * Reads the account and changes nothing.
   *
   * @param selection among the snapshot's assistants; if it names some, shared tools stay
   * @throws frontdesk.adapters.vapi.rest.VapiFailed if it cannot be read
   * @throws Selection.NoSuchAssistant if one of the selected is not in the snapshot
   */
  public Plan plan(Selection selection) {
    SharedTools shared = new SharedTools(api.list(Kind.TOOL));
    List<ObjectNode> wanted = selection.of(snapshot.assistants());
    List<ObjectNode> there =
        api.list(Kind.ASSISTANT).stream().filter(one -> holds(wanted, one)).toList();
    List<ObjectNode> tools =
        snapshot.tools().stream()
            .flatMap(it -> shared.find(it.path("id").asText()).stream())
            .toList();
    Plan plan =
        Plan.of(
            Optional.empty(),
            List.of(),
            selection.wanted().isEmpty() ? tools : List.of(),
            there,
            new AsBefore(snapshot, shared),
            Map.of(),
            List.of());
    wanted.stream()
        .filter(one -> !holds(there, one))
        .map(RestoreAssistants::gone)
        .forEach(plan.settled()::add);
    return plan;
  }

  private static boolean holds(List<ObjectNode> all, ObjectNode wanted) {
    return all.stream().anyMatch(one -> one.path("id").equals(wanted.path("id")));
  }

  private static Result gone(ObjectNode assistant) {
    return Result.of(Kind.ASSISTANT, assistant, State.FAILED, "it is no longer at Vapi");
  }

  /** As {@link SyncAssistants#apply}. */
  public void apply(Plan plan, SnapshotFolder snapshots, Progress progress) {
    if (plan.isEmpty()) {
      return;
    }
    progress.kept(snapshots.keep(Snapshot.before(plan.changes())));
    SharedTools shared = new SharedTools(api.list(Kind.TOOL));
    new BringAll(new Bring(api, new AsBefore(snapshot, shared)), progress).bring(plan.changes());
  }
}
