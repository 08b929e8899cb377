package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.RecordedCalls;
import frontdesk.adapters.realtime.ReportedCalls;
import frontdesk.calls.Calls;
import frontdesk.calls.RecordCall;
import frontdesk.calls.ReportCalls;
import frontdesk.persistence.jdbi.JdbiCallFigures;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiHandovers;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The routes about calls, each under both names that the earlier version had. */
final class CallRoutes implements RouteGroup {
  private final RecordCall record;
  private final ReportCalls report;
  private final Ways ways;
  private final PageTokens tokens;
  private final OwnCalls own;
  private final Clock clock;

  CallRoutes(Ground ground, House house, PageTokens tokens) {
    Jdbi jdbi = ground.jdbi();
    Calls calls = house.calls();
    JdbiCallWords words = new JdbiCallWords(jdbi);
    this.clock = ground.clock();
    this.record = new RecordCall(calls, words, clock);
    this.report = new ReportCalls(calls, words, new JdbiHandovers(jdbi), new JdbiCallFigures(jdbi));
    this.ways = house.ways();
    this.tokens = tokens;
    this.own = new OwnCalls(calls, clock);
  }

  // The figures first: the server takes the first path that fits.
  @Override
  public List<Route> behind(Doors doors) {
    Door whole = doors.ofOrganisation();
    Route stats =
        new Route("GET", "/api/calls/stats", whole.to(asking -> reported(asking).stats()));
    return Stream.concat(
            Stream.of(stats),
            Stream.of("/api/call", "/api/calls").flatMap(path -> below(path, doors)))
        .toList();
  }

  private Stream<Route> below(String path, Doors doors) {
    Door whole = doors.ofOrganisation();
    Door call = doors.ofCall();
    return Stream.of(
        new Route("POST", path + "/start", doors.ofHost().to(asking -> recorded(asking).start())),
        new Route("POST", path + "/transcript", call.to(asking -> recorded(asking).transcript())),
        new Route("POST", path + "/end", call.to(asking -> recorded(asking).end())),
        new Route("GET", path, whole.to(asking -> reported(asking).list())),
        new Route("GET", path + "/{id}", whole.to(asking -> reported(asking).one())));
  }

  private RecordedCalls recorded(Principal asking) {
    return new RecordedCalls(
        record, asking.org(), asking.host(), own.of(asking), tokens.of(asking), clock);
  }

  private ReportedCalls reported(Principal asking) {
    return new ReportedCalls(report, asking.org(), () -> ways.zone(asking), clock);
  }
}
