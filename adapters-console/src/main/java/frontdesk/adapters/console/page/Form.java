package frontdesk.adapters.console.page;

import frontdesk.http.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a browser sent of a form: each field once, the first where one came twice. */
public final class Form {
  /**
   * The longest is what an organisation tells of itself; each letter may be six bytes on the way.
   */
  public static final int LIMIT = 64 * 1024;

  private static final String TYPE = "application/x-www-form-urlencoded";

  private final Map<String, String> fields;
  private final Map<String, byte[]> files;

  private Form(Map<String, String> fields, Map<String, byte[]> files) {
    this.fields = fields;
    this.files = files;
  }

  /**
   * Empty if it is no form.
   *
   * @throws IOException as {@link frontdesk.http.Handler#handle} says
   */
  public static Optional<Form> in(Request request, int limit) throws IOException {
    String type = request.headers().single("Content-Type").orElse("");
    return switch (type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT)) {
      case TYPE -> encoded(request.body().read(limit));
      case Multipart.TYPE -> Multipart.parse(type, request.body().read(limit)).map(Form::of);
      default -> Optional.empty();
    };
  }

  private static Optional<Form> encoded(byte[] body) {
    try {
      return Optional.of(new Form(parsed(new String(body, StandardCharsets.UTF_8)), Map.of()));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  private static Form of(List<Multipart.Part> parts) {
    Map<String, String> fields = new HashMap<>();
    Map<String, byte[]> files = new HashMap<>();
    for (Multipart.Part part : parts) {
      if (part.file()) {
        files.putIfAbsent(part.name(), part.content());
      } else {
        fields.putIfAbsent(part.name(), part.text());
      }
    }
    return new Form(fields, files);
  }

  private static Map<String, String> parsed(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      fields.putIfAbsent(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A field's text; empty where it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** A field's text; empty where it was not sent at all. */
  Optional<String> sent(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** A file that was chosen; empty where none was, or nothing is in it. */
  public Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name)).filter(content -> content.length > 0);
  }

  /** Passwords may be in it: only names are printed. */
  @Override
  public String toString() {
    return "Form" + fields.keySet();
  }
}
