package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assistants and shared tools as they were before they were changed. */
record Snapshot(List<ObjectNode> assistants, List<ObjectNode> tools) {
  private static final String FORM = "frontdesk-vapi-snapshot-1";

  static Snapshot before(List<Change> changes) {
    return new Snapshot(before(changes, Kind.ASSISTANT), before(changes, Kind.TOOL));
  }

  private static List<ObjectNode> before(List<Change> changes, Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).map(Change::before).toList();
  }

  static Optional<Snapshot> parse(byte[] json) {
    JsonNode read = VapiJson.parse(json);
    return read.path("form").asText().equals(FORM)
        ? Optional.of(new Snapshot(all(read.path("assistants")), all(read.path("tools"))))
        : Optional.empty();
  }

  private static List<ObjectNode> all(JsonNode array) {
    List<ObjectNode> all = new ArrayList<>();
    array.forEach(one -> all.add((ObjectNode) one));
    return all;
  }

  String json() {
    ObjectNode whole = VapiJson.object().put("form", FORM);
    whole.<ArrayNode>withArray("assistants").addAll(assistants);
    whole.<ArrayNode>withArray("tools").addAll(tools);
    return VapiJson.pretty(whole);
  }

  Optional<ObjectNode> assistant(String id) {
    return find(assistants, id);
  }

  Optional<ObjectNode> tool(String id) {
    return find(tools, id);
  }

  private static Optional<ObjectNode> find(List<ObjectNode> all, String id) {
    return all.stream().filter(one -> one.path("id").asText().equals(id)).findFirst();
  }

  /** Prompts and secrets are in it: not printed. */
  @Override
  public String toString() {
    return "Snapshot[" + assistants.size() + " assistants, " + tools.size() + " tools]";
  }
}
