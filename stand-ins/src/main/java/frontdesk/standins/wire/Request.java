package frontdesk.standins.wire;

import java.util.Map;
import java.util.Optional;

/**
 * A request that arrived whole.
 *
 * @param path decoded nowhere: as it was sent, without the query
 * @param query decoded, in the order sent; of a repeated name the last
 * @param headers by name in lower case; values of a repeated one joined with a comma
 */
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  /** The header's text, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
  }

  /** Headers and bodies carry tokens and secrets, so neither is printed. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
