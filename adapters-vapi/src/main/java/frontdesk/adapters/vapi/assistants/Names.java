package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.adapters.vapi.rest.Kind;

/** What an operator knows a thing by. */
final class Names {
  private Names() {}

  static String of(Kind kind, JsonNode thing) {
    JsonNode name = kind == Kind.TOOL ? thing.path("function").path("name") : thing.path("name");
    String text = Difference.line(name.asText("").strip());
    return !name.isTextual() || text.isBlank() ? thing.path("id").asText() : text;
  }
}
