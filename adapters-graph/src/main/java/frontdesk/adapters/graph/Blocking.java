package frontdesk.adapters.graph;

import java.util.Locale;

/**
 * Which events keep their owner from an appointment. Private ones do like any other.
 *
 * @param tentative whether a time that is held but not settled does
 */
public record Blocking(boolean tentative) {
  /** An invitation not yet answered is tentative, and may well be accepted after the call. */
  public static final Blocking TENTATIVE_TOO = new Blocking(true);

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
