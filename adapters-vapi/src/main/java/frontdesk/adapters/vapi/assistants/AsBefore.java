package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What we set, set back as a snapshot has it. What people changed since, a prompt, a voice, a tool
 * of somebody else's, stays as they changed it.
 */
final class AsBefore implements Wish {
  private final Snapshot snapshot;
  private final SharedTools shared;

  /**
   * @param shared the account's tools now
   */
  AsBefore(Snapshot snapshot, SharedTools shared) {
    this.snapshot = snapshot;
    this.shared = shared;
  }

  @Override
  public Wanted tool(ObjectNode now) {
    ObjectNode wanted = now.deepCopy();
    snapshot
        .tool(now.path("id").asText())
        .ifPresent(
            before ->
                List.of("function", "messages", "async", "server")
                    .forEach(member -> setBack(wanted, member, before.path(member))));
    return new Wanted.Whole(wanted);
  }

  @Override
  public Wanted assistant(ObjectNode now) {
    ObjectNode wanted = now.deepCopy();
    Optional<ObjectNode> before = snapshot.assistant(now.path("id").asText());
    before.ifPresent(was -> setBack(wanted, was));
    return new Wanted.Whole(wanted);
  }

  private void setBack(ObjectNode wanted, ObjectNode before) {
    setBack(wanted, "server", before.path("server"));
    setBack(wanted, "serverMessages", before.path("serverMessages"));
    if (wanted.path("model") instanceof ObjectNode model) {
      JsonNode was = before.path("model");
      setBack(model, "tools", merged(was, model, "tools", AsBefore::isOurs));
      setBack(model, "toolIds", merged(was, model, "toolIds", this::isOurId));
    }
  }

  private static void setBack(ObjectNode wanted, String member, JsonNode before) {
    if (Canon.same(before, wanted.path(member))) {
      return;
    }
    if (before.isMissingNode()) {
      wanted.remove(member);
    } else {
      wanted.set(member, before);
    }
  }

  /** Ours as they were, everybody else's as they are. */
  private static JsonNode merged(JsonNode was, JsonNode is, String list, Predicate<JsonNode> ours) {
    List<JsonNode> before = all(was.path(list));
    List<JsonNode> now = all(is.path(list));
    ArrayNode merged = VapiJson.object().arrayNode();
    before.stream().filter(one -> ours.test(one) || now.contains(one)).forEach(merged::add);
    now.stream().filter(one -> !ours.test(one) && !before.contains(one)).forEach(merged::add);
    return merged.isEmpty() && !was.has(list) ? was.path(list) : merged;
  }

  private static List<JsonNode> all(JsonNode list) {
    List<JsonNode> all = new ArrayList<>();
    list.forEach(all::add);
    return all;
  }

  private static boolean isOurs(JsonNode tool) {
    return ToolInStep.described(tool).isPresent();
  }

  private boolean isOurId(JsonNode id) {
    return shared.described(id.asText()).isPresent();
  }
}
