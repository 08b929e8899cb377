package frontdesk.adapters.vapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A few texts out of an object; the rest of it, such as a prompt, is skipped unread. */
final class Members {
  static final Members NONE = new Members();

  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> twice = new HashSet<>();

  private Members() {}

  /**
   * Of the object that begins at the current token; none of anything but an object.
   *
   * @param names {@code a.b} for a text within an object
   */
  static Members of(JsonParser in, Set<String> names) throws IOException {
    Members members = new Members();
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
    } else {
      members.read(in, names);
    }
    return members;
  }

  private void read(JsonParser in, Set<String> names) throws IOException {
    Set<String> seen = new HashSet<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      Set<String> within = within(name, names);
      if (!within.isEmpty()) {
        put(name + ".", Members.of(in, within), within);
      } else if (names.contains(name)) {
        note(name, seen.add(name), StrictJson.value(in).text());
      } else {
        in.skipChildren();
      }
    }
  }

  private static Set<String> within(String name, Set<String> names) {
    return names.stream()
        .filter(path -> path.startsWith(name + "."))
        .map(path -> path.substring(name.length() + 1))
        .collect(Collectors.toSet());
  }

  private void put(String prefix, Members inner, Set<String> names) {
    for (String name : names) {
      boolean first = !inner.saysTwice(name) && !texts.containsKey(prefix + name);
      note(prefix + name, first, inner.text(name));
    }
  }

  private void note(String name, boolean first, Optional<String> text) {
    if (!first) {
      twice.add(name);
    }
    texts.remove(name);
    text.ifPresent(it -> texts.put(name, it));
  }

  /** The last one, where it is there twice. */
  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  boolean saysTwice(String name) {
    return twice.contains(name);
  }
}
