package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.HeldTools.Held;
import frontdesk.tools.Tool;
import frontdesk.tools.Tool.Platform;
import frontdesk.tools.ToolCatalog;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Why an assistant is left to a person: what would come of changing it is not known, or is harm.
 */
final class Obstacles {
  private final ObjectNode assistant;
  private final HeldTools held;
  private final SharedTools shared;
  private final Target target;

  Obstacles(ObjectNode assistant, HeldTools held, SharedTools shared, Target target) {
    this.assistant = assistant;
    this.held = held;
    this.shared = shared;
    this.target = target;
  }

  /** Half a sentence that says what to do. */
  Optional<String> first() {
    return Stream.<Supplier<Optional<String>>>of(
            this::noModel,
            this::twice,
            this::sameName,
            this::pinned,
            this::hiddenSecret,
            this::elsewhere,
            this::carriedAlong,
            this::missing)
        .flatMap(obstacle -> obstacle.get().stream())
        .findFirst();
  }

  private Optional<String> noModel() {
    return assistant.path("model").isObject()
        ? Optional.empty()
        : Optional.of("it has no model of its own that tools could be given to");
  }

  // Which of them Vapi would call is not known.
  private Optional<String> twice() {
    return held.twice().stream()
        .findFirst()
        .map(
            tool ->
                "it has %s more than once (%s): take all but one off it at Vapi"
                    .formatted(tool.name(), held.whereIs(tool)));
  }

  private Optional<String> sameName() {
    return held.others().stream()
        .map(tool -> tool.path("function").path("name").asText())
        .filter(name -> ToolCatalog.find(name).isPresent())
        .findFirst()
        .map(name -> "it has a tool of another type called " + name + ": take it off at Vapi");
  }

  private Optional<String> pinned() {
    return held.ours().stream()
        .filter(tool -> held.pinned().contains(tool.sharedId()))
        .findFirst()
        .map(
            tool ->
                "it holds %s in a certain version, which no change reaches: let it hold the newest"
                    .formatted(tool.tool().name()));
  }

  // Written whole, the server loses it; where nothing is left to write, only a person can.
  private Optional<String> hiddenSecret() {
    JsonNode server = assistant.path("server");
    boolean hidden =
        assistant.path("isServerUrlSecretSet").asBoolean()
            && Canon.same(server, ServerInStep.of(server, target));
    return hidden
        ? Optional.of("it has a secret set by hand that Vapi does not show: delete it at Vapi")
        : Optional.empty();
  }

  private Optional<String> elsewhere() {
    return held.ours().stream()
        .map(Held::sharedId)
        .flatMap(id -> shared.keptFor(id).stream().map(others -> name(id) + " with " + others))
        .findFirst()
        .map(what -> "it shares " + what + ", who send elsewhere: name them too, or part them");
  }

  private String name(String id) {
    return shared.find(id).map(HeldTools::name).orElse(id);
  }

  // Its calls go where the assistant's messages go, and would come here.
  private Optional<String> carriedAlong() {
    String url = assistant.path("server").path("url").asText("");
    boolean moves = !url.isEmpty() && !url.equals(target.webhook().toString());
    return held.others().stream()
        .filter(tool -> moves && tool.path("type").asText().equals("function"))
        .filter(tool -> !tool.path("server").path("url").isTextual())
        .findFirst()
        .map(this::wouldComeHere);
  }

  private String wouldComeHere(JsonNode tool) {
    return "its tool %s has no address of its own and would call here: give it one at Vapi"
        .formatted(Difference.line(HeldTools.name(tool)));
  }

  private Optional<String> missing() {
    return ToolCatalog.offeredTo(Platform.VAPI).stream()
        .filter(tool -> !held.has(tool) && shared.idOf(tool).isEmpty())
        .findFirst()
        .map(Tool::name)
        .map(name -> "the tool " + name + " could not be made");
  }
}
