package frontdesk.app;

import frontdesk.adapters.realtime.RecordedCalls;
import frontdesk.adapters.realtime.ReportedCalls;
import frontdesk.calls.Calls;
import frontdesk.calls.RecordCall;
import frontdesk.calls.ReportCalls;
import frontdesk.http.Handler;
import frontdesk.persistence.jdbi.JdbiCallFigures;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiHandovers;
import frontdesk.scheduling.Demo;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The routes about calls, each under both names that the earlier version had. */
final class CallRoutes {
  private final RecordedCalls recorded;
  private final ReportedCalls reported;

  CallRoutes(Calls calls, Jdbi jdbi, Clock clock) {
    JdbiCallWords words = new JdbiCallWords(jdbi);
    recorded = new RecordedCalls(new RecordCall(calls, words, clock), Demo.ORG, clock);
    reported =
        new ReportedCalls(
            new ReportCalls(calls, words, new JdbiHandovers(jdbi), new JdbiCallFigures(jdbi)),
            Demo.ORG,
            Demo.propertyManager().zone(),
            clock);
  }

  // The figures first: the server takes the first path that fits.
  List<Route> behind(UnaryOperator<Handler> door) {
    Route stats = new Route("GET", "/api/calls/stats", door.apply(reported.stats()));
    return Stream.concat(
            Stream.of(stats),
            Stream.of("/api/call", "/api/calls").flatMap(path -> below(path, door)))
        .toList();
  }

  private Stream<Route> below(String path, UnaryOperator<Handler> door) {
    return Stream.of(
        new Route("POST", path + "/start", door.apply(recorded.start())),
        new Route("POST", path + "/transcript", door.apply(recorded.transcript())),
        new Route("POST", path + "/end", door.apply(recorded.end())),
        new Route("GET", path, door.apply(reported.list())),
        new Route("GET", path + "/{id}", door.apply(reported.one())));
  }
}
