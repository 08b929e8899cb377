package frontdesk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.calls.EscalateCall.Escalated;
import frontdesk.calls.EscalateCall.Told;
import frontdesk.calls.Escalation.Wish;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Receipt;
import frontdesk.notices.ScriptedChannel;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EscalateCallTest {
  private static final Optional<CallId> CALL = Optional.of(new CallId("call-1"));
  private static final Wish WISH = new Wish("A person", Urgency.EMERGENCY, "Water everywhere.");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
  private final ScriptedChannel hook = new ScriptedChannel();
  private final InMemoryHandovers handovers = new InMemoryHandovers(new InMemoryCalls(), outbox);
  private final EscalateCall escalateCall =
      new EscalateCall(
          handovers,
          new DeliverNotices(outbox, Map.of(Way.ESCALATIONS, hook), Runnable::run),
          clock);

  private Escalated escalate(Wish wish) {
    return escalate(wish, Optional.empty()).orElseThrow();
  }

  private Optional<Escalated> escalate(Wish wish, Optional<Delivery> delivery) {
    return escalateCall.escalate(
        Demo.ORG, CALL, Optional.empty(), wish, delivery, Deadline.in(Duration.ofSeconds(30)));
  }

  private static Optional<Delivery> toolCall(String arguments) {
    return Optional.of(
        Delivery.of(CALL.orElseThrow(), "tool-1", "escalate_call", Map.of("all", arguments)));
  }

  private boolean hasToBeCalledBack() {
    return handovers.of(Demo.ORG, CALL.orElseThrow()).escalations().get(0).callBack();
  }

  @Test
  void a_person_is_told_at_once() {
    assertThat(escalate(WISH)).isEqualTo(new Escalated(Told.TOLD, false));

    CallEscalated told = (CallEscalated) hook.attempts().get(0).notice();
    assertThat(told.urgency()).isEqualTo("emergency");
    assertThat(told.summary()).isEqualTo("Water everywhere.");
    assertThat(hasToBeCalledBack()).isFalse();
  }

  @Test
  void the_same_asked_twice_is_told_once() {
    escalate(WISH);

    assertThat(escalate(WISH)).isEqualTo(new Escalated(Told.TOLD, true));

    assertThat(hook.attempts()).hasSize(1);
  }

  // A1, A5.
  @Test
  void a_tool_call_that_comes_again_is_told_once_and_with_other_arguments_not_at_all() {
    escalate(WISH, toolCall("water"));

    assertThat(escalate(WISH, toolCall("water"))).contains(new Escalated(Told.TOLD, true));
    assertThat(escalate(new Wish("Gas", Urgency.LOW, ""), toolCall("gas"))).isEmpty();

    assertThat(hook.attempts()).hasSize(1);
    assertThat(handovers.of(Demo.ORG, CALL.orElseThrow()).escalations()).hasSize(1);
  }

  @Test
  void something_else_is_told_too() {
    escalate(WISH);

    escalate(new Wish("A person", Urgency.EMERGENCY, "And now it smells."));

    assertThat(hook.attempts()).hasSize(2);
  }

  @Test
  void what_nobody_heard_is_called_back_and_told_when_it_is_asked_again() {
    hook.answering(new Receipt.NothingHappened("503"));

    assertThat(escalate(WISH)).isEqualTo(new Escalated(Told.NOBODY, false));
    assertThat(hasToBeCalledBack()).isTrue();

    assertThat(escalate(WISH)).isEqualTo(new Escalated(Told.TOLD, true));
    assertThat(hasToBeCalledBack()).isFalse();
  }

  @Test
  void what_somebody_may_have_heard_is_called_back_and_not_told_again() {
    hook.answering(new Receipt.Unknown("time-out"));

    assertThat(escalate(WISH).told()).isEqualTo(Told.OPEN);
    assertThat(escalate(WISH).told()).isEqualTo(Told.OPEN);

    assertThat(hook.attempts()).hasSize(1);
    assertThat(hasToBeCalledBack()).isTrue();
  }

  @Test
  void without_a_hook_it_is_kept_to_be_called_back() {
    hook.disconnected();

    assertThat(escalate(WISH)).isEqualTo(new Escalated(Told.NOBODY, false));

    assertThat(outbox.notices()).isEmpty();
    assertThat(hasToBeCalledBack()).isTrue();
  }
}
