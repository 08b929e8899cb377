package frontdesk.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a refusal says, in whichever of the earlier forms: {@code detail} or {@code message} as a
 * sentence, or {@code detail} as a list of fields.
 *
 * @param errors as RFC 9457's example has them: where, and what is wrong there
 */
record Refusal(Optional<String> detail, List<Map<String, String>> errors) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One of ours, so it is JSON. */
  static Refusal in(byte[] body) {
    try {
      JsonNode said = JSON.readTree(body);
      List<Map<String, String>> errors = new ArrayList<>();
      said.path("detail").forEach(field -> errors.add(error(field)));
      if (said.has("parameter")) {
        errors.add(at("parameter", said.path("parameter").asText(), said.path("message").asText()));
      }
      return new Refusal(sentence(said, errors), errors);
    } catch (IOException impossible) {
      throw new UncheckedIOException("an answer of ours is no JSON", impossible);
    }
  }

  private static Map<String, String> error(JsonNode field) {
    String name = field.at("/loc/1").asText();
    return field.at("/loc/0").asText().equals("body")
        ? at("pointer", "#/" + name, field.path("msg").asText())
        : at("parameter", name, field.path("msg").asText());
  }

  private static Map<String, String> at(String kind, String where, String what) {
    return Map.of(kind, where, "detail", what);
  }

  private static Optional<String> sentence(JsonNode said, List<Map<String, String>> errors) {
    for (String name : List.of("detail", "message")) {
      if (said.path(name).isTextual()) {
        return Optional.of(said.path(name).asText());
      }
    }
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            errors.stream()
                .map(error -> where(error) + ": " + error.get("detail"))
                .collect(Collectors.joining("; ")));
  }

  private static String where(Map<String, String> error) {
    return error.getOrDefault("parameter", error.getOrDefault("pointer", "").replace("#/", ""));
  }
}
