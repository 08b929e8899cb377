package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.adapters.realtime.live.Close;
import frontdesk.adapters.realtime.live.DeskTools;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.live.Works;
import frontdesk.adapters.realtime.phone.Farewells;
import frontdesk.persistence.jdbi.JdbiAudit;
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
 * @param served says whose calls have to end
 * @param workers wait for the store
 */
record LiveDesk(
    LiveSessions sessions,
    Farewells tools,
    Optional<OpenAiSockets> sockets,
    LiveRecord record,
    Served served,
    ExecutorService workers,
    ScheduledExecutorService clockwork)
    implements Ending {
  /** Pages that are told that it is over say goodbye within a round trip. */
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  static LiveDesk of(Ground ground, House house) {
    ExecutorService workers = Threads.forTools();
    ExecutorService callbacks = Threads.forCallbacks();
    LiveRecord record = LiveRecord.of(ground, house, workers);
    ground.opened().closing(new LastNotes(record.late(), workers));
    ground.opened().closing(callbacks::shutdown);
    Served served = new Served(new JdbiTenants(ground.jdbi()), System::nanoTime);
    Farewells tools =
        new Farewells(
            new DeskTools(
                house.desk(), new JdbiAudit(ground.jdbi()), workers, ToolRoutes.VOICE_BUDGET));
    OnceMade client = new OnceMade(callbacks);
    return new LiveDesk(
        new LiveSessions(new Works(tools, record.notes(), ground.clock(), System::nanoTime)),
        tools,
        ground.settings().voice().account().map(account -> new OpenAiSockets(client, account)),
        record,
        served,
        workers,
        Threads.forLiveSessions());
  }

  /** From now on time passes for them. */
  LiveDesk ticking() {
    eachSecond(sessions::tick);
    eachSecond(record.late()::tick);
    new StillServed(sessions, served, workers).lookBy(clockwork);
    new HeardHere(sessions, record.hearCalls(), workers).sayBy(clockwork);
    return this;
  }

  private void eachSecond(Runnable tick) {
    var unused = clockwork.scheduleWithFixedDelay(tick, 1, 1, TimeUnit.SECONDS);
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
