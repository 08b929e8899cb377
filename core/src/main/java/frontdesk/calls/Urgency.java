package frontdesk.calls;

import java.util.Locale;
import java.util.Optional;

/** How soon a person has to look at it. On the wire in lower case. */
public enum Urgency {
  LOW,
  MEDIUM,
  HIGH,
  EMERGENCY;

  public static Optional<Urgency> parse(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    for (Urgency urgency : values()) {
      if (urgency.name().equals(word)) {
        return Optional.of(urgency);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
