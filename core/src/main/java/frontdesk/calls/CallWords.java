package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said and done in calls. Safe for many threads and processes; see {@link Calls#note} for
 * what becomes of it where consent is declined.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface CallWords {
  /** More lines than an hour of talk has; what is beyond is not kept. */
  int MOST_LINES = 2_000;

  /** What became of words that were to be kept. */
  enum Kept {
    KEPT,
    /** This key is there already, or a transcript ends with these words; no line was added. */
    KNOWN,
    /** Consent was declined, the whole transcript is there already, or there are too many lines. */
    NOT_WANTED,
    NO_SUCH_CALL
  }

  /** How much of a call a transcript tells. */
  enum Extent {
    /** All lines up to now; one that was sent earlier may arrive later. */
    SO_FAR,
    /** All lines of a call that is over. */
    WHOLE
  }

  /**
   * Adds one line, after those of {@link #transcript}. Such lines are told in the order of their
   * times, those of one time in that of their keys. One that says what its speaker says in the last
   * line of {@link #transcript}, while nothing was added behind that, is known: platforms tell
   * both.
   *
   * @param key the same for the same line, however often it arrives
   */
  Kept line(OrgId org, CallId id, String key, TranscriptLine line);

  /**
   * Puts these lines, in this order whatever their times, in place of all that were collected. One
   * {@link Extent#SO_FAR} with fewer lines than are kept came too late and changes nothing; after a
   * {@link Extent#WHOLE} one, only another such is taken. Of those that race, one is kept entirely.
   */
  Kept transcript(OrgId org, CallId id, List<TranscriptLine> lines, Extent extent);

  /**
   * Adds a tool call, in one statement. A call that nobody told of before is known from now on,
   * begun at that moment. Where consent was declined it is kept {@link ToolCallRecord#wordless}.
   */
  void toolCall(OrgId org, CallId id, ToolCallRecord record);

  /** Everything kept, in order; empty where there is no such call. */
  Said said(OrgId org, CallId id);

  /** What was said and done, in order of time. */
  record Said(List<TranscriptLine> lines, List<ToolCallRecord> toolCalls) {
    public Said {
      lines = List.copyOf(lines);
      toolCalls = List.copyOf(toolCalls);
    }

    /** When the caller spoke first; empty where no word of theirs is kept. */
    Optional<Instant> callersFirst() {
      return lines.stream().filter(TranscriptLine::isCallers).map(TranscriptLine::at).findFirst();
    }
  }
}
