package frontdesk.tools;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments as JSON for people to read: plain maps, lists, texts, numbers, booleans and nulls. */
final class PlainJson {
  /** Nobody reads on beyond this, and what is longer breaks off there. */
  private static final int LONGEST = 8_000;

  private final StringBuilder out = new StringBuilder();

  private PlainJson() {}

  static String of(Map<String, ? extends @Nullable Object> arguments) {
    PlainJson json = new PlainJson();
    json.put(arguments);
    return json.out.substring(0, Math.min(json.out.length(), LONGEST));
  }

  private void put(@Nullable Object value) {
    if (out.length() >= LONGEST) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      putAll(map);
    } else if (value instanceof List<?> list) {
      putAll(list);
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      out.append(value);
    } else {
      putText(String.valueOf(value));
    }
  }

  private void putAll(Map<?, ?> map) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      putText(String.valueOf(entry.getKey()));
      out.append(':');
      put(entry.getValue());
      out.append(entries.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void putAll(List<?> list) {
    out.append('[');
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      put(items.next());
      out.append(items.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void putText(String text) {
    out.append('"');
    text.chars().limit(LONGEST).forEach(this::putCharacter);
    out.append('"');
  }

  private void putCharacter(int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c < ' ') {
      out.append(String.format("\\u%04x", c));
    } else {
      out.append((char) c);
    }
  }
}
