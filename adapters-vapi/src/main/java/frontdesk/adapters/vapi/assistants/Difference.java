package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One place where two states differ.
 *
 * @param path such as {@code model.tools[set_appointment].server.url}
 * @param before whole, a text or JSON without secrets; empty if nothing was there
 * @param after likewise
 */
public record Difference(String path, Optional<String> before, Optional<String> after) {
  /** More than this nobody reads in a list of differences. */
  private static final int LONGEST = 120;

  /** Each side on one short line. */
  public Difference shortened() {
    return new Difference(path, before.map(Difference::line), after.map(Difference::line));
  }

  static List<Difference> between(JsonNode before, JsonNode after) {
    List<Difference> found = new ArrayList<>();
    compare("", before, after, found);
    return found;
  }

  private static void compare(
      String path, JsonNode before, JsonNode after, List<Difference> found) {
    if (Canon.same(before, after)) {
      return;
    }
    if (before.isObject() && after.isObject() && !isSecret(path)) {
      members(path, before, after, found);
    } else if (isToolList(before, after)) {
      tools(path, before, after, found);
    } else if (isListOfTexts(before) && isListOfTexts(after)) {
      texts(path, before, after, found);
    } else {
      found.add(new Difference(path, shown(path, before), shown(path, after)));
    }
  }

  private static void members(
      String path, JsonNode before, JsonNode after, List<Difference> found) {
    Set<String> names = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String deeper = path.isEmpty() ? name : path + "." + name;
      compare(deeper, before.path(name), after.path(name), found);
    }
  }

  // Tools are never moved or taken away, so each stands where it stood.
  private static boolean isToolList(JsonNode before, JsonNode after) {
    return before.isArray()
        && before.size() == after.size()
        && before.path(0).has("type")
        && before.path(0).has("function") == after.path(0).has("function");
  }

  private static void tools(String path, JsonNode before, JsonNode after, List<Difference> found) {
    for (int i = 0; i < before.size(); i++) {
      String name = before.path(i).path("function").path("name").asText(String.valueOf(i));
      compare(path + "[" + line(name) + "]", before.path(i), after.path(i), found);
    }
  }

  private static boolean isListOfTexts(JsonNode value) {
    return !value.isEmpty() && value.path(0).isTextual();
  }

  private static void texts(String path, JsonNode before, JsonNode after, List<Difference> found) {
    int soFar = found.size();
    List<String> was = all(before);
    List<String> is = all(after);
    was.stream()
        .filter(text -> !is.contains(text))
        .map(text -> new Difference(path, Optional.of(text), Optional.empty()))
        .forEach(found::add);
    is.stream()
        .filter(text -> !was.contains(text))
        .map(text -> new Difference(path, Optional.empty(), Optional.of(text)))
        .forEach(found::add);
    if (found.size() == soFar) { // another order, or one of them twice
      found.add(new Difference(path, shown(path, before), shown(path, after)));
    }
  }

  private static List<String> all(JsonNode texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(text -> all.add(text.asText()));
    return all;
  }

  private static Optional<String> shown(String path, JsonNode value) {
    if (Canon.isNothing(value)) {
      return Optional.empty();
    }
    String member = path.substring(path.lastIndexOf('.') + 1);
    JsonNode harmless = Shown.harmless(member, value.deepCopy());
    return Optional.of(harmless.isTextual() ? harmless.asText() : harmless.toString());
  }

  private static boolean isSecret(String path) {
    return Shown.isSecret(path.substring(path.lastIndexOf('.') + 1));
  }

  /** What comes from elsewhere, on one line of bounded length. */
  static String line(String text) {
    String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
