package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.calls.CallWords.Extent;
import frontdesk.calls.CallWords.Kept;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the record of each call, from events that may come in any order and twice. A call that
 * nobody told of before is known from its first fact on; only {@link #line}, {@link #transcript}
 * and {@link #end} want one that is known.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
public final class RecordCall {
  private final Calls calls;
  private final CallWords words;
  private final Clock clock;

  public RecordCall(Calls calls, CallWords words, Clock clock) {
    this.calls = calls;
    this.words = words;
    this.clock = clock;
  }

  /** Begins a call now, under an id of ours. */
  public CallId start(OrgId org) {
    return start(org, Optional.empty());
  }

  /**
   * The same.
   *
   * @param host who signed in and begins it; empty: whoever may act for the whole organisation
   */
  public CallId start(OrgId org, Optional<UserId> host) {
    CallId id = new CallId(UUID.randomUUID().toString());
    CallFacts.Builder facts = CallFacts.facts().startedAt(clock.instant());
    host.ifPresent(facts::host);
    note(org, id, facts.build());
    return id;
  }

  /** Adds what an event tells of a call. */
  public void note(OrgId org, CallId id, CallFacts facts) {
    calls.note(org, id, facts, clock.instant());
  }

  /**
   * Adds one line, and marks the call if it is how a relay operator begins.
   *
   * @param key the same for the same line, however often it arrives
   */
  public Kept line(OrgId org, CallId id, String key, TranscriptLine line) {
    boolean opening = line.isCallers() && RelayOpening.matches(line.text());
    boolean first = opening && words.said(org, id).callersFirst().isEmpty();
    Kept kept = words.line(org, id, key, line);
    if (first && kept != Kept.NO_SUCH_CALL) {
      note(org, id, CallFacts.facts().relayOperator().build());
    }
    return kept;
  }

  /** Puts a transcript in place of what was collected, and marks a relay operator's call. */
  public Kept transcript(OrgId org, CallId id, List<TranscriptLine> lines, Extent extent) {
    Kept kept = words.transcript(org, id, lines, extent);
    boolean opening =
        lines.stream()
            .filter(TranscriptLine::isCallers)
            .findFirst()
            .filter(first -> RelayOpening.matches(first.text()))
            .isPresent();
    if (opening && kept != Kept.NO_SUCH_CALL) {
      note(org, id, CallFacts.facts().relayOperator().build());
    }
    return kept;
  }

  /** Ends a call now, unless it ended before; false if there is no such call. */
  public boolean end(OrgId org, CallId id) {
    if (calls.find(org, id).isEmpty()) {
      return false;
    }
    note(org, id, CallFacts.facts().endedAt(clock.instant()).build());
    return true;
  }

  /** Adds a tool call that was answered. */
  public void toolCall(OrgId org, CallId id, ToolCallRecord record) {
    words.toolCall(org, id, record);
  }
}
