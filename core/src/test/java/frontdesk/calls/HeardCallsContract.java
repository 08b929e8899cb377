package frontdesk.calls;

import static frontdesk.calls.CallsContract.CALL;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link HeardCalls} promises. */
public interface HeardCallsContract {
  HeardCalls heard();

  /** Over the same store, with {@link Demo#ORG} and {@link CallsContract#OTHER}. */
  Calls calls();

  private CallFacts facts(OrgId org) {
    return calls().find(org, CALL).orElseThrow().facts();
  }

  private void heard(OrgId org) {
    calls().note(org, CALL, CallFacts.NONE, NOON);
    heard().hear(org, List.of(CALL));
  }

  @Test
  default void a_call_that_nobody_hears_any_more_has_ended_when_it_was_heard_last() {
    heard(Demo.ORG);
    heard(OTHER);

    assertThat(heard().endUnheard(Duration.ZERO, 10)).isEqualTo(2);

    assertThat(facts(Demo.ORG).ending()).contains(HeardCalls.LOST);
    assertThat(facts(OTHER).endedAt()).hasValueSatisfying(end -> assertThat(end).isAfter(NOON));
    assertThat(heard().endUnheard(Duration.ZERO, 10)).isZero();
  }

  @Test
  default void a_call_that_was_heard_just_now_goes_on() {
    heard(Demo.ORG);

    assertThat(heard().endUnheard(Duration.ofHours(1), 10)).isZero();

    assertThat(facts(Demo.ORG).endedAt()).isEmpty();
  }

  @Test
  default void a_call_that_nobody_ever_heard_is_left_to_whoever_tells_of_it() {
    calls().note(Demo.ORG, CALL, CallFacts.NONE, NOON);

    assertThat(heard().endUnheard(Duration.ZERO, 10)).isZero();

    assertThat(facts(Demo.ORG).endedAt()).isEmpty();
  }

  @Test
  default void a_call_that_was_taken_for_lost_goes_on_once_it_is_heard_again() {
    heard(Demo.ORG);
    heard().endUnheard(Duration.ZERO, 10);

    heard().hear(Demo.ORG, List.of(CALL));

    assertThat(facts(Demo.ORG).endedAt()).isEmpty();
    assertThat(facts(Demo.ORG).ending()).isEmpty();
    assertThat(heard().endUnheard(Duration.ZERO, 10)).isEqualTo(1);
  }

  @Test
  default void a_call_that_has_ended_stays_as_it_ended() {
    heard(Demo.ORG);
    calls().note(Demo.ORG, CALL, CallFacts.facts().endedAt(NOON.plusSeconds(60)).build(), NOON);

    heard().hear(Demo.ORG, List.of(CALL));
    heard().endUnheard(Duration.ZERO, 10);

    assertThat(facts(Demo.ORG).endedAt()).contains(NOON.plusSeconds(60));
    assertThat(facts(Demo.ORG).ending()).isEmpty();
  }

  @Test
  default void what_nobody_knows_is_not_made_known_by_being_heard() {
    heard().hear(Demo.ORG, List.of(CALL));
    heard().hear(Demo.ORG, List.of());

    assertThat(calls().find(Demo.ORG, CALL)).isEmpty();
  }

  @Test
  default void only_so_many_end_at_once() {
    List<CallId> many = List.of(new CallId("call-a"), new CallId("call-b"), new CallId("call-c"));
    many.forEach(call -> calls().note(Demo.ORG, call, CallFacts.NONE, NOON));
    heard().hear(Demo.ORG, many);

    assertThat(heard().endUnheard(Duration.ZERO, 2)).isEqualTo(2);
    assertThat(heard().endUnheard(Duration.ZERO, 2)).isEqualTo(1);
  }
}
