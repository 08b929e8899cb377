package frontdesk.adapters.realtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Sessions that were begun elsewhere, with no page on this end. */
class JoinedSessionTest {
  @Test
  void in_a_joined_session_tools_are_carried_out_and_a_lost_socket_changes_nothing_of_it() {
    CallInMemory call = CallInMemory.joined();
    call.modelSays(Heard.call("call_1", "completed")).modelLeaves().toolAnswers(0, "{}");

    assertThat(call.model().types()).containsExactly("conversation.item.create", "response.create");
    assertThat(call.model().taken().get(0)).contains("function_call_output", "call_1");
  }

  @Test
  void an_output_that_was_on_its_way_when_a_joined_sessions_socket_was_lost_is_sent_again() {
    CallInMemory call = CallInMemory.joined();
    call.modelSays(Heard.responseCreated()).modelSays(Heard.call("call_1", "completed"));
    call.toolAnswers(0, "{}").modelLeaves();

    assertThat(call.model().types()).containsExactly("conversation.item.create", "response.create");
    assertThat(call.model().taken().get(0)).contains("function_call_output", "call_1");
  }

  @Test
  void a_joined_session_in_which_nobody_speaks_is_asked_and_its_answer_is_enough() {
    CallInMemory call = CallInMemory.joined();

    call.passes(Pulse.FIRST_WITHIN.dividedBy(2).plusSeconds(2));
    assertThat(call.model().pings()).isPositive();
    call.answersFor(Pulse.FIRST_WITHIN.multipliedBy(3));

    assertThat(call.sessions()).isEqualTo(1);
  }

  @Test
  void a_joined_session_ends_with_its_call() {
    CallInMemory call = CallInMemory.joined();

    call.talksFor(Duration.ofMinutes(2)).modelLeavesInGoodOrder();
    call.passes(Leaving.GOODBYE.plusSeconds(2));

    assertThat(call.sessions()).isEqualTo(1);
    assertThat(call.noted()).containsExactly("began", "ended");
    assertThat(call.isGone()).isTrue();
  }

  @Test
  void a_joined_session_that_is_not_known_at_once_is_asked_for_again() {
    CallInMemory call = CallInMemory.joined().refusing(Close.NO_SESSION).modelLeaves();

    call.passes(Duration.ofSeconds(1));
    assertThat(call.refused()).isEqualTo(2);
    call.refusingNoMore().passes(Duration.ofSeconds(1));

    assertThat(call.sessions()).isEqualTo(2);
    assertThat(call.page().closedWith()).isZero();
  }

  @Test
  void a_joined_session_that_nobody_knows_is_given_up() {
    CallInMemory call = CallInMemory.joined().refusing(Close.NO_SESSION).modelLeaves();

    call.passes(Duration.ofSeconds(Renewal.TRIES));

    assertThat(call.refused()).isEqualTo(Renewal.TRIES);
    assertThat(call.page().closedWith()).isEqualTo(1011);
    assertThat(call.noted()).containsExactly("began", "ended");
  }
}
