package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.Call;
import frontdesk.calls.CallList.Place;
import frontdesk.calls.HostsCalls;
import frontdesk.calls.ReportCalls.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that somebody sees: all of the organisation, or those of their host. */
public record CallsSeen(Desk desk) {
  List<Call> newest(
      Visitor visitor, CallsAsked asked, Times times, Optional<Place> behind, int most) {
    return desk.calls()
        .newest(visitor.org(), only(visitor, asked), asked.filter(times), behind, most);
  }

  int count(Visitor visitor, CallsAsked asked, Times times, int most) {
    return desk.calls().count(visitor.org(), only(visitor, asked), asked.filter(times), most);
  }

  // Who sees one host only has no other to choose.
  private Optional<HostsCalls> only(Visitor visitor, CallsAsked asked) {
    return visitor.seesWholeOrganisation()
        ? asked.ofHost().map(host -> desk.live().of(visitor.org(), host))
        : desk.live().seenBy(visitor);
  }

  /** The registered assistants by which these calls come in. */
  List<String> assistants(Visitor visitor) {
    return desk.live().assistants(visitor);
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
  public Set<CallId> among(Visitor visitor, Stream<CallId> calls) {
    Set<CallId> all = calls.collect(Collectors.toSet());
    return visitor.seesWholeOrganisation() || all.isEmpty()
        ? all
        : desk.live()
            .seenBy(visitor)
            .map(theirs -> desk.calls().among(visitor.org(), theirs, all))
            .orElse(all);
  }
}
