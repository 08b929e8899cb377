package frontdesk.adapters.console.page;

import java.util.Map;

/**
 * A form as it stands: what is in its fields, and what is wrong with which.
 *
 * @param texts by the fields' names
 * @param wrong a sentence for each field that cannot be so
 * @param changed what stands by now in each field that somebody else changed meanwhile
 * @param seen what whoever sends it has seen
 */
public record Typed(
    Map<String, String> texts, Map<String, String> wrong, Map<String, String> changed, Seen seen) {
  public static final Typed NOTHING = new Typed(Map.of(), Map.of());

  public Typed {
    texts = Map.copyOf(texts);
    wrong = Map.copyOf(wrong);
    changed = Map.copyOf(changed);
  }

  /** Of something new, which nobody else can change. */
  public Typed(Map<String, String> texts, Map<String, String> wrong) {
    this(texts, wrong, Map.of(), Seen.NOTHING);
  }

  /** As it is kept. */
  public static Typed of(Map<String, String> texts) {
    return new Typed(texts, Map.of(), Map.of(), Seen.of(texts));
  }

  /** What was written where somebody else changed something: to be looked at and sent again. */
  public static Typed of(Meanwhile meanwhile, Map<String, String> now) {
    return new Typed(meanwhile.texts(), Map.of(), meanwhile.changed(), Seen.of(now));
  }

  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** Blank where nothing is. */
  public String wrong(String field) {
    return changed.containsKey(field)
        ? Meanwhile.note(changed.getOrDefault(field, ""))
        : wrong.getOrDefault(field, "");
  }

  /** What stands above the form; blank where nothing is wrong. */
  public String summary() {
    if (!changed.isEmpty()) {
      return Meanwhile.SUMMARY;
    }
    return switch (wrong.size()) {
      case 0 -> "";
      case 1 -> "One field cannot be so. Nothing was changed.";
      default -> wrong.size() + " fields cannot be so. Nothing was changed.";
    };
  }

  /** With which its page is answered. */
  public int status() {
    if (!changed.isEmpty()) {
      return 409;
    }
    return wrong.isEmpty() ? 200 : 422;
  }

  /** As a sentence. */
  public static String sentence(String reason) {
    String begun =
        reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
