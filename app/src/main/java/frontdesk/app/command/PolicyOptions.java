package frontdesk.app.command;

import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.ImpossiblePolicy;
import frontdesk.scheduling.ReadPolicy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The rules of a policy, as far as they were given. Each is named as {@link ImpossiblePolicy} names
 * it.
 */
final class PolicyOptions {
  @Option(names = "--duration", paramLabel = "LENGTH", description = "of an offered appointment")
  private @Nullable String duration;

  @Option(names = "--longest", paramLabel = "LENGTH", description = "that may be booked")
  private @Nullable String longest;

  @Option(names = "--step", paramLabel = "LENGTH", description = "from one start to the next")
  private @Nullable String step;

  @Option(names = "--offset", paramLabel = "LENGTH", description = "of the first start of a day")
  private @Nullable String offset;

  @Option(
      names = "--grid",
      paramLabel = "midnight|free-run",
      description = "from where starts are counted")
  private @Nullable String grid;

  @Option(
      names = "--grid-only",
      paramLabel = "yes|no",
      description = "whether only such starts may be booked, or any minute")
  private @Nullable String gridOnly;

  @Option(names = "--notice", paramLabel = "LENGTH", description = "how far ahead at least")
  private @Nullable String notice;

  @Option(names = "--horizon", paramLabel = "LENGTH|none", description = "how far ahead at most")
  private @Nullable String horizon;

  @Option(names = "--past", paramLabel = "yes|no", description = "whether the past may be booked")
  private @Nullable String past;

  @Option(
      names = "--buffer-before",
      paramLabel = "LENGTH",
      description = "free before an appointment")
  private @Nullable String before;

  @Option(
      names = "--buffer-after",
      paramLabel = "LENGTH",
      description = "free after an appointment")
  private @Nullable String after;

  @Option(
      names = "--travel",
      paramLabel = "LENGTH",
      description = "between two addresses that travel-times does not tell; 0: nobody travels")
  private @Nullable String travel;

  @Option(names = "--at-once", paramLabel = "N", description = "how many appointments at once")
  private @Nullable String atOnce;

  @Option(names = "--a-day", paramLabel = "N|none", description = "how many a day")
  private @Nullable String aDay;

  @Option(
      names = "--hold",
      paramLabel = "LENGTH",
      description = "how long offered times are kept for the caller; 0: not at all")
  private @Nullable String hold;

  @Option(
      names = "--tentative",
      paramLabel = "blocks|free",
      description = "what the host has not decided on yet")
  private @Nullable String tentative;

  /**
   * The policy with what was given instead.
   *
   * @throws ImpossiblePolicy if nothing could follow it
   */
  BookingPolicy over(BookingPolicy policy) {
    ReadPolicy.Reading reading = new ReadPolicy(policy, given()).read();
    return reading.policy().orElseThrow(() -> reading.wrong().get(0));
  }

  private Map<String, String> given() {
    Map<String, String> given = new HashMap<>();
    put(given, "duration", duration);
    put(given, "longest", longest);
    put(given, "step", step);
    put(given, "offset", offset);
    put(given, "grid", grid);
    put(given, "grid-only", gridOnly);
    put(given, "notice", notice);
    put(given, "horizon", horizon);
    put(given, "past", past);
    put(given, "buffer-before", before);
    put(given, "buffer-after", after);
    put(given, "travel", travel);
    put(given, "at-once", atOnce);
    put(given, "a-day", aDay);
    put(given, "hold", hold);
    put(given, "tentative", tentative);
    return given;
  }

  private static void put(Map<String, String> given, String field, @Nullable String text) {
    if (text != null) {
      given.put(field, text);
    }
  }
}
