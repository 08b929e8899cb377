package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.SettableClock;
import frontdesk.calls.EndCall.Ending;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Demo;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndCallTest {
  private static final Optional<CallId> CALL = Optional.of(new CallId("call-1"));
  private static final Optional<String> NO_REASON = Optional.empty();

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCalls calls = new InMemoryCalls();
  private final EndCall endCall = new EndCall(calls, clock);

  private Ending end(Optional<CallId> call, Optional<String> reason) {
    return endCall.end(Demo.ORG, call, reason, Optional.empty());
  }

  private Ending end(String toolCall, String reason) {
    Delivery delivery =
        Delivery.of(CALL.orElseThrow(), toolCall, "end_call", Map.of("reason", reason));
    return endCall.end(Demo.ORG, CALL, Optional.of(reason), Optional.of(delivery));
  }

  private Call found() {
    return calls.find(Demo.ORG, CALL.orElseThrow()).orElseThrow();
  }

  private void relayCall() {
    calls.note(Demo.ORG, CALL.orElseThrow(), facts().relayOperator().build(), clock.instant());
  }

  @Test
  void a_call_is_ended_by_the_assistant_with_its_reason() {
    assertThat(end(CALL, Optional.of("All is done"))).isEqualTo(Ending.ENDED);

    assertThat(found().endedAt()).contains(clock.instant());
    assertThat(found().facts().ending()).contains("assistant-ended-call");
    assertThat(found().facts().endReason()).contains("All is done");
  }

  @Test
  void a_call_may_end_without_a_reason_and_without_a_name() {
    assertThat(end(CALL, NO_REASON)).isEqualTo(Ending.ENDED);
    assertThat(end(Optional.empty(), NO_REASON)).isEqualTo(Ending.ENDED);

    assertThat(calls.newest(Demo.ORG, 10, 0).total()).isEqualTo(1);
  }

  @Test
  void a_relay_operator_is_not_cut_off_early_without_a_reason() {
    relayCall();

    assertThat(end(CALL, NO_REASON)).isEqualTo(Ending.GOES_ON);

    assertThat(found().status()).isEqualTo(Call.Status.IN_PROGRESS);
  }

  @Test
  void a_relay_operators_call_may_end_with_a_reason_or_later() {
    relayCall();
    assertThat(end(CALL, Optional.of("They said goodbye"))).isEqualTo(Ending.ENDED);

    clock.advance(EndCall.EARLY);
    assertThat(end(CALL, NO_REASON)).isEqualTo(Ending.ENDED);
  }

  // A1, A5.
  @Test
  void a_tool_call_that_comes_again_gives_no_other_reason() {
    end("tool-1", "All is done");
    end("tool-2", "They hung up");

    assertThat(end("tool-1", "All is done")).isEqualTo(Ending.ENDED);
    assertThat(end("tool-1", "Something else")).isEqualTo(Ending.OTHER_ARGUMENTS);

    assertThat(found().facts().endReason()).contains("They hung up");
  }
}
