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

/** A few texts out of an object; the rest of it, such as a prompt, is skipped unread. */
final class Members {
  static final Members NONE = new Members();

  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> twice = new HashSet<>();

  private Members() {}

  /** Of the object that begins at the current token; none of anything but an object. */
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
      if (!names.contains(name)) {
        in.skipChildren();
        continue;
      }
      if (!seen.add(name)) {
        twice.add(name);
      }
      texts.remove(name);
      StrictJson.value(in).text().ifPresent(text -> texts.put(name, text));
    }
  }

  /** The last one, where it is there twice. */
  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  boolean saysTwice(String name) {
    return twice.contains(name);
  }
}
