package frontdesk.calls;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.calls.CallsContract.CALL;
import static frontdesk.calls.CallsContract.NOON;
import static frontdesk.calls.CallsContract.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.calls.LiveCalls.Mark;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link RunningTools} promises. */
public interface RunningToolsContract {
  Calls calls();

  CallWords words();

  HeardCalls heard();

  LiveCalls live();

  /** Over the same store as the others. */
  RunningTools running();

  static RunningTool tool(String id, long second) {
    return new RunningTool(
        id, "set_appointment", Optional.of("{\"day\":\"a \\\"b\\\"\"}"), NOON.plusSeconds(second));
  }

  private void begun(RunningTool tool) {
    running().begun(Demo.ORG, CALL, tool);
  }

  private Mark told() {
    return live().of(Demo.ORG, List.of(CALL)).get(0);
  }

  private void note(CallFacts facts) {
    calls().note(Demo.ORG, CALL, facts, NOON);
  }

  @Test
  default void a_tool_is_told_of_from_its_beginning_until_it_is_over() {
    note(CallFacts.NONE);
    begun(tool("b", 2));
    begun(tool("a", 3));
    begun(tool("a", 3));
    assertThat(told().tools()).containsExactly(tool("b", 2), tool("a", 3));

    running().over(Demo.ORG, CALL, "b");
    assertThat(told().tools()).containsExactly(tool("a", 3));
    running().over(Demo.ORG, CALL, "a");
    assertThat(told().tools()).isEmpty();
  }

  @Test
  default void a_call_is_known_from_its_first_tool_on() {
    begun(tool("a", 1));

    assertThat(calls().find(Demo.ORG, CALL)).map(Call::startedAt).contains(NOON.plusSeconds(1));
    assertThat(told().tools()).containsExactly(tool("a", 1));
  }

  @Test
  default void each_change_of_what_runs_is_counted_and_nothing_else() {
    note(CallFacts.NONE);
    long first = told().revision();
    begun(tool("a", 1));
    long second = told().revision();
    running().over(Demo.ORG, CALL, "a");
    long third = told().revision();
    running().over(Demo.ORG, CALL, "a");
    running().over(Demo.ORG, new CallId("none"), "a");

    assertThat(second).isGreaterThan(first);
    assertThat(third).isGreaterThan(second);
    assertThat(told().revision()).isEqualTo(third);
  }

  @Test
  default void its_record_takes_its_place_and_leaves_others() {
    ToolCallRecord record = CallWordsContract.toolCall("told", 3);
    String id = record.toolCallId().orElseThrow();
    begun(tool(id, 1));
    begun(tool("other", 2));

    words().toolCall(Demo.ORG, CALL, record);

    assertThat(told().tools()).containsExactly(tool("other", 2));
  }

  @Test
  default void nothing_runs_in_a_call_that_is_over_or_that_nobody_hears() {
    begun(tool("a", 1));
    note(facts().endedAt(NOON.plusSeconds(9)).build());
    begun(tool("b", 2));
    assertThat(told().tools()).isEmpty();

    CallId other = new CallId("lost");
    running().begun(Demo.ORG, other, tool("a", 1));
    heard().hear(Demo.ORG, List.of(other));
    heard().endUnheard(Duration.ZERO, 10);
    assertThat(live().of(Demo.ORG, List.of(other)).get(0).tools()).isEmpty();
  }

  @Test
  default void where_the_recording_is_declined_no_arguments_are_told() {
    begun(tool("a", 1));
    note(facts().consent(Consent.DECLINED).build());
    assertThat(told().tools()).isEmpty();

    begun(tool("b", 2));

    assertThat(told().tools()).containsExactly(tool("b", 2).wordless());
  }

  @Test
  default void what_runs_for_others_is_theirs() {
    running().begun(OTHER, CALL, tool("a", 1));
    running().over(Demo.ORG, CALL, "a");

    assertThat(live().of(OTHER, List.of(CALL)).get(0).tools()).hasSize(1);
    assertThat(live().of(Demo.ORG, List.of(CALL))).isEmpty();
  }

  @Test
  default void what_runs_longer_than_anybody_waits_is_not_told_as_running() {
    begun(tool("a", 0));

    assertThat(told().running(NOON.plus(RunningTool.LONGEST).minusMillis(1))).hasSize(1);
    assertThat(told().running(NOON.plus(RunningTool.LONGEST))).isEmpty();
  }
}
