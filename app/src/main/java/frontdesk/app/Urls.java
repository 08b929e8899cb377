package frontdesk.app;

import java.net.URI;

/** Makes addresses of ours, below whatever path the server is published at. */
final class Urls {
  private Urls() {}

  static URI below(URI publicUrl, String path) {
    String base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
