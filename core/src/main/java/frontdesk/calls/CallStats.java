package frontdesk.calls;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of an organisation's calls, without a word about whom.
 *
 * @param days oldest first; of each day each assistant that had calls
 * @param hours in which calls began, of all days together, from midnight on
 * @param tools by tool and result, the most frequent first
 * @param speeds by tool, the most frequent first
 */
public record CallStats(List<Day> days, List<Hour> hours, List<Tool> tools, List<Speed> speeds) {
  /** Where there was no call. */
  public static final CallStats NOTHING = new CallStats(List.of(), List.of(), List.of(), List.of());

  public CallStats {
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    tools = List.copyOf(tools);
    speeds = List.copyOf(speeds);
  }

  /**
   * Calls that began on one day with one assistant.
   *
   * @param assistant empty where the platform named none
   * @param length of those that are over, in all
   * @param bookings how many appointments were booked
   * @param converted calls in which at least one was
   * @param failures tool calls that did not do what was asked
   */
  public record Day(
      LocalDate day,
      Optional<String> assistant,
      long calls,
      long escalated,
      Duration length,
      long bookings,
      long converted,
      long failures) {}

  /**
   * Calls that began in one hour of the day.
   *
   * @param hour 0 to 23, of the clock on the wall
   */
  public record Hour(int hour, long calls, long bookings) {}

  /**
   * How long a tool took, whatever came of it.
   *
   * @param median half of them took no longer
   * @param slow of twenty, nineteen took no longer
   */
  public record Speed(String tool, long times, Duration median, Duration slow) {}

  /** How often a tool came to a result, such as {@code booked} or the reason why not. */
  public record Tool(String tool, String result, long times, Duration length) {
    public boolean failed() {
      return ToolResult.isFailure(result);
    }
  }
}
