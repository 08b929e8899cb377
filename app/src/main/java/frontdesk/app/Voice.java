package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.live.CallNotes;
import frontdesk.adapters.realtime.live.Close;
import frontdesk.adapters.realtime.live.DeskTools;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.live.Plans;
import frontdesk.adapters.realtime.live.Works;
import frontdesk.adapters.realtime.session.Briefings;
import frontdesk.adapters.realtime.session.ClientSecrets;
import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.adapters.realtime.session.SessionConfig;
import frontdesk.adapters.realtime.session.StartSession;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.live.LiveDoor;
import frontdesk.calls.RecordCall;
import frontdesk.http.Handler;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiProfiles;
import frontdesk.persistence.jdbi.JdbiVoiceModes;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Live voice, wired: the route that prepares a session, the door for sockets, and what is behind.
 */
final class Voice implements RouteGroup, Ending {
  /** Pages that are told that it is over say goodbye within a round trip. */
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final VoiceAccess access;
  private final OwnCalls own;
  private final CallTokens tokens;
  private final Briefings briefings;
  private final Optional<ClientSecrets> secrets;
  private final LiveSessions sessions;
  private final LiveCallers callers;
  private final LiveOrigins origins;
  private final ScheduledExecutorService clockwork = Threads.forLiveSessions();

  private Voice(Ground ground, House house, ExecutorService workers, Supplier<HttpClient> client) {
    Settings settings = ground.settings();
    this.access = settings.voice();
    this.own = new OwnCalls(house.calls(), ground.clock());
    this.tokens = ground.callTokens();
    this.briefings =
        new Briefings(house.ways().hosts(), new JdbiProfiles(ground.jdbi()), ground.clock());
    this.secrets =
        access
            .account()
            .map(account -> new ClientSecrets(account, ground.transport(), ground.clock()));
    RecordCall record =
        new RecordCall(house.calls(), new JdbiCallWords(ground.jdbi()), ground.clock());
    this.sessions =
        new LiveSessions(
            new Works(
                new DeskTools(
                    house.desk(), new JdbiAudit(ground.jdbi()), workers, ToolRoutes.VOICE_BUDGET),
                new CallNotes(record, workers, ground.clock()),
                ground.clock(),
                System::nanoTime));
    this.callers =
        new LiveCallers(
            tokens,
            sessions,
            access.account().map(account -> plans(ground, account, client)),
            workers);
    this.origins =
        new LiveOrigins(settings.origins(), settings.publicUrl(), access.withoutOrigin());
    var unused = clockwork.scheduleWithFixedDelay(sessions::tick, 1, 1, TimeUnit.SECONDS);
  }

  static Voice of(Ground ground, House house) {
    ExecutorService workers = Threads.forTools();
    ExecutorService callbacks = Threads.forCallbacks();
    ground.opened().closing(workers::shutdown);
    ground.opened().closing(callbacks::shutdown);
    return new Voice(ground, house, workers, new OnceMade(callbacks));
  }

  private Plans plans(Ground ground, OpenAiAccount account, Supplier<HttpClient> client) {
    return new Plans(
        new OpenAiSockets(client, account),
        briefings,
        new JdbiVoiceModes(ground.jdbi()),
        new JdbiCallWords(ground.jdbi()),
        access.settings());
  }

  /** Where pages open sockets. */
  LiveDoor door() {
    return new LiveDoor(origins::allow, callers);
  }

  @Override
  public List<Route> behind(Doors doors) {
    return List.of(new Route("POST", "/api/realtime/session", doors.ofCall().to(this::session)));
  }

  private Handler session(Principal asking) {
    return new StartSession(
        secrets,
        briefings,
        new SessionConfig(access.settings()),
        asking,
        Ways.atDesk(asking),
        own.begunBy(asking),
        new PageTokens(tokens).of(asking));
  }

  /** Tells every page, and waits a moment for their goodbye. */
  @Override
  public void close(Deadline end) {
    sessions.end(Close.RESTART);
    Duration most = end.remaining().compareTo(GOODBYE) < 0 ? end.remaining() : GOODBYE;
    sessions.awaitNone(most);
    clockwork.shutdownNow();
  }
}
