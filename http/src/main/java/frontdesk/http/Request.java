package frontdesk.http;

import java.util.List;
import java.util.Map;

/**
 * A request as any HTTP server can hand it over.
 *
 * @param path decoded, without the query
 * @param query each name with its values, in their order
 */
public record Request(
    String method, String path, Map<String, List<String>> query, Headers headers, Body body) {
  public Request {
    query = Map.copyOf(query);
  }

  /** Without headers, query and body: they hold secrets and personal data. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
