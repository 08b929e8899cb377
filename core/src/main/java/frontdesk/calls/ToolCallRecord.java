package frontdesk.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One arrival of a tool call and what was answered. A repeat is a record of its own.
 *
 * @param toolCallId what the platform calls it
 * @param arguments as JSON; empty where no words are kept of the call
 * @param answer what was spoken; empty likewise
 * @param result what came of it in one word, such as {@code booked} or {@code taken}
 * @param at when it was answered
 */
public record ToolCallRecord(
    String tool,
    Optional<String> toolCallId,
    Optional<String> arguments,
    Optional<String> answer,
    String result,
    Duration took,
    Instant at) {
  /** Texts are cut to what is kept of them. */
  public ToolCallRecord {
    tool = Words.kept(tool, Words.SHORT);
    toolCallId = toolCallId.map(id -> Words.kept(id, Words.SHORT));
    arguments = arguments.map(text -> Words.kept(text, Words.LONG));
    answer = answer.map(text -> Words.kept(text, Words.LONG));
  }

  /** The same without what anybody said. */
  public ToolCallRecord wordless() {
    return new ToolCallRecord(
        tool, toolCallId, Optional.empty(), Optional.empty(), result, took, at);
  }

  /** Arguments and answers tell of people: not printed. */
  @Override
  public String toString() {
    return "ToolCallRecord[" + tool + ", " + result + "]";
  }
}
