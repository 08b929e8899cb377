package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A request to Graph.
 *
 * @param address below the version's root, such as {@code /me/events}, already percent-encoded; or
 *     the whole address of a next page, as Graph gave it
 * @param repeatable true if sending it twice does nothing twice
 */
record GraphRequest(String method, String address, Optional<JsonNode> body, boolean repeatable) {
  static GraphRequest get(String address) {
    return new GraphRequest("GET", address, Optional.empty(), true);
  }

  /** True if it changes nothing, however often it is carried out. */
  boolean isRead() {
    return method.equals("GET");
  }

  /** Names whoever is written about: not printed. */
  @Override
  public String toString() {
    return "GraphRequest[" + method + "]";
  }
}
