package frontdesk.adapters.realtime.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.Detail;
import frontdesk.accounts.InMemoryPhoneRules;
import frontdesk.accounts.InMemoryProfiles;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.accounts.Profiles;
import frontdesk.adapters.realtime.live.CallNotes;
import frontdesk.adapters.realtime.live.DeskTools;
import frontdesk.adapters.realtime.live.LateNotes;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.live.Works;
import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.adapters.realtime.session.SessionConfig;
import frontdesk.adapters.realtime.session.VoiceSettings;
import frontdesk.audit.InMemoryAudit;
import frontdesk.calls.HearCalls;
import frontdesk.calls.InMemoryHeardCalls;
import frontdesk.calls.RecordCall;
import frontdesk.http.Body;
import frontdesk.http.Headers;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.http.SignedWebhooks;
import frontdesk.http.WebhookSecret;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import frontdesk.standins.openai.FakeCall;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.tools.DeskFixture;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** A desk in memory that answers telephones at a played OpenAI, on Monday at ten in Chicago. */
final class PhoneDesk implements AutoCloseable {
  static final String DIALLED = "+13125550123";
  static final String CALLER = "+13125550177";
  static final String SECRET = "whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=";
  private static final Duration BUDGET = Duration.ofSeconds(20);

  private final DeskFixture desk = DeskFixture.aDesk();
  private final InMemoryProfiles profiles = new InMemoryProfiles(Demo.ORG);
  private final AtomicBoolean storeIsAway = new AtomicBoolean();
  private final InMemoryPhoneRules rules = new InMemoryPhoneRules(Demo.ORG);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(1);
  private final FakeOpenAi openAi = FakeOpenAi.start(0, desk.clock());
  private final OpenAiAccount account = new OpenAiAccount(openAi.baseUrl(), FakeOpenAi.KEY);
  private final InMemoryAudit audit = new InMemoryAudit();
  private final IncomingCalls door;

  PhoneDesk() {
    desk.clock().set("2026-11-23T16:00:00Z");
    desk.hosts()
        .register(
            Demo.ORG,
            new Registered(new Line(Line.Kind.NUMBER, DIALLED), new UserId("pete_admin"), false));
    door =
        new IncomingCalls(
            Optional.of(new SignedWebhooks(SECRET)), Optional.of(phone()), desk.clock());
  }

  private AnswerPhone phone() {
    Farewells tools = new Farewells(new DeskTools(desk.desk(), audit, workers, BUDGET));
    RecordCall record = new RecordCall(desk.calls(), desk.calls(), desk.clock());
    LiveSessions sessions =
        new LiveSessions(
            new Works(
                tools,
                new CallNotes(
                    record,
                    new HearCalls(new InMemoryHeardCalls(desk.calls(), desk.clock())),
                    new LateNotes(workers),
                    desk.clock()),
                desk.clock(),
                System::nanoTime));
    var unused = clockwork.scheduleWithFixedDelay(sessions::tick, 1, 1, TimeUnit.SECONDS);
    OpenAiCalls calls =
        new OpenAiCalls(account, new JdkHttpTransport(Duration.ofSeconds(2), workers));
    HttpClient client = HttpClient.newHttpClient();
    return new AnswerPhone(
        new AnswerPhone.Register(desk.hosts(), desk.hosts(), whileThere(), rules, desk.calls()),
        calls,
        new JoinedCalls(
            sessions, new OpenAiSockets(() -> client, account), calls, tools, clockwork, workers),
        new SessionConfig(VoiceSettings.USUAL),
        desk.clock());
  }

  private Profiles whileThere() {
    return new Profiles() {
      @Override
      public Optional<Profile> find(OrgId org) {
        if (storeIsAway.get()) {
          throw new Unavailable("the store is away");
        }
        return profiles.find(org);
      }

      @Override
      public Optional<Profile> change(OrgId org, UnaryOperator<Profile> change) {
        return profiles.change(org, change);
      }
    };
  }

  /** What organisations tell of themselves cannot be read meanwhile. */
  void storeIsAway(boolean away) {
    storeIsAway.set(away);
  }

  FakeOpenAi openAi() {
    return openAi;
  }

  DeskFixture desk() {
    return desk;
  }

  InMemoryPhoneRules rules() {
    return rules;
  }

  PhoneDesk reachedAt(String number) {
    var unused =
        profiles.change(
            Demo.ORG,
            was -> was.with(ProfileField.ESCALATION_PHONE, Optional.of(new Detail(number))));
    return this;
  }

  FakeCall rings() {
    return openAi.rings(CALLER, DIALLED);
  }

  /** Delivers a message about it; how the door answers. */
  Response hears(FakeCall call, String type) {
    return hears(message(call, type), SECRET);
  }

  static String message(FakeCall call, String type) {
    return """
        {"object":"event","id":"evt_1","type":"%s","created_at":1,"data":{"call_id":"%s",
         "sip_headers":[{"name":"From","value":"sip:%s@carrier.example"},
                        {"name":"To","value":"<sip:%s@sip.api.openai.com>;tag=1"}]}}
        """
        .formatted(type, call.id(), CALLER, DIALLED);
  }

  Response hears(String message, String secret) {
    byte[] body = message.getBytes(UTF_8);
    String signature = WebhookSecret.parse(secret).sign("wh_1", desk.clock().instant(), body);
    return ask(
        door,
        body,
        Map.of(
            "content-type", List.of("application/json"),
            "webhook-id", List.of("wh_1"),
            "webhook-timestamp", List.of(Long.toString(desk.clock().instant().getEpochSecond())),
            "webhook-signature", List.of(signature)));
  }

  static Response ask(IncomingCalls door, byte[] body, Map<String, List<String>> headers) {
    try {
      return door.handle(
          new Request("POST", "/openai/webhook", Map.of(), Headers.of(headers), Body.of(body)));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void close() {
    openAi.close();
    clockwork.shutdownNow();
    workers.shutdownNow();
  }
}
