package frontdesk.adapters.vapi;

import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.calls.Call;
import frontdesk.calls.CallWords.Said;
import frontdesk.calls.Consent;
import frontdesk.calls.TranscriptLine;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the messages by which Vapi tells of a call; protocols, Vapi, 1.6. */
class CallFeedTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String LATER = "1795262460000";

  private final VapiDoor door = VapiDoor.before(aDesk());

  private static String message(String type, String more) {
    return ("{'message':{'type':'"
            + type
            + "','call':{'id':'c-1','assistantId':'a-1','status':'queued'},"
            + more
            + "}}")
        .replace('\'', '"');
  }

  private Call call() {
    return door.call("c-1").orElseThrow();
  }

  private List<String> lines() {
    return said().lines().stream().map(line -> line.speaker() + ": " + line.text()).toList();
  }

  private Said said() {
    return door.said("c-1");
  }

  private void told(String type, String more) {
    assertThat(door.answer(message(type, more))).isEmpty();
  }

  @Test
  void a_call_begins_and_ends_as_the_messages_say_and_not_as_their_stale_call_does() {
    told("status-update", "'status':'in-progress','timestamp':1795262400000");
    assertThat(call().status()).isEqualTo(Call.Status.IN_PROGRESS);
    told(
        "status-update",
        "'status':'ended','endedReason':'customer-ended-call','timestamp':" + LATER);

    assertThat(call().startedAt()).isEqualTo(NOON);
    assertThat(call().length()).hasValueSatisfying(length -> assertThat(length).hasMinutes(1));
    assertThat(call().facts().ending()).contains("customer-ended-call");
    assertThat(call().facts().assistant()).contains("a-1");
  }

  @Test
  void who_rang_is_on_record() {
    told("status-update", "'status':'in-progress','customer':{'number':'+13125550123'}");

    assertThat(call().facts().caller())
        .hasValueSatisfying(number -> assertThat(number.value()).isEqualTo("+13125550123"));
  }

  @Test
  void final_lines_are_kept_once_and_partial_ones_not_at_all() {
    String line = "'role':'user','transcript':'I want to see it.','timestamp':" + LATER;
    told("transcript", line + ",'transcriptType':'partial'");
    told("transcript", line + ",'transcriptType':'final'");
    told("transcript", line + ",'transcriptType':'final'");
    told("transcript[transcriptType=\\\"final\\\"]", "'role':'assistant','transcript':'When?'");

    assertThat(lines()).containsExactlyInAnyOrder("user: I want to see it.", "assistant: When?");
  }

  @Test
  void what_is_being_said_is_told_until_it_is_said_whole() {
    told("status-update", "'status':'in-progress'");
    told("transcript", "'role':'user','transcript':'I want','transcriptType':'partial'");
    assertThat(door.unfinished("c-1")).contains("I want");
    assertThat(lines()).isEmpty();

    told("transcript", "'role':'user','transcript':'I want it.','transcriptType':'final'");

    assertThat(door.unfinished("c-1")).isEmpty();
  }

  @Test
  void a_conversation_so_far_stands_in_place_of_the_one_before() {
    String hello = "{'role':'system','message':'PROMPT'},{'role':'bot','message':'Hello','time':1}";
    told("conversation-update", "'messages':[" + hello + "]");
    told(
        "conversation-update",
        "'messages':["
            + hello
            + ",{'role':'user','message':'Hi','time':2},{'role':'tool_calls','toolCalls':[]}]");
    told("conversation-update", "'messages':[" + hello + "]");

    assertThat(lines()).containsExactly("assistant: Hello", "user: Hi");
  }

  @Test
  void what_a_conversation_so_far_said_already_is_not_said_again() {
    told(
        "conversation-update",
        "'messages':[{'role':'bot','message':'When?','time':1},"
            + "{'role':'user','message':'On Tuesday. At noon.','time':2}]");

    told("transcript", "'role':'user','transcript':'At noon.','transcriptType':'final'");
    told("transcript", "'role':'assistant','transcript':'Fine.','transcriptType':'final'");

    assertThat(lines())
        .containsExactly("assistant: When?", "user: On Tuesday. At noon.", "assistant: Fine.");
  }

  @Test
  void a_report_tells_all_of_a_call_and_the_same_twice_tells_nothing_new() {
    String report =
        "'startedAt':'2026-11-21T12:00:00.000Z','endedAt':'2026-11-21T12:03:00.500Z',"
            + "'endedReason':'assistant-ended-call','cost':0.1234,"
            + "'analysis':{'summary':'Wants a viewing.','successEvaluation':'true'},"
            + "'artifact':{'messages':[{'role':'bot','message':'Hello','time':1795262400000.5},"
            + "{'role':'user','message':'Bye','time':1.79526246E12}]}";
    told("end-of-call-report", report);
    told("end-of-call-report", report.replace("'Hello'", "'Hello'"));

    assertThat(call().facts().cost()).contains(new BigDecimal("0.1234"));
    assertThat(call().facts().summary()).contains("Wants a viewing.");
    assertThat(call().facts().success()).contains("true");
    assertThat(call().length()).hasValueSatisfying(l -> assertThat(l).hasMillis(180_500));
    assertThat(said().lines())
        .extracting(TranscriptLine::at)
        .containsExactly(NOON, Instant.parse("2026-11-21T12:01:00Z"));
  }

  /** Every variation that was seen, with the same content. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'artifact':{'transcript':'AI: Hello\\nUser: Bye'},'analysis':{'summary':'S'}",
        "'artifact':{},'transcript':'AI: Hello\\nUser: Bye','summary':'S'",
        "'artifact':{},'messages':[{'role':'bot','message':'Hello'},{'role':'user','message':'Bye'}],"
            + "'summary':'S'",
        "'artifact':{'transcript':['AI: Hello','User: Bye']},'analysis':{'summary':'S'}",
        "'artifact':{'messagesOpenAIFormatted':[],'transcript':'AI: Hel\\nlo\\nUser: Bye'},"
            + "'summary':'S'",
      })
  void transcripts_are_found_wherever_they_stand(String report) {
    told("end-of-call-report", report);

    assertThat(String.join("|", lines()).replace("Hel lo", "Hello"))
        .isEqualTo("assistant: Hello|user: Bye");
    assertThat(call().facts().summary()).contains("S");
    assertThat(call().status()).isEqualTo(Call.Status.COMPLETED);
  }

  @Test
  void all_of_a_report_may_stand_in_its_call_or_beside_the_message() {
    door.answer(
        """
        {"message":{"type":"end-of-call-report","call":{"id":"in-call","endedReason":"silence",
          "transcript":"User: Hi","cost":1}}}
        """);
    door.answer(
        """
        {"message":{"type":"end-of-call-report"},"call":{"id":"beside"},"endedReason":"silence",
         "transcript":"User: Hi","cost":1}
        """);

    for (String id : List.of("in-call", "beside")) {
      Call call = door.call(id).orElseThrow();
      assertThat(call.facts().ending()).as(id).contains("silence");
      assertThat(call.facts().cost()).as(id).contains(BigDecimal.ONE);
      assertThat(door.said(id).lines()).as(id).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'true'", "true", "'7'", "7"})
  @Complaint("a verdict is a boolean or a text, and breaks the reader")
  void a_verdict_may_be_a_text_a_number_or_a_boolean(String verdict) {
    told("end-of-call-report", "'analysis':{'successEvaluation':" + verdict + "}");

    assertThat(call().facts().success()).contains(verdict.replace("'", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'artifact':{'recordingUrl':'https://storage.vapi.ai/1.wav?sign=a%20b'}",
        "'artifact':{},'recordingUrl':'https://storage.vapi.ai/1.wav?sign=a%20b'"
      })
  void a_recording_is_linked_wherever_it_stands(String report) {
    told("end-of-call-report", report);

    assertThat(call().facts().recording())
        .contains(URI.create("https://storage.vapi.ai/1.wav?sign=a%20b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'recordingUrl':'javascript:alert(1)'",
        "'recordingUrl':'http://storage.vapi.ai/1.wav'",
        "'recordingUrl':'https:///none'",
        "'recordingUrl':'no address at all'",
        "'recordingUrl':7",
        "'recordingUrl':'https://storage.vapi.ai/1.wav',"
            + "'compliance':{'recordingConsent':{'type':'verbal'}}"
      })
  void what_is_no_https_address_or_was_declined_is_no_recording(String report) {
    told("end-of-call-report", report);

    assertThat(call().facts().recording()).isEmpty();
  }

  @Test
  void whoever_did_not_grant_the_recording_leaves_no_words() {
    told("transcript", "'role':'user','transcript':'My secret.','transcriptType':'final'");
    told(
        "end-of-call-report",
        "'compliance':{'recordingConsent':{'type':'verbal'}},'analysis':{'summary':'My secret.'},"
            + "'artifact':{'transcript':'User: My secret.'}");
    told("transcript", "'role':'user','transcript':'My other one.','transcriptType':'final'");

    assertThat(call().facts().consent()).isEqualTo(Consent.DECLINED);
    assertThat(call().facts().summary()).isEmpty();
    assertThat(lines()).isEmpty();
  }

  @Test
  void whoever_granted_it_is_on_record_with_words() {
    told(
        "end-of-call-report",
        "'compliance':{'recordingConsent':{'type':'verbal','grantedAt':'2026-11-21T12:00:09Z'}},"
            + "'artifact':{'transcript':'User: Hi'}");

    assertThat(call().facts().consent()).isEqualTo(Consent.GRANTED);
    assertThat(lines()).containsExactly("user: Hi");
  }

  @Test
  void a_relay_operators_opening_marks_the_call() {
    told(
        "conversation-update",
        "'messages':[{'role':'bot','message':'Hello'},"
            + "{'role':'user','message':'Hello, this is relay operator number 1234.'}]");

    assertThat(call().facts().relayOperator()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status':'in-progress','timestamp':1e999",
        "'status':'in-progress','timestamp':-1",
        "'status':'in-progress','timestamp':'soon'",
        "'status':{},'timestamp':[]",
        "'messages':'none'",
        "'messages':[null,1,{'role':7,'message':{}}]",
      })
  @Complaint("the report at the end of a call is refused")
  void what_makes_no_sense_is_left_out_and_the_call_is_known(String odd) {
    told("status-update", odd);
    told("conversation-update", odd);
    told("end-of-call-report", odd);

    assertThat(call().startedAt()).isEqualTo(NOON);
    assertThat(lines()).isEmpty();
  }

  @Test
  void messages_that_tell_of_no_call_or_of_other_things_are_taken_and_forgotten() {
    assertThat(door.answer("{\"message\":{\"type\":\"end-of-call-report\",\"cost\":1}}")).isEmpty();
    told("speech-update", "'status':'started','role':'user'");
    told("a-type-of-next-year", "'status':'started'");

    assertThat(door.call("c-1")).isEmpty();
  }

  @Test
  @Complaint("calls of an unknown assistant are dropped, and nobody notices")
  void a_call_of_whatever_assistant_is_on_record() {
    told("end-of-call-report", "'assistant':{'id':'nobody-knows-it'},'endedReason':'hangup'");

    assertThat(call().facts().ending()).contains("hangup");
    assertThat(call().facts().assistant()).isPresent();
  }
}
