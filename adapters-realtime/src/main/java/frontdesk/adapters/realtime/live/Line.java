package frontdesk.adapters.realtime.live;

import java.time.Instant;

/**
 * What one side said.
 *
 * @param id the same for the same words, however often they are told
 * @param at when it began
 */
public record Line(String id, String speaker, String text, Instant at) {
  static final String CALLER = "user";
  static final String ASSISTANT = "assistant";

  boolean isCallers() {
    return speaker.equals(CALLER);
  }

  /** What somebody said: not printed. */
  @Override
  public String toString() {
    return "Line[" + speaker + ", " + at + "]";
  }
}
