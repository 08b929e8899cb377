package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.tools.Tool;
import frontdesk.tools.Tool.Platform;
import frontdesk.tools.ToolCatalog;
import java.util.Optional;

/**
 * An assistant as it should be: it sends here, proves itself, says when a tool is called and what
 * is being said, and has every tool that Vapi's models are offered, each as the catalogue describes
 * it. Prompt, voice, model and everybody else's tools stay as they are.
 */
final class AssistantInStep implements Wish {
  private final SharedTools shared;
  private final Target target;

  AssistantInStep(SharedTools shared, Target target) {
    this.shared = shared;
    this.target = target;
  }

  @Override
  public Wanted tool(ObjectNode now) {
    ObjectNode wanted =
        ToolInStep.described(now)
            .map(described -> ToolInStep.of(now, described, target))
            .orElse(now);
    return new Wanted.Whole(wanted);
  }

  @Override
  public Wanted assistant(ObjectNode now) {
    HeldTools held = HeldTools.of(now, shared);
    return obstacle(now, held)
        .<Wanted>map(Wanted.Impossible::new)
        .orElseGet(() -> new Wanted.Whole(inStep(now, held)));
  }

  private Optional<String> obstacle(ObjectNode now, HeldTools held) {
    return new Obstacles(now, held, shared, target).first();
  }

  private ObjectNode inStep(ObjectNode now, HeldTools held) {
    ObjectNode wanted = now.deepCopy();
    wanted.set("server", ServerInStep.of(now.path("server"), target));
    wanted.set("serverMessages", ServerMessages.inStep(now.path("serverMessages")));
    ObjectNode model = wanted.withObject("/model");
    describeInline(model.path("tools"));
    ToolCatalog.offeredTo(Platform.VAPI).stream()
        .filter(tool -> !held.has(tool))
        .flatMap(tool -> shared.idOf(tool).stream())
        .forEach(id -> model.withArray("/toolIds").add(id));
    return wanted;
  }

  private void describeInline(JsonNode tools) {
    for (int i = 0; i < tools.size(); i++) {
      if (tools.get(i) instanceof ObjectNode tool && tools instanceof ArrayNode array) {
        Optional<Tool> described = ToolInStep.described(tool);
        if (described.isPresent()) {
          array.set(i, ToolInStep.of(tool, described.get(), target));
        }
      }
    }
  }
}
