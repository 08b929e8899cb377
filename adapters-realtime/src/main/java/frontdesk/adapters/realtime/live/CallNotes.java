package frontdesk.adapters.realtime.live;

import frontdesk.Unavailable;
import frontdesk.calls.CallFacts;
import frontdesk.calls.CallWords.Kept;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TranscriptLine;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Writes to the record of calls, on threads that may wait for it. */
public final class CallNotes implements Notes {
  private static final System.Logger LOG = System.getLogger(CallNotes.class.getName());

  private final RecordCall record;
  private final Executor executor;
  private final Clock clock;

  /**
   * @param executor may reject what is too much
   */
  public CallNotes(RecordCall record, Executor executor, Clock clock) {
    this.record = record;
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public void began(LiveCall call) {
    CallFacts facts = CallFacts.facts().startedAt(clock.instant()).build();
    write(() -> record.note(call.org(), call.id(), facts));
  }

  @Override
  public void said(LiveCall call, Line line) {
    TranscriptLine words = new TranscriptLine(line.speaker(), line.text(), line.at());
    write(() -> keep(call, line.id(), words));
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
    write(() -> record.note(call.org(), call.id(), facts));
  }

  // A call is never worse for it: what cannot be kept is told to operators and forgotten.
  private void write(Runnable note) {
    try {
      executor.execute(() -> written(note));
    } catch (RejectedExecutionException tooMuch) {
      LOG.log(System.Logger.Level.WARNING, "Too much is being said to be kept");
    }
  }

  private static void written(Runnable note) {
    try {
      note.run();
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "What was said is not kept: {0}", away.getMessage());
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "What was said is not kept", failed);
    }
  }
}
