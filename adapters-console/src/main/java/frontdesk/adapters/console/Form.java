package frontdesk.adapters.console;

import frontdesk.http.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

  private Form(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * Empty if it is no form.
   *
   * @throws IOException as {@link frontdesk.http.Handler#handle} says
   */
  static Optional<Form> in(Request request, int limit) throws IOException {
    String type = request.headers().single("Content-Type").orElse("");
    if (!type.split(";", -1)[0].strip().equalsIgnoreCase(TYPE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Form(parsed(new String(request.body().read(limit), StandardCharsets.UTF_8))));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
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
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** A field's text; empty where it was not sent at all. */
  Optional<String> sent(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Passwords may be in it: only names are printed. */
  @Override
  public String toString() {
    return "Form" + fields.keySet();
  }
}
