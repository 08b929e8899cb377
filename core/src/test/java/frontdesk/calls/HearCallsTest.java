package frontdesk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.SettableClock;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HearCallsTest {
  private static final CallId HERE = new CallId("call-here");
  private static final CallId ELSEWHERE = new CallId("call-elsewhere");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCalls calls = new InMemoryCalls();
  private final HearCalls hearCalls = new HearCalls(new InMemoryHeardCalls(calls, clock));

  private void begins(CallId call) {
    calls.note(Demo.ORG, call, CallFacts.NONE, clock.instant());
    hearCalls.begin(Demo.ORG, call);
  }

  private void passes(int times) {
    for (int i = 0; i < times; i++) {
      clock.advance(HearCalls.EVERY);
      hearCalls.hear(Map.of(Demo.ORG, List.of(HERE)));
    }
  }

  private Call.Status status(CallId call) {
    return calls.find(Demo.ORG, call).orElseThrow().status();
  }

  @Test
  void a_call_goes_on_while_its_node_hears_it_and_ends_with_its_node() {
    begins(HERE);
    begins(ELSEWHERE);

    passes(3);
    assertThat(status(ELSEWHERE)).isEqualTo(Call.Status.IN_PROGRESS);
    passes(1);

    assertThat(status(HERE)).isEqualTo(Call.Status.IN_PROGRESS);
    assertThat(status(ELSEWHERE)).isEqualTo(Call.Status.COMPLETED);
  }

  @Test
  void a_page_that_comes_again_late_finds_its_call_going_on() {
    begins(ELSEWHERE);
    passes(4);

    hearCalls.begin(Demo.ORG, ELSEWHERE);

    assertThat(status(ELSEWHERE)).isEqualTo(Call.Status.IN_PROGRESS);
  }
}
