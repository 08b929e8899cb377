package frontdesk.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something told in whatever form its writer chose.
 *
 * @param value plain maps, lists, texts, numbers and booleans; null only inside of these
 */
public record Detail(Object value) {
  // What no page shows and no database keeps; line ends and tabs stay.
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

  /** On one line, for a person or a model: {@code monday: 9 to 5; sunday: closed}. */
  public String text() {
    return text(value);
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
          .collect(Collectors.joining("; "));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Detail::text).collect(Collectors.joining(", "));
    }
    return Objects.toString(value, "").strip().replaceAll("\\s+", " ");
  }

  /** Characters in it, of names and values. */
  int length() {
    return length(value);
  }

  boolean isPlain() {
    return !hasControl(value);
  }

  private static int length(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .mapToInt(entry -> length(entry.getKey()) + length(entry.getValue()))
          .sum();
    }
    if (value instanceof List<?> list) {
      return list.stream().mapToInt(Detail::length).sum();
    }
    return String.valueOf(value).length();
  }

  private static boolean hasControl(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(entry -> hasControl(entry.getKey()) || hasControl(entry.getValue()));
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(Detail::hasControl);
    }
    return value instanceof String text && CONTROL.matcher(text).find();
  }
}
