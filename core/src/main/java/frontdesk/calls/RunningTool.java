package frontdesk.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A tool that somebody in a call waits for.
 *
 * @param id the platform's, or another one that no other tool of the call has
 * @param arguments as JSON; empty where no words are kept of the call
 * @param at when it began
 */
public record RunningTool(String id, String tool, Optional<String> arguments, Instant at) {
  /**
   * Platforms give up after twenty seconds, and we answer long before. What began earlier was on a
   * server that is gone.
   */
  public static final Duration LONGEST = Duration.ofSeconds(30);

  /** Texts are cut to what is kept of them. */
  public RunningTool {
    id = Words.kept(id, Words.SHORT);
    tool = Words.kept(tool, Words.SHORT);
    arguments = arguments.map(text -> Words.kept(text, Words.LONG));
  }

  /** Whether anybody may still wait for it. */
  public boolean runs(Instant now) {
    return at.plus(LONGEST).isAfter(now);
  }

  /** The same without what anybody said. */
  public RunningTool wordless() {
    return new RunningTool(id, tool, Optional.empty(), at);
  }

  /** Arguments tell of people: not printed. */
  @Override
  public String toString() {
    return "RunningTool[" + tool + ", " + at + "]";
  }
}
