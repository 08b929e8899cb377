package frontdesk.adapters.console;

import java.util.Map;

/**
 * A form as it stands: what is in its fields, and what is wrong with which.
 *
 * @param texts by the fields' names
 * @param wrong a sentence for each field that cannot be so
 */
record Typed(Map<String, String> texts, Map<String, String> wrong) {
  static final Typed NOTHING = new Typed(Map.of(), Map.of());

  Typed {
    texts = Map.copyOf(texts);
    wrong = Map.copyOf(wrong);
  }

  String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** Blank where nothing is. */
  String wrong(String field) {
    return wrong.getOrDefault(field, "");
  }

  /** What stands above the form; blank where nothing is wrong. */
  String summary() {
    return switch (wrong.size()) {
      case 0 -> "";
      case 1 -> "One field cannot be so. Nothing was changed.";
      default -> wrong.size() + " fields cannot be so. Nothing was changed.";
    };
  }

  /** As a sentence. */
  static String sentence(String reason) {
    String begun =
        reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
