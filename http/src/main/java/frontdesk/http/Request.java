package frontdesk.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server received, with nothing of the server in it.
 *
 * @param method in capitals, as sent
 * @param path without the query, starting with a slash
 * @param query decoded, in the order sent
 * @param source the address that the connection comes from; never what a header claims. Empty: not
 *     known
 */
public record Request(
    String method,
    String path,
    Map<String, List<String>> query,
    Headers headers,
    Body body,
    String source) {

  /** From nobody knows where. */
  public Request(
      String method, String path, Map<String, List<String>> query, Headers headers, Body body) {
    this(method, path, query, headers, body, "");
  }

  public Request {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    query = Collections.unmodifiableMap(copy);
  }

  /** The same with a body that was read. */
  public Request with(byte[] read) {
    return new Request(method, path, query, headers, Body.of(read), source);
  }

  /** The first value of a query parameter; empty if it is not there. */
  public Optional<String> query(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Names only: a query carries authorisation codes, headers carry credentials. */
  @Override
  public String toString() {
    return method + " " + path + " query " + query.keySet() + " headers " + headers;
  }
}
