package frontdesk.app;

import frontdesk.adapters.realtime.ExecuteIntent;
import frontdesk.adapters.realtime.ExecutionStats;
import frontdesk.tools.Tally;
import frontdesk.tools.ToolDesk;
import java.time.Duration;
import java.util.List;

/** The routes by which a page or a program calls tools. */
record ToolRoutes(ToolDesk desk, Tally tally, OwnCalls own) implements RouteGroup {
  /** A caller hears silence meanwhile; what takes longer goes on in the background. */
  static final Duration VOICE_BUDGET = Duration.ofMillis(2_500);

  @Override
  public List<Route> behind(Doors doors) {
    return List.of(
        new Route(
            "POST",
            "/api/execute-intent",
            doors
                .ofTools()
                .to(
                    asking ->
                        new ExecuteIntent(
                            desk,
                            asking.org(),
                            Ways.atDesk(asking),
                            VOICE_BUDGET,
                            asking.call(),
                            own.begunBy(asking)))),
        new Route(
            "GET",
            "/api/execute-intent/stats",
            doors.ofOrganisation().to(asking -> new ExecutionStats(tally, asking.org()))));
  }
}
