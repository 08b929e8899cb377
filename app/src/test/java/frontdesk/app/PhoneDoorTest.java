package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.UserId;
import frontdesk.accounts.PhoneHours;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.persistence.jdbi.JdbiPhoneRules;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import frontdesk.standins.openai.FakeCall;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.openai.FakeSession;
import frontdesk.standins.openai.Play;
import frontdesk.standins.openai.Route;
import frontdesk.standins.openai.Turn;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Telephones and browsers whose sound goes past this server, over real connections. */
class PhoneDoorTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  private static final String DIALLED = "+13125550123";
  private static final String RINGS = "realtime.call.incoming";
  private static final String OFFER = "v=0\r\na=setup:actpass\r\n";
  private static final String BOOKING =
      "{\"title\":\"Consultation\",\"start_time\":\"2026-12-21T15:00:00Z\","
          + "\"end_time\":\"2026-12-21T15:30:00Z\",\"attendee_email\":\"user@example.com\"}";

  private final FakeOpenAi openAi = FakeOpenAi.start(0, CLOCK);
  private final RunningDesk desk = RunningDesk.speakingBy(VoiceDesk.at(openAi));

  @AfterEach
  void close() {
    desk.close();
    openAi.close();
  }

  private int told(FakeCall call, String secret) throws InterruptedException {
    return openAi.tells(desk.url("/openai/webhook"), secret, RINGS, call, "wh_" + call.id());
  }

  @Test
  void caller_by_telephone_books_once_though_the_message_came_twice() throws Exception {
    new JdbiLines(desk.jdbi())
        .register(
            Demo.ORG,
            new Registered(new Line(Line.Kind.NUMBER, DIALLED), new UserId("pete_admin"), false));
    new JdbiPhoneRules(desk.jdbi()).decide(Demo.ORG, PhoneHours.ALWAYS);
    openAi.nextPlays(
        Play.of(
            Turn.turn().calls("call_1", "create_appointment", BOOKING),
            Turn.turn().says("You are booked")));
    FakeCall call = openAi.rings("+13125550177", DIALLED);

    assertThat(told(call, VoiceDesk.WEBHOOK_SECRET)).isEqualTo(200);
    assertThat(told(call, VoiceDesk.WEBHOOK_SECRET)).isEqualTo(200);

    FakeSession session = call.await(FakeCall.State.ACCEPTED).session().orElseThrow();
    session.awaitSent("response.output_audio_transcript.done");
    assertThat(openAi.requests(Route.ACCEPT_CALL)).hasSize(1);
    assertThat(session.outputs().get("call_1")).singleElement().asString().contains("say");
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void message_with_another_signature_is_refused() throws Exception {
    assertThat(told(openAi.rings("+13125550177", DIALLED), "another secret")).isEqualTo(401);
    assertThat(openAi.requests()).isEmpty();
  }

  @Test
  void browsers_offer_is_answered_and_its_tools_run_here() throws Exception {
    openAi.nextPlays(
        Play.of(
            Turn.turn().calls("call_1", "create_appointment", BOOKING),
            Turn.turn().says("You are booked")));

    HttpResponse<String> answer =
        RunningDesk.send(
            desk.request("/api/realtime/calls")
                .setHeader("Content-Type", "application/sdp")
                .setHeader("Origin", VoicePage.ORIGIN)
                .POST(BodyPublishers.ofString(OFFER)));

    FakeCall call = openAi.calls().get(0);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).startsWith("v=0").contains("a=setup:active");
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(it -> assertThat(it).endsWith(call.id()));
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("Location", "X-Call-Id");
    FakeSession session = call.session().orElseThrow();
    session.awaitJoined();
    session.callerSays("Please book it");
    session.awaitSent("response.output_audio_transcript.done");
    assertThat(session.outputs().get("call_1")).hasSize(1);
    assertThat(desk.count("appointments")).isEqualTo(1);
    String ours = answer.headers().firstValue("X-Call-Id").orElseThrow();
    assertThat(desk.get("/api/calls/" + ours).statusCode()).isEqualTo(200);
  }

  private String secret() {
    return RunningDesk.parsed(
            desk.post("/api/realtime/session", "{\"org_id\":\"org_demo_001\"}").body())
        .path("client_secret")
        .asText();
  }

  private FakeCall begun(String token) {
    RunningDesk.send(
        desk.request("/api/realtime/calls")
            .setHeader("Content-Type", "application/sdp")
            .setHeader("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(OFFER)));
    return openAi.calls().get(0);
  }

  @Test
  void one_call_has_one_session_whichever_way_its_page_talks() throws Exception {
    String token = secret();
    FakeCall call = begun(token);
    call.session().orElseThrow().awaitJoined();

    try (VoicePage page = VoicePage.open(desk, token)) {
      page.awaits("session.updated");
      call.await(FakeCall.State.ENDED);
    }
  }

  @Test
  void server_that_stops_has_hung_up() throws Exception {
    FakeCall call = begun(secret());
    call.session().orElseThrow().awaitJoined();
    openAi.faults().on(Route.HANG_UP_CALL).times(2).answer(500);

    desk.close();

    assertThat(call.state()).isEqualTo(FakeCall.State.ENDED);
  }

  @Test
  void page_is_told_how_long_openai_takes_no_calls() {
    openAi.faults().on(Route.CREATE_CALL).retryAfter("7").answer(429);

    HttpResponse<String> answer =
        RunningDesk.send(
            desk.request("/api/realtime/calls")
                .setHeader("Content-Type", "application/sdp")
                .POST(BodyPublishers.ofString(OFFER)));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("8");
  }

  @Test
  void what_is_no_offer_is_refused_before_anybody_is_asked() {
    HttpResponse<String> json = desk.post("/api/realtime/calls", "{}");
    HttpResponse<String> noise =
        RunningDesk.send(
            desk.request("/api/realtime/calls")
                .setHeader("Content-Type", "application/sdp")
                .POST(BodyPublishers.ofString("hello")));

    assertThat(json.statusCode()).isEqualTo(415);
    assertThat(noise.statusCode()).isEqualTo(400);
    assertThat(openAi.requests()).isEmpty();
  }
}
