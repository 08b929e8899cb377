package frontdesk.adapters.console;

import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.idempotency.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What pages load: files of ours, each under a name that tells its content. */
final class Assets {
  /** A year, the longest that caches are said to honour. */
  private static final String FOR_LONG = "public, max-age=31536000, immutable";

  /** Enough that two builds never share it, short enough for an address. */
  private static final int DIGITS = 16;

  private final String stylesheet;
  private final String icon;
  private final Map<String, Response> files;

  Assets() {
    String css = text("console.css");
    String svg = text("icon.svg");
    stylesheet = named("console", css, "css");
    icon = named("icon", svg, "svg");
    files =
        Map.of(
            stylesheet, file(css, "text/css; charset=utf-8"),
            icon, file(svg, "image/svg+xml"));
  }

  String stylesheet() {
    return "assets/" + stylesheet;
  }

  String icon() {
    return "assets/" + icon;
  }

  Response file(Request request) {
    String path = request.path();
    Response file = files.get(path.substring(path.lastIndexOf('/') + 1));
    return file == null ? JsonDoor.error(404, "There is nothing here.") : file;
  }

  private static String named(String name, String content, String ending) {
    return name + "-" + Sha256.hex(content).substring(0, DIGITS) + "." + ending;
  }

  private static Response file(String content, String type) {
    return new Response(
        200,
        Map.of("Content-Type", type, "Cache-Control", FOR_LONG),
        content.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
