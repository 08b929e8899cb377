package frontdesk.app;

import java.util.Locale;

/**
 * How much of something is taken, told to people.
 *
 * @param unit of the number; blank where the name says it
 */
record Limit(String name, long number, String unit, String reason) {
  /** The number with its unit, as people read it. */
  String amount() {
    return (String.format(Locale.ROOT, "%,d", number) + " " + unit).strip();
  }
}
