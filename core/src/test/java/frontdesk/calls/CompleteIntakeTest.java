package frontdesk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.SettableClock;
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

  private boolean complete(Optional<CallId> call) {
    return completeIntake.complete(Demo.ORG, call, DATA, Urgency.MEDIUM);
  }

  @Test
  void an_intake_is_kept_once_with_its_call() {
    CallId call = new CallId("call-1");

    assertThat(List.of(complete(Optional.of(call)), complete(Optional.of(call))))
        .containsExactly(true, false);

    Intake kept = handovers.of(Demo.ORG, call).intakes().get(0);
    assertThat(kept.data()).isEqualTo(DATA);
    assertThat(kept.completed()).isTrue();
  }

  @Test
  void without_a_call_each_is_one_of_its_own() {
    assertThat(List.of(complete(Optional.empty()), complete(Optional.empty())))
        .containsExactly(true, true);
  }
}
