package frontdesk.app.settings;

import java.net.URI;

/** Makes addresses of ours, below whatever path the server is published at. */
public final class Urls {
  private Urls() {}

  /**
   * How this machine itself reaches a server that listens there: every address means loopback too.
   */
  public static URI local(String host, int port) {
    String reachable =
        switch (host) {
          case "0.0.0.0" -> "127.0.0.1";
          case "::", "[::]" -> "::1";
          default -> host;
        };
    boolean bare = reachable.contains(":") && !reachable.startsWith("[");
    return URI.create("http://" + (bare ? "[" + reachable + "]" : reachable) + ":" + port);
  }

  public static URI below(URI publicUrl, String path) {
    String base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
