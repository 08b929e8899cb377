package frontdesk.calls;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody said.
 *
 * @param speaker as the platform says, such as {@code user} or {@code assistant}
 * @param at when; a platform that does not tell is taken to say it at once
 */
public record TranscriptLine(String speaker, String text, Instant at) {
  /** What platforms call those who are not the caller. */
  private static final Set<String> OURS =
      Set.of("assistant", "agent", "ai", "bot", "model", "system", "tool");

  /** Lines are cut to what is kept of them. */
  public TranscriptLine {
    speaker = Words.kept(speaker, Words.SHORT);
    text = Words.kept(text, Words.LONG);
  }

  boolean isCallers() {
    return !OURS.contains(speaker.strip().toLowerCase(Locale.ROOT));
  }

  /** What a caller said: not printed. */
  @Override
  public String toString() {
    return "TranscriptLine[" + speaker + ", " + at + "]";
  }
}
