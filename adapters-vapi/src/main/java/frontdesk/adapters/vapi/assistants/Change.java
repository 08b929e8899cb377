package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.util.List;
import java.util.Optional;

/** An assistant or a shared tool that is to become another. */
public record Change(Kind kind, ObjectNode before, ObjectNode after) {
  private static final List<String> OF_AN_ASSISTANT = List.of("server", "serverMessages", "model");
  private static final List<String> OF_A_TOOL = List.of("function", "messages", "async", "server");

  public String id() {
    return before.path("id").asText();
  }

  public String name() {
    return Names.of(kind, before);
  }

  public List<Difference> differences() {
    return Difference.between(before, after);
  }

  boolean isNone() {
    return patch().isEmpty();
  }

  /** What is sent: each member that changes, whole. Null takes one away. */
  ObjectNode patch() {
    ObjectNode patch = VapiJson.object();
    for (String member : kind == Kind.ASSISTANT ? OF_AN_ASSISTANT : OF_A_TOOL) {
      JsonNode wanted = after.path(member);
      if (!wanted.equals(before.path(member))) {
        patch.set(member, wanted.isMissingNode() ? null : wanted);
      }
    }
    return patch;
  }

  /**
   * The first member that is another now though it was not sent: somebody, or Vapi itself, changed
   * it meanwhile.
   */
  Optional<String> touchedIn(ObjectNode now) {
    ObjectNode rest = rest(before);
    ObjectNode restNow = rest(now);
    return Difference.between(rest, restNow).stream().map(Difference::path).findFirst();
  }

  // Vapi writes down itself when a thing was changed, and whether it has a secret.
  private ObjectNode rest(ObjectNode whole) {
    ObjectNode rest = whole.deepCopy();
    rest.remove(List.of("updatedAt", "isServerUrlSecretSet"));
    if (kind == Kind.ASSISTANT) {
      rest.remove(List.of("server", "serverMessages"));
      if (rest.path("model") instanceof ObjectNode model) {
        model.remove(List.of("tools", "toolIds"));
      }
    } else {
      rest.remove(OF_A_TOOL);
    }
    return rest;
  }

  /** Prompts are in it: not printed. */
  @Override
  public String toString() {
    return "Change[" + kind + " " + id() + "]";
  }
}
