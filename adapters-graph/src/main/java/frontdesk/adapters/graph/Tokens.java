package frontdesk.adapters.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * What a host's grant keeps.
 *
 * @param access the present access token, beside msal4j's cache, since msal4j would judge by its
 *     own clock whether it is still good
 * @param scopes what was granted, as the sign-in service listed it; asking for more would fail
 * @param cache msal4j's, with the refresh token
 */
record Tokens(String access, String scopes, String cache) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Empty if the text is none that {@link #text} made. */
  static Optional<Tokens> parse(String text) {
    try {
      JsonNode read = JSON.readTree(text);
      Tokens tokens = new Tokens(text(read, "access"), text(read, "scopes"), text(read, "cache"));
      return Optional.of(tokens).filter(known -> !known.cache().isEmpty());
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode read, String name) {
    return read.path(name).asText("");
  }

  String text() {
    return JSON.createObjectNode()
        .put("access", access)
        .put("scopes", scopes)
        .put("cache", cache)
        .toString();
  }

  /** Secret: not printed. */
  @Override
  public String toString() {
    return "Tokens[***]";
  }
}
