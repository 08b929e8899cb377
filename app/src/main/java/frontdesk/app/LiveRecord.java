package frontdesk.app;

import frontdesk.adapters.realtime.live.CallNotes;
import frontdesk.adapters.realtime.live.LateNotes;
import frontdesk.adapters.realtime.live.Notes;
import frontdesk.adapters.realtime.live.TellingNotes;
import frontdesk.calls.HearCalls;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TellUnfinished;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiHeardCalls;
import frontdesk.persistence.jdbi.JdbiLiveCalls;
import java.util.concurrent.Executor;

/**
 * The record of live calls.
 *
 * @param late what could not be written yet
 * @param hearCalls knows which calls are heard
 */
record LiveRecord(Notes notes, LateNotes late, HearCalls hearCalls) {
  static LiveRecord of(Ground ground, House house, Executor workers) {
    RecordCall record =
        new RecordCall(house.calls(), new JdbiCallWords(ground.jdbi()), ground.clock());
    HearCalls hearCalls = new HearCalls(new JdbiHeardCalls(ground.jdbi()));
    LateNotes late = new LateNotes(workers);
    TellUnfinished unfinished =
        new TellUnfinished(new JdbiLiveCalls(ground.jdbi()), System::nanoTime, workers);
    Notes notes =
        new TellingNotes(new CallNotes(record, hearCalls, late, ground.clock()), unfinished);
    return new LiveRecord(notes, late, hearCalls);
  }
}
