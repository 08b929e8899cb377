package frontdesk.tools;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.Unavailable;
import frontdesk.calls.InMemoryCalls;
import frontdesk.calls.RunningTool;
import frontdesk.calls.RunningTools;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class TellRunningToolsTest {
  private static final CallId CALL = new CallId("call-1");
  private static final ToolReply DONE = new ToolReply.TryLater("Done.");
  private static final ToolCall ASKED =
      new ToolCall("get_availability", Optional.of("tool-1"), Map.of("days_ahead", 3));

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCalls calls = new InMemoryCalls();
  private final Queue<Runnable> soon = new ArrayDeque<>();
  private final Queue<Runnable> now = new ArrayDeque<>();
  private final ToolWatch watch = tellingTo(calls);

  private ToolWatch tellingTo(RunningTools running) {
    return new TellRunningTools(running, clock, soon::add, now::add);
  }

  private static CallContext in(Optional<CallId> call) {
    return new CallContext(
        Demo.ORG, Demo.propertyManager().id(), call, Deadline.in(Duration.ofSeconds(30)));
  }

  private void timePasses() {
    soon.forEach(Runnable::run);
    soon.clear();
  }

  private void theOtherThreadRuns() {
    now.forEach(Runnable::run);
    now.clear();
  }

  private List<RunningTool> told() {
    return calls.of(Demo.ORG, List.of(CALL)).stream()
        .flatMap(mark -> mark.tools().stream())
        .toList();
  }

  @Test
  void a_tool_that_takes_its_time_is_told_of_while_it_runs() {
    ToolReply reply =
        watch.watch(
            ASKED,
            in(Optional.of(CALL)),
            () -> {
              timePasses();
              assertThat(told())
                  .containsExactly(
                      new RunningTool(
                          "tool-1",
                          "get_availability",
                          Optional.of("{\"days_ahead\":3}"),
                          clock.instant()));
              return DONE;
            });

    assertThat(reply).isEqualTo(DONE);
    theOtherThreadRuns();
    assertThat(told()).isEmpty();
  }

  @Test
  void one_that_is_answered_at_once_is_not_told_of() {
    watch.watch(ASKED, in(Optional.of(CALL)), () -> DONE);
    timePasses();

    assertThat(calls.of(Demo.ORG, List.of(CALL))).isEmpty();
    assertThat(now).isEmpty();
  }

  @Test
  void one_in_no_call_is_told_to_nobody() {
    watch.watch(ASKED, in(Optional.empty()), () -> DONE);

    assertThat(soon).isEmpty();
  }

  @Test
  void two_without_ids_are_two() {
    ToolCall nameless = new ToolCall("end_call", Optional.empty(), Map.of());
    watch.watch(
        nameless,
        in(Optional.of(CALL)),
        () -> {
          watch.watch(
              nameless,
              in(Optional.of(CALL)),
              () -> {
                timePasses();
                assertThat(told()).hasSize(2);
                return DONE;
              });
          theOtherThreadRuns();
          assertThat(told()).hasSize(1);
          return DONE;
        });
  }

  @Test
  void callers_notice_nothing_of_a_store_that_is_away_or_a_server_that_stops() {
    RunningTools away =
        new RunningTools() {
          @Override
          public void begun(OrgId org, CallId call, RunningTool tool) {
            throw new Unavailable("away");
          }

          @Override
          public void over(OrgId org, CallId call, String id) {
            throw new IllegalStateException("broken");
          }
        };
    ToolWatch stopping =
        new TellRunningTools(
            calls,
            clock,
            task -> {
              throw new RejectedExecutionException();
            },
            now::add);

    ToolReply reply =
        tellingTo(away)
            .and(stopping)
            .watch(
                ASKED,
                in(Optional.of(CALL)),
                () -> {
                  timePasses();
                  return DONE;
                });
    theOtherThreadRuns();

    assertThat(reply).isEqualTo(DONE);
  }
}
