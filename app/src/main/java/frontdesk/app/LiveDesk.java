package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.adapters.realtime.live.CallNotes;
import frontdesk.adapters.realtime.live.Close;
import frontdesk.adapters.realtime.live.DeskTools;
import frontdesk.adapters.realtime.live.LateNotes;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.live.Works;
import frontdesk.adapters.realtime.phone.Farewells;
import frontdesk.calls.RecordCall;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiTenants;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What all live calls of this node share, from pages, browsers and telephones: one room for them,
 * their tools, their clock, and the threads on which they wait.
 *
 * @param sockets empty where there is no account at OpenAI
 * @param notes what is written of the calls, and what of it is late
 * @param served says whose calls have to end
 * @param workers wait for the store
 */
record LiveDesk(
    LiveSessions sessions,
    Farewells tools,
    Optional<OpenAiSockets> sockets,
    LateNotes notes,
    Served served,
    ExecutorService workers,
    ScheduledExecutorService clockwork)
    implements Ending {
  /** Pages that are told that it is over say goodbye within a round trip. */
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  static LiveDesk of(Ground ground, House house) {
    ExecutorService workers = Threads.forTools();
    ExecutorService callbacks = Threads.forCallbacks();
    LateNotes notes = new LateNotes(workers);
    ground.opened().closing(new LastNotes(notes, workers));
    ground.opened().closing(callbacks::shutdown);
    Served served = new Served(new JdbiTenants(ground.jdbi()), System::nanoTime);
    Farewells tools =
        new Farewells(
            new DeskTools(
                house.desk(), new JdbiAudit(ground.jdbi()), workers, ToolRoutes.VOICE_BUDGET));
    OnceMade client = new OnceMade(callbacks);
    return new LiveDesk(
        new LiveSessions(works(ground, house, tools, notes)),
        tools,
        ground.settings().voice().account().map(account -> new OpenAiSockets(client, account)),
        notes,
        served,
        workers,
        Threads.forLiveSessions());
  }

  private static Works works(Ground ground, House house, Farewells tools, LateNotes notes) {
    RecordCall record =
        new RecordCall(house.calls(), new JdbiCallWords(ground.jdbi()), ground.clock());
    return new Works(
        tools, new CallNotes(record, notes, ground.clock()), ground.clock(), System::nanoTime);
  }

  /** From now on time passes for them. */
  LiveDesk ticking() {
    var sessionsTick = clockwork.scheduleWithFixedDelay(sessions::tick, 1, 1, TimeUnit.SECONDS);
    var notesTick = clockwork.scheduleWithFixedDelay(notes::tick, 1, 1, TimeUnit.SECONDS);
    new StillServed(sessions, served, workers).lookBy(clockwork);
    return this;
  }

  /** Tells all of them, and waits a moment for their goodbye. */
  @Override
  public void close(Deadline end) {
    sessions.end(Close.RESTART);
    Duration most = end.remaining().compareTo(GOODBYE) < 0 ? end.remaining() : GOODBYE;
    sessions.awaitNone(most);
    clockwork.shutdownNow();
  }
}
