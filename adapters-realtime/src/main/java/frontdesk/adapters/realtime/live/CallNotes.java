package frontdesk.adapters.realtime.live;

import frontdesk.calls.CallFacts;
import frontdesk.calls.CallWords.Kept;
import frontdesk.calls.HearCalls;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TranscriptLine;
import java.time.Clock;

/** Writes to the record of calls. A call is never worse for what cannot be written now. */
public final class CallNotes implements Notes {
  private final RecordCall record;
  private final HearCalls hearCalls;
  private final LateNotes notes;
  private final Clock clock;

  public CallNotes(RecordCall record, HearCalls hearCalls, LateNotes notes, Clock clock) {
    this.record = record;
    this.hearCalls = hearCalls;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void began(LiveCall call) {
    CallFacts facts = CallFacts.facts().startedAt(clock.instant()).build();
    notes.write(0, () -> begin(call, facts));
  }

  private void begin(LiveCall call, CallFacts facts) {
    record.note(call.org(), call.id(), facts);
    hearCalls.begin(call.org(), call.id());
  }

  @Override
  public void said(LiveCall call, Line line) {
    TranscriptLine words = new TranscriptLine(line.speaker(), line.text(), line.at());
    String key = line.id();
    notes.write(words.text().length(), () -> keep(call, key, words));
  }

  // On threads of their own a line may be quicker than the beginning of its call.
  private void keep(LiveCall call, String key, TranscriptLine words) {
    if (record.line(call.org(), call.id(), key, words) == Kept.NO_SUCH_CALL) {
      record.note(call.org(), call.id(), CallFacts.NONE);
      record.line(call.org(), call.id(), key, words);
    }
  }

  @Override
  public void ended(LiveCall call) {
    CallFacts facts = CallFacts.facts().endedAt(clock.instant()).build();
    notes.write(0, () -> record.note(call.org(), call.id(), facts));
  }
}
