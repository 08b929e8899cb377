package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.Result.State;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.VapiApi;
import frontdesk.adapters.vapi.rest.VapiFailed;
import frontdesk.adapters.vapi.rest.VapiFailed.Reason;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes what assistants refer to, unless it is there by now. What was sent and not answered is
 * looked for; it is never sent twice.
 */
final class MakeMissing {
  private final VapiApi api;
  private final Progress progress;

  MakeMissing(VapiApi api, Progress progress) {
    this.api = api;
    this.progress = progress;
  }

  /**
   * The id of the credential with this secret.
   *
   * @throws VapiFailed if there is none: an assistant without it would be turned away at our door
   */
  String credential(String secret) {
    String name = DoorCredential.name(secret);
    Predicate<ObjectNode> wanted = one -> one.path("name").asText().equals(name);
    return find(Kind.CREDENTIAL, wanted)
        .orElseGet(() -> made(Kind.CREDENTIAL, DoorCredential.of(secret), wanted))
        .path("id")
        .asText();
  }

  /** All shared tools, with those of these names. One that cannot be made is told and left out. */
  SharedTools tools(List<String> names, Map<String, String> keptFor, Target target) {
    SharedTools shared = new SharedTools(api.list(Kind.TOOL)).keeping(keptFor);
    for (String name : names) {
      Tool tool = ToolCatalog.find(name).orElseThrow();
      if (shared.idOf(tool).isEmpty()) {
        shared = shared.with(tool(tool, target).stream().toList());
      }
    }
    return shared;
  }

  private Optional<ObjectNode> tool(Tool tool, Target target) {
    Predicate<ObjectNode> wanted =
        one -> ToolInStep.described(one).filter(tool::equals).isPresent();
    try {
      return Optional.of(made(Kind.TOOL, ToolInStep.made(tool, target), wanted));
    } catch (VapiFailed failed) {
      progress.came(new Result(Kind.TOOL, "", tool.name(), State.FAILED, failed.sentence()));
      return Optional.empty();
    }
  }

  private ObjectNode made(Kind kind, ObjectNode body, Predicate<ObjectNode> wanted) {
    ObjectNode made = madeOrFound(kind, body, wanted);
    progress.came(
        new Result(kind, made.path("id").asText(), Names.of(kind, body), State.CHANGED, "made"));
    return made;
  }

  private ObjectNode madeOrFound(Kind kind, ObjectNode body, Predicate<ObjectNode> wanted) {
    try {
      return api.create(kind, body);
    } catch (VapiFailed failed) {
      if (failed.reason() != Reason.UNANSWERED) {
        throw failed;
      }
      return find(kind, wanted).orElseThrow(() -> failed);
    }
  }

  private Optional<ObjectNode> find(Kind kind, Predicate<ObjectNode> wanted) {
    return api.list(kind).stream().filter(wanted).findFirst();
  }
}
