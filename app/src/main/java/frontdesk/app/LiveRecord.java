package frontdesk.app;

import frontdesk.adapters.realtime.live.CallNotes;
import frontdesk.adapters.realtime.live.LateNotes;
import frontdesk.calls.HearCalls;
import frontdesk.calls.RecordCall;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiHeardCalls;
import java.util.concurrent.Executor;

/**
 * The record of live calls.
 *
 * @param late what could not be written yet
 * @param hearCalls knows which calls are heard
 */
record LiveRecord(CallNotes notes, LateNotes late, HearCalls hearCalls) {
  static LiveRecord of(Ground ground, House house, Executor workers) {
    RecordCall record =
        new RecordCall(house.calls(), new JdbiCallWords(ground.jdbi()), ground.clock());
    HearCalls hearCalls = new HearCalls(new JdbiHeardCalls(ground.jdbi()));
    LateNotes late = new LateNotes(workers);
    CallNotes notes = new CallNotes(record, hearCalls, late, ground.clock());
    return new LiveRecord(notes, late, hearCalls);
  }
}
