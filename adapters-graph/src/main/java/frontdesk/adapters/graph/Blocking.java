package frontdesk.adapters.graph;

import java.util.Locale;

/**
 * Which events keep their owner from an appointment. Private ones do like any other.
 *
 * @param tentative whether a time that is held but not settled does, as an invitation not yet
 *     answered, which may well be accepted after the call
 */
record Blocking(boolean tentative) {
  boolean by(GraphEvent event) {
    if (event.isOff()) {
      return false;
    }
    return switch (event.showAs().toLowerCase(Locale.ROOT)) {
      // Whoever works elsewhere works: Graph's own free/busy view counts it as free too.
      case "free", "workingelsewhere" -> false;
      case "tentative" -> tentative;
      // Busy and out of office, and whatever Graph may come to say besides.
      default -> true;
    };
  }
}
