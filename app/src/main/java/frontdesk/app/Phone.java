package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.live.CallNotes;
import frontdesk.adapters.realtime.live.Close;
import frontdesk.adapters.realtime.live.DeskTools;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.live.Works;
import frontdesk.adapters.realtime.phone.AnswerPhone;
import frontdesk.adapters.realtime.phone.Farewells;
import frontdesk.adapters.realtime.phone.IncomingCalls;
import frontdesk.adapters.realtime.phone.JoinedCalls;
import frontdesk.adapters.realtime.phone.OpenAiCalls;
import frontdesk.adapters.realtime.session.Briefings;
import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.adapters.realtime.session.SessionConfig;
import frontdesk.adapters.realtime.webrtc.StartWebRtc;
import frontdesk.adapters.realtime.webrtc.WebRtcCalls;
import frontdesk.calls.RecordCall;
import frontdesk.http.Handler;
import frontdesk.http.JdkHttpTransport;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiLineOwners;
import frontdesk.persistence.jdbi.JdbiPhoneRules;
import frontdesk.persistence.jdbi.JdbiProfiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls whose sound goes past this server, by telephone and WebRTC, wired. */
final class Phone implements RouteGroup, Ending {
  /** Calls that nobody looks after any more are hung up within a round trip. */
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final Ground ground;
  private final House house;
  private final VoiceAccess access;
  private final Farewells tools;
  private final LiveSessions sessions;
  private final Optional<Line> line;
  private final ScheduledExecutorService clockwork = Threads.forLiveSessions();

  /** What there is where there is an account at OpenAI. */
  private record Line(OpenAiCalls calls, JoinedCalls joined, WebRtcCalls webRtc) {}

  private Phone(Ground ground, House house, ExecutorService workers, ExecutorService callbacks) {
    this.ground = ground;
    this.house = house;
    this.access = ground.settings().voice();
    this.tools =
        new Farewells(
            new DeskTools(
                house.desk(), new JdbiAudit(ground.jdbi()), workers, ToolRoutes.VOICE_BUDGET));
    RecordCall record =
        new RecordCall(house.calls(), new JdbiCallWords(ground.jdbi()), ground.clock());
    this.sessions =
        new LiveSessions(
            new Works(
                tools,
                new CallNotes(record, workers, ground.clock()),
                ground.clock(),
                System::nanoTime));
    OnceMade client = new OnceMade(callbacks);
    this.line = access.account().map(account -> line(account, client, workers));
    var unused = clockwork.scheduleWithFixedDelay(sessions::tick, 1, 1, TimeUnit.SECONDS);
  }

  static Phone of(Ground ground, House house) {
    ExecutorService workers = Threads.forTools();
    ExecutorService callbacks = Threads.forCallbacks();
    ground.opened().closing(workers::shutdown);
    ground.opened().closing(callbacks::shutdown);
    return new Phone(ground, house, workers, callbacks);
  }

  private Line line(OpenAiAccount account, OnceMade client, ExecutorService workers) {
    JdkHttpTransport transport = ground.transport();
    OpenAiCalls calls = new OpenAiCalls(account, transport);
    OpenAiSockets sockets = new OpenAiSockets(client, account);
    return new Line(
        calls,
        new JoinedCalls(sessions, sockets, calls, tools, clockwork, workers),
        new WebRtcCalls(account, transport));
  }

  @Override
  public List<Route> behind(Doors doors) {
    return List.of(
        new Route(
            "POST",
            "/openai/webhook",
            new IncomingCalls(access.webhooks(), line.map(this::telephone), ground.clock())),
        new Route("POST", "/api/realtime/calls", doors.ofCall().to(this::browser)));
  }

  private AnswerPhone telephone(Line by) {
    return new AnswerPhone(
        new AnswerPhone.Register(
            new JdbiLineOwners(ground.jdbi()),
            house.ways().hosts(),
            new JdbiProfiles(ground.jdbi()),
            new JdbiPhoneRules(ground.jdbi()),
            house.calls()),
        by.calls(),
        by.joined(),
        new SessionConfig(access.settings()),
        ground.clock());
  }

  private Handler browser(Principal asking) {
    return new StartWebRtc(
        line.map(by -> new StartWebRtc.Behind(by.webRtc(), by.joined())),
        new Briefings(house.ways().hosts(), new JdbiProfiles(ground.jdbi()), ground.clock()),
        new SessionConfig(access.settings()),
        asking,
        Ways.atDesk(asking));
  }

  /** Hangs up: a model that nobody carries tools out for would go on alone. */
  @Override
  public void close(Deadline end) {
    sessions.end(Close.RESTART);
    Duration most = end.remaining().compareTo(GOODBYE) < 0 ? end.remaining() : GOODBYE;
    sessions.awaitNone(most);
    clockwork.shutdownNow();
  }
}
