package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.PhoneNumber;
import frontdesk.SettableClock;
import frontdesk.calls.CallWords.Extent;
import frontdesk.calls.CallWords.Kept;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordCallTest {
  private static final CallId CALL = new CallId("call-1");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCalls calls = new InMemoryCalls();
  private final RecordCall recordCall = new RecordCall(calls, calls, clock);

  private Call found(CallId id) {
    return calls.find(Demo.ORG, id).orElseThrow();
  }

  private TranscriptLine says(String speaker, String text) {
    return new TranscriptLine(speaker, text, clock.instant());
  }

  @Test
  void a_call_that_is_started_goes_on_until_it_is_ended() {
    CallId id = recordCall.start(Demo.ORG);
    assertThat(found(id).status()).isEqualTo(Call.Status.IN_PROGRESS);

    clock.advance(Duration.ofMinutes(2));
    assertThat(recordCall.end(Demo.ORG, id)).isTrue();

    assertThat(found(id).status()).isEqualTo(Call.Status.COMPLETED);
    assertThat(found(id).length()).contains(Duration.ofMinutes(2));
  }

  @Test
  void each_start_is_a_call_of_its_own() {
    assertThat(recordCall.start(Demo.ORG)).isNotEqualTo(recordCall.start(Demo.ORG));
  }

  @Test
  void ending_twice_keeps_the_first_end_and_ending_nothing_is_said_so() {
    CallId id = recordCall.start(Demo.ORG);
    recordCall.end(Demo.ORG, id);
    clock.advance(Duration.ofMinutes(2));

    assertThat(recordCall.end(Demo.ORG, id)).isTrue();

    assertThat(found(id).endedAt()).contains(Instant.parse("2026-11-21T12:00:00Z"));
    assertThat(recordCall.end(Demo.ORG, CALL)).isFalse();
    assertThat(calls.find(Demo.ORG, CALL)).isEmpty();
  }

  @Test
  void a_relay_operator_who_speaks_first_marks_the_call() {
    CallId id = recordCall.start(Demo.ORG);
    recordCall.line(Demo.ORG, id, "1", says("assistant", "Hello, how can I help?"));
    recordCall.line(Demo.ORG, id, "2", says("user", "This is relay operator number 12."));

    assertThat(found(id).facts().relayOperator()).isTrue();
  }

  @Test
  void whoever_speaks_of_one_later_does_not() {
    CallId id = recordCall.start(Demo.ORG);
    recordCall.line(Demo.ORG, id, "1", says("user", "Good day."));
    recordCall.line(Demo.ORG, id, "2", says("user", "I know a relay operator."));
    recordCall.line(Demo.ORG, id, "3", says("assistant", "This is relay operator number 12."));

    assertThat(found(id).facts().relayOperator()).isFalse();
  }

  @Test
  void a_transcript_marks_a_relay_operators_call_too_though_its_words_are_not_kept() {
    recordCall.note(Demo.ORG, CALL, facts().consent(Consent.DECLINED).build());

    Kept kept =
        recordCall.transcript(
            Demo.ORG,
            CALL,
            List.of(says("bot", "Hello"), says("user", "A TTY call for you.")),
            Extent.WHOLE);

    assertThat(kept).isEqualTo(Kept.NOT_WANTED);
    assertThat(found(CALL).facts().relayOperator()).isTrue();
  }

  @Test
  void nothing_of_it_prints_what_was_said() {
    CallFacts facts =
        facts()
            .summary("Jane wants Oak Street")
            .endReason("Jane is happy")
            .caller(new PhoneNumber("+13125550123"))
            .build();
    recordCall.note(Demo.ORG, CALL, facts);

    assertThat(
            List.of(
                facts,
                found(CALL),
                says("user", "I am Jane"),
                CallWordsContract.toolCall("booked", 1),
                new Escalation.Wish("Jane", Urgency.LOW, "Jane")))
        .allSatisfy(
            printed ->
                assertThat(printed.toString()).doesNotContain("Jane", "Oak", "312555", "booked."));
  }
}
