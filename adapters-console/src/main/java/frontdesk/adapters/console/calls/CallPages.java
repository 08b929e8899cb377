package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.live.Feed;
import frontdesk.adapters.console.live.Listening;
import frontdesk.adapters.console.live.Picture;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Served;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.calls.Call;
import frontdesk.calls.ReportCalls.Report;
import frontdesk.http.Request;
import frontdesk.http.Response;
import gg.jte.Content;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A list of calls, and one in full. */
public final class CallPages {
  /** A platform's report, with what a call cost, comes within minutes of its end. */
  private static final Duration STILL_TOLD = Duration.ofMinutes(10);

  private static final String COPY = "copy.js";

  /** A sentence; what is longer was said by nobody in one line. */
  public static final int MOST_WORDS = 200;

  static final String PATH = "calls";

  private final Desk desk;
  private final View view;
  private final Listening listening;
  private final Troubles troubles;
  private final CallsSeen seen;
  private final CallListPage list;

  public CallPages(Desk desk, View view, Listening listening) {
    this.desk = desk;
    this.view = view;
    this.listening = listening;
    this.troubles = new Troubles(view);
    this.seen = new CallsSeen(desk);
    this.list = new CallListPage(desk, view);
  }

  /**
   * What the page of one call shows.
   *
   * @param live whether it goes on listening
   * @param events where to, below the console
   * @param position what of it the page has
   * @param back where the list is that it was opened from, likewise
   */
  record One(
      boolean live,
      String events,
      String position,
      String back,
      String zone,
      Content side,
      Content turns,
      Content saying) {}

  public Section section() {
    return new Section(
        "Calls",
        PATH,
        any -> true,
        List.of(
            new Section.Shown(PATH, list::show),
            new Section.Shown(CallListPage.FILE, list::file),
            new Section.Shown(PATH + "/one", this::one),
            new Section.Shown(PATH + "/one/events", this::events)),
        List.of());
  }

  /** Where a call is shown, below the console. */
  public static String linkTo(CallId call) {
    return PATH + "/one?id=" + Links.encoded(call.value());
  }

  private Response one(Request request, Visitor visitor) {
    return call(request, visitor)
        .map(report -> one(request, visitor, report))
        .orElseGet(() -> troubles.noCall(request, visitor));
  }

  private Response one(Request request, Visitor visitor, Report report) {
    Call call = report.call();
    boolean live = mayChange(call);
    Times times = new Times(desk.zones().apply(visitor.asking()));
    Picture picture = painter(request.path(), visitor, call.id()).paint(listening.look());
    View.Frame frame = View.Frame.of(request.path(), visitor);
    return view.page(
        200,
        live ? frame.running(Listening.SCRIPT, COPY) : frame.running(COPY),
        CallWordings.title(call, times),
        "calls/call",
        new One(
            live,
            PATH + "/one/events?id=" + Links.encoded(call.id().value()),
            picture.position(),
            CallListPage.back(request),
            times.zoneName(),
            picture.html(CallPainter.SIDE),
            picture.html(CallPainter.TURNS),
            picture.html(CallPainter.SAYING)));
  }

  private CallPainter painter(String path, Visitor visitor, CallId call) {
    return new CallPainter(desk, view, visitor, call, View.base(path));
  }

  private Optional<Report> call(Request request, Visitor visitor) {
    String id = request.query("id").orElse("");
    Optional<Report> found = CallId.parse(id).flatMap(call -> seen.one(visitor, call));
    if (found.isEmpty()) {
      Asking.note(Act.absent(visitor.org(), "call_id", id));
    }
    return found;
  }

  // Nobody reports on a trial once it has ended.
  private boolean mayChange(Call call) {
    Duration told = Call.isTrial(call.id()) ? Duration.ZERO : STILL_TOLD;
    return call.endedAt().map(end -> end.plus(told).isAfter(desk.clock().instant())).orElse(true);
  }

  // The page itself is one step higher than its events.
  private Response events(Request request, Visitor visitor) {
    return call(request, visitor)
        .map(report -> report.call().id())
        .map(
            call ->
                listening.to(
                    new Feed.Key(visitor.org(), visitor.onlyHost(), PATH + " " + call.value()),
                    () -> painter(Served.ROOT + "/" + PATH + "/one", visitor, call),
                    request,
                    visitor))
        .orElseGet(() -> troubles.noCall(request, visitor));
  }
}
