package frontdesk.tools;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.calling;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Complaint;
import frontdesk.Language;
import frontdesk.Unavailable;
import frontdesk.calls.Call;
import frontdesk.calls.CallWords;
import frontdesk.calls.Consent;
import frontdesk.calls.Escalation;
import frontdesk.calls.Intake;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import frontdesk.calls.Urgency;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Demo;
import frontdesk.speech.HandoverWords;
import frontdesk.speech.Spoken;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The tools about the call itself, and the record of all of them. */
class CallToolsTest {
  private static final CallId CALL = new CallId("call-1");

  private final DeskFixture desk = aDesk();

  private ToolReply answer(ToolCallFixture call) {
    ToolReply reply = desk.desk().answer(call.build(), byBrowser());
    Spoken.assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private Call call() {
    return desk.calls().find(Demo.ORG, CALL).orElseThrow();
  }

  private List<ToolCallRecord> recorded() {
    return desk.calls().said(Demo.ORG, CALL).toolCalls();
  }

  private static ToolCallFixture escalate() {
    return aCallOf("escalate_call")
        .with("reason", "Wants a person")
        .with("urgency", "high")
        .with("summary", "The heating has failed.");
  }

  @Test
  void a_person_is_told_and_the_caller_hears_so() {
    desk.hookOfEscalations().connected();

    ToolReply reply = desk.desk().answer(escalate().build(), calling("312 555 0123"));

    assertThat(reply.spoken()).isEqualTo(HandoverWords.TOLD.in(Language.ENGLISH));
    assertThat(reply.result()).isEqualTo("escalated");
    assertThat(call().escalated()).isTrue();
    CallEscalated told = (CallEscalated) desk.hookOfEscalations().attempts().get(0).notice();
    assertThat(told.caller().orElseThrow().value()).isEqualTo("+13125550123");
    assertThat(told.urgency()).isEqualTo("high");
  }

  @Test
  void the_same_asked_twice_is_told_once() {
    desk.hookOfEscalations().connected();
    answer(escalate());

    assertThat(answer(escalate()).result()).isEqualTo("repeated");

    assertThat(desk.hookOfEscalations().attempts()).hasSize(1);
  }

  @Test
  void where_nobody_can_be_told_the_answer_says_so_and_a_call_back_is_kept() {
    desk.hookOfEscalations().connected().answering(new Receipt.Gone("404"));

    assertThat(answer(escalate()).spoken())
        .isEqualTo(HandoverWords.NOBODY_TOLD.in(Language.ENGLISH));

    Escalation kept = desk.handovers().of(Demo.ORG, CALL).escalations().get(0);
    assertThat(kept.callBack()).isTrue();
    assertThat(kept.summary()).isEqualTo("The heating has failed.");
  }

  @Test
  void without_a_hook_a_call_back_is_kept_too() {
    assertThat(answer(escalate()).result()).isEqualTo("call_back");
    assertThat(desk.outbox().notices()).isEmpty();
  }

  @Test
  void nobody_has_to_explain_why_a_person_is_wanted() {
    assertThat(answer(aCallOf("escalate_call")).spoken())
        .isEqualTo(HandoverWords.NOBODY_TOLD.in(Language.ENGLISH));

    assertThat(desk.handovers().of(Demo.ORG, CALL).escalations().get(0).urgency())
        .isEqualTo(Urgency.MEDIUM);
  }

  @Test
  void in_danger_help_is_named_first() {
    assertThat(answer(escalate().with("urgency", "Emergency")).spoken())
        .startsWith(HandoverWords.DANGER.in(Language.ENGLISH));
  }

  @Test
  void an_intake_is_kept_once_with_its_call() {
    ToolCallFixture intake =
        aCallOf("complete_intake")
            .with("structured_data", Map.of("matter", "heating"))
            .with("urgency_level", "low");

    assertThat(answer(intake).result()).isEqualTo("intake_kept");
    assertThat(answer(intake).result()).isEqualTo("repeated");

    Intake kept = desk.handovers().of(Demo.ORG, CALL).intakes().get(0);
    assertThat(kept.data()).isEqualTo(Map.of("matter", "heating"));
    assertThat(kept.urgency()).isEqualTo(Urgency.LOW);
  }

  // Complaint: nested arguments come flattened against the schema.
  @Test
  @Complaint("nested arguments come flattened, against the schema")
  void an_intake_whose_fields_came_beside_their_object_is_kept() {
    answer(aCallOf("complete_intake").with("matter", "heating").with("urgency_level", "low"));

    assertThat(desk.handovers().of(Demo.ORG, CALL).intakes().get(0).data())
        .isEqualTo(Map.of("matter", "heating"));
  }

  @Test
  void an_intake_without_content_or_of_any_length_is_asked_about() {
    assertThat(answer(aCallOf("complete_intake")).result()).isEqualTo("missing_fields");
    assertThat(
            answer(
                    aCallOf("complete_intake")
                        .with("structured_data", Map.of("matter", "x".repeat(20_000))))
                .result())
        .isEqualTo("invalid_arguments");
  }

  @Test
  void a_call_is_ended_by_the_assistant() {
    assertThat(answer(aCallOf("end_call").with("reason", "Said goodbye")).spoken())
        .isEqualTo(HandoverWords.GOODBYE.in(Language.ENGLISH));

    assertThat(call().status()).isEqualTo(Call.Status.COMPLETED);
    assertThat(call().facts().endReason()).contains("Said goodbye");
  }

  @Test
  void a_relay_operator_is_not_cut_off_without_a_reason() {
    desk.calls().note(Demo.ORG, CALL, facts().relayOperator().build(), desk.clock().instant());

    ToolReply early = answer(aCallOf("end_call").with("reason", "completed"));

    assertThat(early.spoken()).isEqualTo(HandoverWords.STILL_HERE.in(Language.ENGLISH));
    assertThat(call().status()).isEqualTo(Call.Status.IN_PROGRESS);
    assertThat(answer(aCallOf("end_call").with("reason", "They said goodbye")).result())
        .isEqualTo("ended");
  }

  @Test
  void every_tool_call_is_recorded_with_its_call() {
    answer(setAppointment());
    ToolReply told = answer(getAvailability());
    answer(aCallOf("no_such_tool"));

    assertThat(recorded())
        .extracting(ToolCallRecord::result)
        .containsExactly("booked", "told", "not_offered");
    ToolCallRecord second = recorded().get(1);
    assertThat(second.tool()).isEqualTo("get_availability");
    assertThat(second.answer()).contains(told.spoken());
    assertThat(recorded().get(0).arguments().orElseThrow())
        .startsWith("{\"")
        .contains("\"attendee_email\":\"jane@example.com\"");
  }

  @Test
  void where_recording_was_declined_no_words_of_tool_calls_are_kept() {
    desk.calls()
        .note(Demo.ORG, CALL, facts().consent(Consent.DECLINED).build(), desk.clock().instant());

    answer(getAvailability());

    assertThat(recorded()).hasSize(1).allMatch(one -> one.equals(one.wordless()));
  }

  @Test
  void an_answer_is_no_worse_where_it_cannot_be_recorded() {
    ToolReply usual = aDesk().desk().answer(getAvailability().build(), byBrowser());
    desk.recording(kept -> new Failing(new Unavailable("the store is away")));
    assertThat(answer(getAvailability())).isEqualTo(usual);

    desk.recording(kept -> new Failing(new IllegalStateException("a fault")));
    assertThat(answer(getAvailability())).isEqualTo(usual);
  }

  @Test
  void what_people_read_of_arguments_is_json_of_some_length() {
    BiFunction<String, Object, String> json =
        (name, value) -> PlainJson.of(java.util.Collections.singletonMap(name, value));

    assertThat(json.apply("a", List.of(1, true, "x"))).isEqualTo("{\"a\":[1,true,\"x\"]}");
    assertThat(json.apply("a\"\\\n", null)).isEqualTo("{\"a\\\"\\\\\\u000a\":null}");
    assertThat(json.apply("a", Map.of("b", Map.of()))).isEqualTo("{\"a\":{\"b\":{}}}");
    assertThat(json.apply("a", "x".repeat(100_000))).hasSize(8_000);
  }

  /** Keeps nothing. */
  private record Failing(RuntimeException why) implements CallWords {
    @Override
    public Kept line(frontdesk.OrgId org, CallId id, String key, TranscriptLine line) {
      throw why;
    }

    @Override
    public Kept transcript(
        frontdesk.OrgId org, CallId id, List<TranscriptLine> lines, Extent extent) {
      throw why;
    }

    @Override
    public void toolCall(frontdesk.OrgId org, CallId id, ToolCallRecord record) {
      throw why;
    }

    @Override
    public Said said(frontdesk.OrgId org, CallId id) {
      throw why;
    }
  }
}
