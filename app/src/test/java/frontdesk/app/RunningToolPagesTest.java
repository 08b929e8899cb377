package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.SettableClock;
import frontdesk.calls.RunningTool;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiRunningTools;
import frontdesk.scheduling.Demo;
import frontdesk.standins.zapier.FakeZapier;
import frontdesk.standins.zapier.Fault;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool while somebody in the call still waits for it, over HTTP. */
class RunningToolPagesTest {
  private static final String NOW = "/console/now/events";
  private static final String ONE_CALL = "/console/calls/one/events?id=call%2F1";
  private static final String RUNNING = ">running</span>";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final FakeZapier zapier = FakeZapier.start();
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(
              Optional.of(zapier.url()), Optional.of(LiveCaller.SECRET), Optional.of("k")),
          clock);
  private final ConsoleBrowser viewer =
      ConsoleBrowser.member(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());
  private final LiveCaller jane = new LiveCaller(desk, "call/1");

  @AfterEach
  void close() {
    zapier.close();
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {NOW, ONE_CALL})
  void a_tool_is_told_while_it_runs_on_another_node_and_then_with_its_answer(String path) {
    jane.begins();
    Fault held = zapier.faults().onAll().hold();
    try (RunningDesk other = desk.another();
        EventsHeard page = EventsHeard.at(viewer.at(other).request(path))) {
      CompletableFuture<Void> booking =
          CompletableFuture.runAsync(() -> jane.books("2026-11-24T12:00:00-06:00"));

      assertThat(page.awaits(RUNNING).data())
          .contains("set_appointment", "What arrived", "jane@example.com", "Jane &lt;b&gt;")
          .doesNotContain("What was answered");

      held.release();
      booking.join();
      assertThat(page.awaits("What was answered").data())
          .contains("set_appointment", " ms")
          .doesNotContain(RUNNING);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {NOW, ONE_CALL})
  void one_whose_server_is_gone_does_not_run_for_ever(String path) {
    jane.begins();
    new JdbiRunningTools(desk.jdbi())
        .begun(
            Demo.ORG,
            new CallId("call/1"),
            new RunningTool("tool-1", "search_rentals", Optional.empty(), clock.instant()));
    try (EventsHeard page = EventsHeard.at(viewer.request(path))) {
      assertThat(page.awaits(RUNNING).data()).contains("search_rentals", "Not kept.");

      clock.advance(RunningTool.LONGEST);

      page.awaits(event -> !event.data().contains(RUNNING) && event.type().equals("picture"));
    }
  }
}
