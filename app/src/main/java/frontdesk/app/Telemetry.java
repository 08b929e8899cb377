package frontdesk.app;

import frontdesk.app.doors.Replays;
import frontdesk.app.telemetry.Figures;
import frontdesk.app.telemetry.OutboxGauges;
import frontdesk.app.telemetry.PoolGauges;
import frontdesk.app.telemetry.RequestTelemetry;
import frontdesk.app.telemetry.ToolTelemetry;
import frontdesk.http.Response;
import frontdesk.persistence.jdbi.JdbiOutboxFigures;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Logs, figures and traces, wired once for the whole server. Traces go wherever OpenTelemetry's
 * Java agent, which an operator starts beside us, sends them; without it nowhere.
 */
record Telemetry(Figures figures, RequestTelemetry requests, ToolTelemetry tools)
    implements RouteGroup {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  /** Where nobody looks. */
  static Telemetry none() {
    return of(new Figures(StatusRoutes.version()), OpenTelemetry.noop(), Clock.systemUTC());
  }

  static Telemetry of(Ground ground) {
    ComingDatabase database = ground.database();
    Figures figures =
        new Figures(StatusRoutes.version())
            .with(
                new OutboxGauges(new JdbiOutboxFigures(ground.jdbi()), ground.clock()),
                new PoolGauges(database::load, database::answers));
    return of(figures, GlobalOpenTelemetry.get(), ground.clock());
  }

  private static Telemetry of(Figures figures, OpenTelemetry traces, Clock clock) {
    return new Telemetry(
        figures, new RequestTelemetry(figures, traces, clock), new ToolTelemetry(figures, traces));
  }

  @Override
  public List<Route> behind(Doors doors) {
    return List.of(
        new Route("GET", "/metrics", doors.ofOperator().to(asking -> request -> text())));
  }

  /** The same, whose repeats are among the figures from now on. */
  Replays counting(Replays replays) {
    figures.counting(replays::counted);
    return replays;
  }

  /** The figures, in Prometheus' text format. */
  Response text() throws IOException {
    return new Response(200, Map.of("Content-Type", TEXT), figures.text());
  }
}
