package frontdesk.app;

import frontdesk.Deadline;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.phone.AnswerPhone;
import frontdesk.adapters.realtime.phone.IncomingCalls;
import frontdesk.adapters.realtime.phone.JoinedCalls;
import frontdesk.adapters.realtime.phone.OpenAiCalls;
import frontdesk.adapters.realtime.session.Briefings;
import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.adapters.realtime.session.SessionConfig;
import frontdesk.adapters.realtime.webrtc.StartWebRtc;
import frontdesk.adapters.realtime.webrtc.WebRtcCalls;
import frontdesk.app.settings.VoiceAccess;
import frontdesk.http.Handler;
import frontdesk.http.JdkHttpTransport;
import frontdesk.persistence.jdbi.JdbiLineOwners;
import frontdesk.persistence.jdbi.JdbiPhoneRules;
import frontdesk.persistence.jdbi.JdbiProfiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls whose sound goes past this server, by telephone and WebRTC, wired. */
final class Phone implements RouteGroup, Ending {
  /** Asking OpenAI to hang up takes a part of a second; once more, should it have no time. */
  private static final Duration HANGING_UP = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Phone.class);

  private final Ground ground;
  private final House house;
  private final VoiceAccess access;
  private final ExecutorService openAi = Threads.forPhones();
  private final Optional<Line> line;

  /** What there is where there is an account at OpenAI. */
  private record Line(OpenAiCalls calls, JoinedCalls joined, WebRtcCalls webRtc) {}

  Phone(Ground ground, House house, LiveDesk live) {
    this.ground = ground;
    this.house = house;
    this.access = ground.settings().voice();
    this.line = access.account().flatMap(account -> line(account, live));
  }

  private Optional<Line> line(OpenAiAccount account, LiveDesk live) {
    JdkHttpTransport transport = ground.transport();
    OpenAiCalls calls = new OpenAiCalls(account, transport);
    return live.sockets()
        .map(
            sockets ->
                new Line(
                    calls,
                    new JoinedCalls(
                        live.sessions(), sockets, calls, live.tools(), live.clockwork(), openAi),
                    new WebRtcCalls(account, transport, ground.clock())));
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
        Ways.atDesk(asking),
        new OwnCalls(house.calls(), ground.clock()).begunBy(asking));
  }

  /**
   * Once live calls were told to end: waits until they are hung up, since a model that nobody
   * carries tools out for would go on alone.
   */
  @Override
  public void close(Deadline end) {
    openAi.shutdown();
    Duration most = end.remaining().compareTo(HANGING_UP) < 0 ? end.remaining() : HANGING_UP;
    try {
      if (!openAi.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Not all calls could be hung up");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
