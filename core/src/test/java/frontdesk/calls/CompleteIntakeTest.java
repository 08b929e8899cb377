package frontdesk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.SettableClock;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompleteIntakeTest {
  private static final Map<String, Object> DATA = Map.of("matter", "heating");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryHandovers handovers =
      new InMemoryHandovers(new InMemoryCalls(), new InMemoryOutbox(clock));
  private final CompleteIntake completeIntake = new CompleteIntake(handovers, clock);

  private Arrival complete(Optional<CallId> call) {
    return completeIntake.complete(Demo.ORG, call, DATA, Urgency.MEDIUM, Optional.empty());
  }

  private Arrival complete(CallId call, String toolCall, Map<String, Object> data) {
    Delivery delivery = Delivery.of(call, toolCall, "complete_intake", data);
    return completeIntake.complete(
        Demo.ORG, Optional.of(call), data, Urgency.MEDIUM, Optional.of(delivery));
  }

  @Test
  void an_intake_is_kept_once_with_its_call() {
    CallId call = new CallId("call-1");

    assertThat(List.of(complete(Optional.of(call)), complete(Optional.of(call))))
        .containsExactly(Arrival.FIRST, Arrival.REPEATED);

    Intake kept = handovers.of(Demo.ORG, call).intakes().get(0);
    assertThat(kept.data()).isEqualTo(DATA);
    assertThat(kept.completed()).isTrue();
  }

  @Test
  void without_a_call_each_is_one_of_its_own() {
    assertThat(List.of(complete(Optional.empty()), complete(Optional.empty())))
        .containsExactly(Arrival.FIRST, Arrival.FIRST);
  }

  // A1, A5.
  @Test
  void a_late_repeat_does_not_put_the_old_one_back() {
    CallId call = new CallId("call-1");
    Map<String, Object> later = Map.of("matter", "heating and water");
    complete(call, "tool-1", DATA);
    complete(call, "tool-2", later);

    assertThat(complete(call, "tool-1", DATA)).isEqualTo(Arrival.REPEATED);
    assertThat(complete(call, "tool-1", Map.of())).isEqualTo(Arrival.OTHER_ARGUMENTS);

    assertThat(handovers.of(Demo.ORG, call).intakes().get(0).data()).isEqualTo(later);
  }
}
