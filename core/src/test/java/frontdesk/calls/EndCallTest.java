package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.SettableClock;
import frontdesk.scheduling.Demo;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndCallTest {
  private static final Optional<CallId> CALL = Optional.of(new CallId("call-1"));
  private static final Optional<String> NO_REASON = Optional.empty();

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCalls calls = new InMemoryCalls();
  private final EndCall endCall = new EndCall(calls, clock);

  private Call found() {
    return calls.find(Demo.ORG, CALL.orElseThrow()).orElseThrow();
  }

  private void relayCall() {
    calls.note(Demo.ORG, CALL.orElseThrow(), facts().relayOperator().build(), clock.instant());
  }

  @Test
  void a_call_is_ended_by_the_assistant_with_its_reason() {
    assertThat(endCall.end(Demo.ORG, CALL, Optional.of("All is done"))).isTrue();

    assertThat(found().endedAt()).contains(clock.instant());
    assertThat(found().facts().ending()).contains("assistant-ended-call");
    assertThat(found().facts().endReason()).contains("All is done");
  }

  @Test
  void a_call_may_end_without_a_reason_and_without_a_name() {
    assertThat(endCall.end(Demo.ORG, CALL, NO_REASON)).isTrue();
    assertThat(endCall.end(Demo.ORG, Optional.empty(), NO_REASON)).isTrue();

    assertThat(calls.newest(Demo.ORG, 10, 0).total()).isEqualTo(1);
  }

  @Test
  void a_relay_operator_is_not_cut_off_early_without_a_reason() {
    relayCall();

    assertThat(endCall.end(Demo.ORG, CALL, NO_REASON)).isFalse();

    assertThat(found().status()).isEqualTo(Call.Status.IN_PROGRESS);
  }

  @Test
  void a_relay_operators_call_may_end_with_a_reason_or_later() {
    relayCall();
    assertThat(endCall.end(Demo.ORG, CALL, Optional.of("They said goodbye"))).isTrue();

    clock.advance(EndCall.EARLY);
    assertThat(endCall.end(Demo.ORG, CALL, NO_REASON)).isTrue();
  }
}
