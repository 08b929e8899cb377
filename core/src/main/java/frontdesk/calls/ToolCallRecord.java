package frontdesk.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One arrival of a tool call and what was answered. A repeat is a record of its own.
 *
 * @param toolCallId what the platform calls it
 * @param arguments as JSON; empty where no words are kept of the call
 * @param answer what was spoken; empty likewise
 * @param result what came of it in one word, such as {@code booked} or {@code taken}
 * @param at when it was answered
 * @param refusedTimes which times were not offered and by which rule, in words for those who look
 *     after the desk
 */
public record ToolCallRecord(
    String tool,
    Optional<String> toolCallId,
    Optional<String> arguments,
    Optional<String> answer,
    String result,
    Duration took,
    Instant at,
    List<String> refusedTimes) {
  /** A fortnight of busy days; who wants to know more looks at the host's calendar. */
  private static final int MOST_REFUSED = 100;

  /** Texts are cut to what is kept of them. */
  public ToolCallRecord {
    tool = Words.kept(tool, Words.SHORT);
    toolCallId = toolCallId.map(id -> Words.kept(id, Words.SHORT));
    arguments = arguments.map(text -> Words.kept(text, Words.LONG));
    answer = answer.map(text -> Words.kept(text, Words.LONG));
    refusedTimes = refusedTimes.stream().limit(MOST_REFUSED).toList();
  }

  /** The same without what anybody said. */
  public ToolCallRecord wordless() {
    return new ToolCallRecord(
        tool, toolCallId, Optional.empty(), Optional.empty(), result, took, at, List.of());
  }

  /** Arguments and answers tell of people: not printed. */
  @Override
  public String toString() {
    return "ToolCallRecord[" + tool + ", " + result + "]";
  }
}
