package frontdesk.adapters.console;

import frontdesk.CallId;
import frontdesk.calls.Call;
import frontdesk.calls.CallList.Filter;
import frontdesk.calls.CallList.Place;
import frontdesk.calls.ReportCalls.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that somebody sees: all of the organisation, or those of their host. */
record CallsSeen(Console.Desk desk) {
  List<Call> newest(Visitor visitor, Filter filter, Optional<Place> behind, int most) {
    return desk.calls().newest(visitor.org(), desk.live().seenBy(visitor), filter, behind, most);
  }

  /** Empty if there is none by that id that they may see. */
  Optional<Report> one(Visitor visitor, CallId call) {
    return desk.report()
        .of(visitor.org(), call)
        .filter(
            report ->
                desk.live().seenBy(visitor).map(theirs -> theirs.has(report.call())).orElse(true));
  }

  /** Those of these calls that they may see. */
  Set<CallId> among(Visitor visitor, Stream<CallId> calls) {
    Set<CallId> all = calls.collect(Collectors.toSet());
    return visitor.seesWholeOrganisation() || all.isEmpty()
        ? all
        : desk.live()
            .seenBy(visitor)
            .map(theirs -> desk.calls().among(visitor.org(), theirs, all))
            .orElse(all);
  }
}
