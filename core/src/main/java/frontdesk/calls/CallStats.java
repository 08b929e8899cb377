package frontdesk.calls;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of an organisation's calls, without a word about whom.
 *
 * @param days oldest first; of each day each assistant that had calls
 * @param tools by tool and result, the most frequent first
 */
public record CallStats(List<Day> days, List<Tool> tools) {
  public CallStats {
    days = List.copyOf(days);
    tools = List.copyOf(tools);
  }

  /**
   * Calls that began on one day with one assistant.
   *
   * @param assistant empty where the platform named none
   * @param length of those that are over, in all
   * @param bookings how many appointments were booked
   * @param failures tool calls that did not do what was asked
   */
  public record Day(
      LocalDate day,
      Optional<String> assistant,
      long calls,
      long escalated,
      Duration length,
      long bookings,
      long failures) {}

  /** How often a tool came to a result, such as {@code booked} or the reason why not. */
  public record Tool(String tool, String result, long times, Duration length) {
    /** Results after which the caller had what was asked for. */
    private static final List<String> GOOD =
        List.of(
            "booked",
            "repeated",
            "moved",
            "cancelled",
            "told",
            "escalated",
            "intake_kept",
            "ended");

    public boolean failed() {
      return !GOOD.contains(result);
    }

    /** The words of {@link #failed}: whoever counts in a store counts the same. */
    public static List<String> good() {
      return GOOD;
    }
  }
}
