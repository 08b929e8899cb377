package frontdesk.adapters.realtime.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.AtOnce;
import frontdesk.CallId;
import frontdesk.Complaint;
import frontdesk.PhoneNumber;
import frontdesk.accounts.HandingOn;
import frontdesk.accounts.PhoneHours;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import frontdesk.standins.openai.FakeCall;
import frontdesk.standins.openai.FakeSession;
import frontdesk.standins.openai.Play;
import frontdesk.standins.openai.Route;
import frontdesk.standins.openai.Turn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPhoneTest {
  private static final String RINGS = "realtime.call.incoming";
  private static final String OTHER_SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private final PhoneDesk phones = new PhoneDesk();

  @AfterEach
  void stop() {
    phones.close();
  }

  private static String body(Response answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private FakeSession answered(FakeCall call) throws InterruptedException {
    assertThat(body(phones.hears(call, RINGS))).isEqualTo("{\"call\":\"accepted\"}");
    return call.await(FakeCall.State.ACCEPTED).session().orElseThrow();
  }

  @Test
  @Complaint("tools given when a telephone session is accepted turn the sound into noise")
  void in_office_hours_a_call_is_accepted_as_telephones_sound_and_the_model_speaks_first()
      throws Exception {
    FakeSession session = answered(phones.rings());

    session.awaitReceived("response.create");
    ObjectNode settings = session.settings();
    assertThat(settings.at("/audio/input/format/type").asText()).isEqualTo("audio/pcmu");
    assertThat(settings.at("/audio/output/format/type").asText()).isEqualTo("audio/pcmu");
    assertThat(settings.path("instructions").asText())
        .contains("Monday", "artificial intelligence");
    assertThat(settings.path("tools").findValuesAsText("name")).contains("create_appointment");
  }

  @Test
  void what_the_model_calls_is_carried_out_here_for_the_host_whose_number_it_is() throws Exception {
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn()
                    .calls(
                        "call_1",
                        "create_appointment",
                        "{\"title\":\"Viewing\",\"start_time\":\"2026-11-24T09:00:00-06:00\","
                            + "\"end_time\":\"2026-11-24T09:30:00-06:00\","
                            + "\"attendee_email\":\"jane@example.com\"}"),
                Turn.turn().says("You are booked.")));

    FakeSession session = answered(phones.rings());

    session.awaitSent("response.output_audio_transcript.done");
    assertThat(session.outputs().get("call_1")).singleElement().asString().contains("say");
    assertThat(phones.desk().appointments().all())
        .singleElement()
        .satisfies(booked -> assertThat(booked.host().value()).isEqualTo("pete_admin"));
  }

  @Test
  void a_call_whose_socket_is_lost_behind_a_tool_call_hears_what_came_of_it() throws Exception {
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn().calls("call_1", "complete_intake", "{}").drops(),
                Turn.turn().says("That is noted.")));

    FakeSession session = answered(phones.rings());

    session.awaitSent("response.output_audio_transcript.done");
    assertThat(session.outputs()).containsOnlyKeys("call_1");
    assertThat(session.sent("session.created")).hasSize(2);
  }

  @Test
  void who_called_is_on_record() throws Exception {
    FakeCall call = phones.rings();
    answered(call);

    assertThat(phones.desk().calls().find(Demo.ORG, new CallId(call.id())))
        .hasValueSatisfying(
            kept -> assertThat(kept.facts().caller()).contains(new PhoneNumber(PhoneDesk.CALLER)));
  }

  // J4
  @Test
  void one_call_is_answered_once_however_often_and_by_whichever_message_it_is_told() {
    FakeCall call = phones.rings();

    List<String> answers =
        AtOnce.each(8, i -> body(phones.hears(call, i % 2 == 0 ? RINGS : "live.call.incoming")));

    assertThat(answers).filteredOn("{\"call\":\"accepted\"}"::equals).hasSize(1);
    assertThat(answers).filteredOn("{\"call\":\"known\"}"::equals).hasSize(7);
    assertThat(phones.openAi().requests(Route.ACCEPT_CALL)).hasSize(1);
    assertThat(phones.openAi().sessions()).hasSize(1);
  }

  @Test
  void outside_office_hours_nobody_answers_unless_the_organisation_wants_it() throws Exception {
    phones.desk().clock().set("2026-11-23T23:00:00Z");
    FakeCall late = phones.rings();

    assertThat(body(phones.hears(late, RINGS))).isEqualTo("{\"call\":\"rejected\"}");
    assertThat(late.rejectedWith()).isEqualTo(480);

    phones.rules().decide(Demo.ORG, PhoneHours.ALWAYS);
    answered(phones.rings());
  }

  @Test
  void number_that_is_nobodys_and_organisation_that_is_switched_off_are_told_so() {
    FakeCall foreign = phones.openAi().rings(PhoneDesk.CALLER, "+13125550999");
    String message = PhoneDesk.message(foreign, RINGS).replace(PhoneDesk.DIALLED, "+13125550999");
    phones.hears(message, PhoneDesk.SECRET);
    phones.desk().hosts().close(Demo.ORG);
    FakeCall off = phones.rings();
    phones.hears(off, RINGS);

    assertThat(foreign.rejectedWith()).isEqualTo(404);
    assertThat(off.rejectedWith()).isEqualTo(603);
  }

  @Test
  void caller_who_asks_for_a_person_is_handed_on_once_the_model_has_said_so() throws Exception {
    phones.reachedAt("(312) 555-0199");
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn().calls("call_1", "escalate_call", "{\"reason\":\"A leak\"}"),
                Turn.turn().says("I am connecting you.")));
    FakeCall call = phones.rings();

    FakeSession session = answered(call);

    call.await(FakeCall.State.ENDED);
    assertThat(call.referredTo()).isEqualTo("tel:+13125550199");
    assertThat(session.outputs().get("call_1").get(0)).contains(Farewells.CONNECTING);
    assertThat(session.sent("response.output_audio_transcript.done")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 500})
  void caller_who_cannot_be_handed_on_is_told_so_and_may_end_the_call(int status) throws Exception {
    phones.reachedAt("(312) 555-0199").openAi().faults().on(Route.REFER_CALL).answer(status);
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn().calls("call_1", "escalate_call", "{\"reason\":\"A leak\"}"),
                Turn.turn().says("I am connecting you."),
                Turn.turn().calls("call_2", "end_call", "{\"reason\":\"done\"}"),
                Turn.turn().says("Somebody will call back. Goodbye.")));
    FakeCall call = phones.rings();

    FakeSession session = answered(call);

    call.await(FakeCall.State.ENDED);
    assertThat(call.referredTo()).isEmpty();
    assertThat(session.received("conversation.item.create").toString()).contains("transfer");
    assertThat(session.outputs()).containsOnlyKeys("call_1", "call_2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1 876 555 0199", "+44 20 7946 0000", "+1 900 555 0199"})
  void nobody_is_handed_on_abroad_or_to_a_number_with_a_price_of_its_own(String number)
      throws Exception {
    phones.reachedAt(number);
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn().calls("call_1", "escalate_call", "{\"reason\":\"A leak\"}"),
                Turn.turn().says("Somebody will call back."),
                Turn.turn().calls("call_2", "end_call", "{\"reason\":\"done\"}"),
                Turn.turn().says("Goodbye.")));
    FakeCall call = phones.rings();

    FakeSession session = answered(call);

    session.awaitSent("response.output_audio_transcript.done");
    assertThat(session.outputs().get("call_1").get(0)).contains("call you back");
    assertThat(phones.openAi().requests(Route.REFER_CALL)).isEmpty();
  }

  @Test
  void callers_are_handed_on_abroad_where_the_operator_says_so() throws Exception {
    phones.rules().decide(Demo.ORG, HandingOn.ABROAD);
    phones.reachedAt("+44 20 7946 0000");
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn().calls("call_1", "escalate_call", "{\"reason\":\"A leak\"}"),
                Turn.turn().says("I am connecting you.")));
    FakeCall call = phones.rings();

    answered(call);

    call.await(FakeCall.State.ENDED);
    assertThat(call.referredTo()).isEqualTo("tel:+442079460000");
  }

  @Test
  void without_a_number_a_call_back_is_noted_and_the_call_goes_on() throws Exception {
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn().calls("call_1", "escalate_call", "{\"reason\":\"A leak\"}"),
                Turn.turn().says("Somebody will call back.")));
    FakeCall call = phones.rings();

    FakeSession session = answered(call);

    session.awaitSent("output_audio_buffer.stopped");
    session.awaitSent("response.output_audio_transcript.done");
    assertThat(session.outputs().get("call_1").get(0)).contains("call you back");
    assertThat(call.state()).isEqualTo(FakeCall.State.ACCEPTED);
  }

  @Test
  void line_is_dead_after_the_goodbye_and_not_before() throws Exception {
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn().calls("call_1", "end_call", "{\"reason\":\"done\"}"),
                Turn.turn().says("Goodbye.")));
    FakeCall call = phones.rings();

    FakeSession session = answered(call);

    call.await(FakeCall.State.ENDED);
    assertThat(session.sent("response.output_audio_transcript.done")).hasSize(1);
    assertThat(phones.openAi().requests(Route.HANG_UP_CALL)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500})
  void hang_up_that_was_not_heard_is_told_again(int status) throws Exception {
    phones.openAi().faults().on(Route.HANG_UP_CALL).answer(status);
    phones
        .openAi()
        .nextPlays(
            Play.of(
                Turn.turn().calls("call_1", "end_call", "{\"reason\":\"done\"}"),
                Turn.turn().says("Goodbye.")));
    FakeCall call = phones.rings();

    answered(call);

    call.await(FakeCall.State.ENDED);
  }

  @Test
  void call_whose_organisation_cannot_be_read_is_answered_when_it_is_told_again() {
    FakeCall call = phones.rings();
    phones.storeIsAway(true);
    assertThat(phones.hears(call, RINGS).status()).isEqualTo(503);

    phones.storeIsAway(false);

    assertThat(body(phones.hears(call, RINGS))).isEqualTo("{\"call\":\"accepted\"}");
  }

  @Test
  void answer_that_openai_does_not_take_now_is_given_again() {
    phones.openAi().faults().on(Route.REJECT_CALL).answer(429);
    phones.desk().hosts().close(Demo.ORG);

    assertThat(body(phones.hears(phones.rings(), RINGS))).isEqualTo("{\"call\":\"rejected\"}");

    phones.openAi().faults().on(Route.REJECT_CALL).always().answer(400);
    assertThat(body(phones.hears(phones.rings(), RINGS))).isEqualTo("{\"call\":\"failed\"}");
  }

  @Test
  void call_that_cannot_be_looked_after_is_hung_up() throws Exception {
    phones.openAi().faults().on(Route.CONNECT).always().answer(500);
    FakeCall call = phones.rings();

    phones.hears(call, RINGS);

    call.await(FakeCall.State.ENDED);
  }

  @Test
  void accept_that_is_refused_or_too_late_leaves_nothing_open() {
    phones.openAi().faults().on(Route.ACCEPT_CALL).answer(400);
    FakeCall refused = phones.rings();
    FakeCall gone = phones.rings();
    gone.callerHangsUp();

    assertThat(body(phones.hears(refused, RINGS))).isEqualTo("{\"call\":\"failed\"}");
    assertThat(body(phones.hears(gone, RINGS))).isEqualTo("{\"call\":\"known\"}");

    assertThat(phones.desk().calls().find(Demo.ORG, new CallId(refused.id())).orElseThrow().facts())
        .satisfies(facts -> assertThat(facts.endedAt()).isPresent());
  }

  @Test
  void message_that_is_not_signed_or_not_about_a_call_does_nothing() {
    FakeCall call = phones.rings();

    assertThat(phones.hears(PhoneDesk.message(call, RINGS), OTHER_SECRET).status()).isEqualTo(401);
    assertThat(body(phones.hears(call, "response.completed"))).isEqualTo("{\"call\":\"ignored\"}");
    assertThat(phones.hears("[", PhoneDesk.SECRET).status()).isEqualTo(400);

    assertThat(phones.openAi().requests()).isEmpty();
  }

  @Test
  void without_a_secret_the_door_says_that_it_is_not_set_up() {
    IncomingCalls closed =
        new IncomingCalls(Optional.empty(), Optional.empty(), phones.desk().clock());

    assertThat(PhoneDesk.ask(closed, new byte[0], Map.of()).status()).isEqualTo(503);
  }
}
