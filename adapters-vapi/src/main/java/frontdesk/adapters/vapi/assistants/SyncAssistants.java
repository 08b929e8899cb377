package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.VapiApi;
import frontdesk.tools.Tool;
import frontdesk.tools.Tool.Platform;
import frontdesk.tools.ToolCatalog;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings assistants and the tools they share in step with the catalogue. Whenever it breaks off,
 * the next run goes on from there; a run that finds everything in step writes nothing.
 */
public final class SyncAssistants {
  /** What stands for an id that there will only be once a thing is made. */
  static final String NEW = "(new)";

  private final VapiApi api;
  private final URI webhook;
  private final String secret;

  /**
   * @param webhook where every assistant is to send its messages
   * @param secret of that door
   */
  public SyncAssistants(VapiApi api, URI webhook, String secret) {
    this.api = api;
    this.webhook = webhook;
    this.secret = secret;
  }

  /**
   * Reads the account and changes nothing.
   *
   * @throws frontdesk.adapters.vapi.rest.VapiFailed if it cannot be read
   * @throws Selection.NoSuchAssistant if one of the selected is not there
   */
  public Plan plan(Selection selection) {
    Account account = Account.read(api);
    List<ObjectNode> assistants = selection.of(account.assistants());
    Optional<String> credential = account.credentialNamed(DoorCredential.name(secret));
    Target target = new Target(webhook, credential.orElse(NEW));
    Map<String, String> keptFor = keptForOthers(account, assistants);
    SharedTools shared = account.tools().keeping(keptFor);
    return Plan.of(
        credential.isEmpty() ? Optional.of(DoorCredential.name(secret)) : Optional.empty(),
        toMake(assistants, shared).stream().map(Tool::name).toList(),
        referredTo(assistants, shared),
        assistants,
        new AssistantInStep(complete(shared, target), target),
        keptFor,
        new Sharers(account, this::sendsElsewhere).of(assistants));
  }

  /**
   * Shared tools that send elsewhere, and are on assistants that nobody selected: another server's,
   * perhaps.
   */
  private Map<String, String> keptForOthers(Account account, List<ObjectNode> selected) {
    Map<String, String> keptFor = new LinkedHashMap<>();
    for (ObjectNode other : account.assistants()) {
      if (!selected.contains(other)) {
        SharedTools.idsOf(other.path("model")).stream()
            .filter(id -> account.tools().find(id).filter(this::sendsElsewhere).isPresent())
            .forEach(
                id -> keptFor.merge(id, Names.of(Kind.ASSISTANT, other), (a, b) -> a + ", " + b));
      }
    }
    return keptFor;
  }

  private boolean sendsElsewhere(ObjectNode tool) {
    String url = tool.path("server").path("url").asText("");
    return !url.isEmpty() && !url.equals(webhook.toString());
  }

  private static List<Tool> toMake(List<ObjectNode> assistants, SharedTools shared) {
    return ToolCatalog.offeredTo(Platform.VAPI).stream()
        .filter(tool -> shared.idOf(tool).isEmpty())
        .filter(tool -> assistants.stream().anyMatch(it -> !HeldTools.of(it, shared).has(tool)))
        .toList();
  }

  /** With what stands for the tools that would be made. */
  static SharedTools complete(SharedTools shared, Target target) {
    return shared.with(
        ToolCatalog.offeredTo(Platform.VAPI).stream()
            .filter(tool -> shared.idOf(tool).isEmpty())
            .map(tool -> ToolInStep.made(tool, target).put("id", "(new " + tool.name() + ")"))
            .toList());
  }

  /** Shared tools of the catalogue on these assistants, or to be put on one of them. */
  private static List<ObjectNode> referredTo(List<ObjectNode> assistants, SharedTools shared) {
    Set<String> ids = new LinkedHashSet<>();
    for (ObjectNode assistant : assistants) {
      HeldTools held = HeldTools.of(assistant, shared);
      held.ours().forEach(tool -> ids.add(tool.sharedId()));
      ToolCatalog.offeredTo(Platform.VAPI).stream()
          .filter(tool -> !held.has(tool))
          .forEach(tool -> shared.idOf(tool).ifPresent(ids::add));
    }
    return ids.stream()
        .filter(id -> shared.keptFor(id).isEmpty())
        .flatMap(id -> shared.find(id).stream())
        .toList();
  }

  /**
   * Carries out a plan, once what it changes is kept. Everything is read afresh before it is
   * written, so that what people did since the plan stays.
   *
   * @throws SnapshotNotKept if nothing was changed, because what was could not be kept
   * @throws frontdesk.adapters.vapi.rest.VapiFailed if Vapi takes no part; what is told was done
   */
  public void apply(Plan plan, SnapshotFolder snapshots, Progress progress) {
    if (plan.isEmpty()) {
      return;
    }
    progress.kept(snapshots.keep(Snapshot.before(plan.changes())));
    MakeMissing make = new MakeMissing(api, progress);
    Target target = new Target(webhook, make.credential(secret));
    SharedTools shared = make.tools(plan.newTools(), plan.keptFor(), target);
    new BringAll(new Bring(api, new AssistantInStep(shared, target)), progress)
        .bring(plan.changes());
  }
}
