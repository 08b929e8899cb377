package frontdesk.adapters.console.page;

import static java.util.stream.Collectors.joining;

import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.idempotency.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What pages load: files of ours, each under a name that tells its content. */
public final class Assets {
  private static final String FOLDER = "/frontdesk/adapters/console/";

  /** A year, the longest that caches are said to honour. */
  private static final String FOR_LONG = "public, max-age=31536000, immutable";

  /** Enough that two builds never share it, short enough for an address. */
  private static final int DIGITS = 16;

  /**
   * What all pages have, then what only some have: one file for browsers, which ask for it once.
   */
  private static final List<String> SHEETS =
      List.of(
          "console.css",
          "now.css",
          "settings.css",
          "analytics.css",
          "by-hand.css",
          "calendar.css",
          "hosts.css",
          "talk.css",
          "assistants.css",
          "try.css");

  /** What is imported stands before who imports it. */
  private static final List<String> TALK =
      List.of(
          "talk-words.js",
          "talk-resampler.js",
          "talk-capture.js",
          "talk-microphone.js",
          "talk-player.js",
          "talk-levels.js",
          "talk-line.js",
          "talk-transcript.js",
          "talk-call.js",
          "vapi-web.js",
          "talk-vapi.js",
          "talk.js");

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** A file's own name: the name by which pages load it. */
  private final Map<String, String> names = new HashMap<>();

  private final Map<String, File> files = new HashMap<>();

  /** As it is, and as it is sent to browsers that can unpack it. */
  private record File(Response plain, Response packed) {
    static File of(Response plain) {
      Response varying = plain.with("Vary", "Accept-Encoding");
      return new File(varying, Packed.of(varying));
    }
  }

  /**
   * @param places what else the style sheet has: where things stand in calendars
   */
  public Assets(String places) {
    add(
        "console.css",
        "text/css; charset=utf-8",
        SHEETS.stream().map(Assets::text).collect(joining("\n")) + places);
    add("icon.svg", "image/svg+xml");
    TALK.forEach(this::script);
    script("live.js");
    script("copy.js");
    script(View.SAID);
    script("assistants.js");
  }

  /** Where it is, below the console. */
  String address(String file) {
    String name = names.get(file);
    if (name == null) {
      throw new IllegalArgumentException("no page may load " + file);
    }
    return "assets/" + name;
  }

  public Response file(Request request) {
    String path = request.path();
    File file = files.get(path.substring(path.lastIndexOf('/') + 1));
    if (file == null) {
      return JsonDoor.error(404, "There is nothing here.");
    }
    return Packed.isWanted(request) ? file.packed() : file.plain();
  }

  private void script(String file) {
    add(file, SCRIPT, linked(text(file)));
  }

  // What a script imports was added before, and is found under the name that tells its content.
  private String linked(String script) {
    String linked = script;
    for (Map.Entry<String, String> file : names.entrySet()) {
      linked = linked.replace("\"./" + file.getKey(), "\"./" + file.getValue());
    }
    return linked;
  }

  private void add(String file, String type) {
    add(file, type, text(file));
  }

  private void add(String file, String type, String content) {
    String name = named(file, content);
    names.put(file, name);
    files.put(name, File.of(file(content, type)));
  }

  private static String named(String file, String content) {
    int dot = file.lastIndexOf('.');
    String digest = Sha256.hex(content).substring(0, DIGITS);
    return file.substring(0, dot) + "-" + digest + file.substring(dot);
  }

  private static Response file(String content, String type) {
    return new Response(
        200,
        Map.of("Content-Type", type, "Cache-Control", FOR_LONG),
        content.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
