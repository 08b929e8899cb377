package frontdesk.calls;

import static frontdesk.calls.CallWordsContract.line;
import static frontdesk.calls.CallWordsContract.toolCall;
import static frontdesk.calls.CallsContract.CALL;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link OldCalls} promises. */
public interface OldCallsContract {
  Instant LONG_AFTER = NOON.plus(Duration.ofDays(OldCalls.USUAL_DAYS)).plusSeconds(1);

  OldCalls oldCalls();

  /** Over the same store, with {@link Demo#ORG} and {@link CallsContract#OTHER}. */
  Calls calls();

  CallWords words();

  @Test
  default void what_is_not_old_yet_stays() {
    calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON);

    assertThat(oldCalls().delete(LONG_AFTER.minusSeconds(2), 10)).isZero();
    assertThat(calls().find(Demo.ORG, CALL)).isPresent();
  }

  @Test
  default void an_old_call_is_deleted_with_all_that_was_said() {
    calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON);
    words().line(Demo.ORG, CALL, "1", line("Hello", 1));
    words().toolCall(Demo.ORG, CALL, toolCall("booked", 1));

    assertThat(oldCalls().delete(LONG_AFTER, 10)).isEqualTo(1);

    assertThat(calls().find(Demo.ORG, CALL)).isEmpty();
    assertThat(words().said(Demo.ORG, CALL).lines()).isEmpty();
    assertThat(words().said(Demo.ORG, CALL).toolCalls()).isEmpty();
    assertThat(oldCalls().delete(LONG_AFTER, 10)).isZero();
  }

  @Test
  default void only_so_many_are_deleted_at_once() {
    for (int i = 0; i < 5; i++) {
      calls().note(Demo.ORG, new CallId("call-" + i), CallFacts.NONE, NOON.minusSeconds(i));
    }
    calls().note(OTHER, CALL, CallFacts.NONE, NOON);

    int first = oldCalls().delete(LONG_AFTER, 4);
    int second = oldCalls().delete(LONG_AFTER, 4);
    int third = oldCalls().delete(LONG_AFTER, 4);

    assertThat(first).isBetween(1, 4);
    assertThat(first + second + third).isEqualTo(6);
  }
}
