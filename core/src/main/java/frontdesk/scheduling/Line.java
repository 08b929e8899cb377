package frontdesk.scheduling;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What callers come in by: a number that is dialled, an assistant of the platform's, or one of our
 * own doors.
 *
 * @param name a telephone number, or an id of the platform's; of a door {@link #VAPI} or {@link
 *     #API}
 */
public record Line(Kind kind, String name) {
  /** Where Vapi's messages come in, and what the earlier version's pages ask. */
  public static final String VAPI = "vapi";

  /** Where Realtime's tool calls come in, and programs that book directly. */
  public static final String API = "api";

  /** Platforms' ids are UUIDs; telephone numbers have at most 15 digits. */
  private static final Pattern NAME = Pattern.compile("[+A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

  /** From the one that says most. */
  public enum Kind {
    NUMBER,
    ASSISTANT,
    /** Whoever came by no line that is registered is led by their door. */
    DOOR
  }

  public Line {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a line's name has 1 to 64 letters, digits and dashes");
    }
  }

  /** Empty where the text names none, as what comes from outside may. */
  public static Optional<Line> of(Kind kind, String name) {
    return NAME.matcher(name).matches() ? Optional.of(new Line(kind, name)) : Optional.empty();
  }

  public static Line door(String name) {
    return new Line(Kind.DOOR, name);
  }

  /** As {@link #toString} writes it. */
  public static Line parse(String written) {
    int colon = written.indexOf(':');
    return Stream.of(Kind.values())
        .filter(kind -> colon > 0 && word(kind).equals(written.substring(0, colon)))
        .findFirst()
        .map(kind -> new Line(kind, written.substring(colon + 1)))
        .orElseThrow(() -> new IllegalArgumentException("a line is written KIND:NAME"));
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code number:+13125550100}. */
  @Override
  public String toString() {
    return word(kind) + ":" + name;
  }
}
