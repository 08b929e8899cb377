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
  private static final List<String> WRITTEN_BY_VAPI = List.of("updatedAt", "isServerUrlSecretSet");

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
      if (!Canon.same(wanted, before.path(member))) {
        patch.set(member, wanted.isMissingNode() ? null : wanted);
      }
    }
    return patch;
  }

  /** The first place of what was sent that is not there now, everybody else's included. */
  Optional<String> notKeptIn(ObjectNode now) {
    return Covers.missing("", now, patch());
  }

  /** The first place that was not sent and is another now: somebody changed it meanwhile. */
  Optional<String> touchedIn(ObjectNode now) {
    ObjectNode rest = before.deepCopy();
    patch().fieldNames().forEachRemaining(rest::remove);
    rest.remove(WRITTEN_BY_VAPI);
    return Covers.missing("", now, rest);
  }

  /** Prompts are in it: not printed. */
  @Override
  public String toString() {
    return "Change[" + kind + " " + id() + "]";
  }
}
