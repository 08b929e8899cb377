package frontdesk.adapters.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes what stands in addresses of pages. */
final class Links {
  private Links() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
