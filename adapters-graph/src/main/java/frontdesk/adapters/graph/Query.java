package frontdesk.adapters.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of an address, percent-encoded: a plus would be read as a blank by some and not others. */
final class Query {
  private Query() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
