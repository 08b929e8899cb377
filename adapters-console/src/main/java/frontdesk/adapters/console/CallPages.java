package frontdesk.adapters.console;

import frontdesk.CallId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.calls.Call;
import frontdesk.calls.CallList.Filter;
import frontdesk.calls.CallList.Kind;
import frontdesk.calls.CallList.Place;
import frontdesk.calls.ReportCalls.Report;
import frontdesk.http.Request;
import frontdesk.http.Response;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls to look for, and one in full. */
public final class CallPages {
  /** A screen or two. */
  public static final int PAGE = 25;

  /** A platform's report, with what a call cost, comes within minutes of its end. */
  private static final Duration STILL_TOLD = Duration.ofMinutes(10);

  private static final String COPY = "copy.js";

  /** A sentence; what is longer was said by nobody in one line. */
  public static final int MOST_WORDS = 200;

  private static final String PATH = "calls";

  private final Console.Desk desk;
  private final View view;
  private final Listening listening;
  private final Troubles troubles;
  private final CallsSeen seen;

  CallPages(Console.Desk desk, View view, Listening listening) {
    this.desk = desk;
    this.view = view;
    this.listening = listening;
    this.troubles = new Troubles(view);
    this.seen = new CallsSeen(desk);
  }

  /**
   * What the list shows.
   *
   * @param older where the next page is, below the console; empty on the last
   * @param first whether it is the first page
   */
  record Listed(
      List<Row> rows,
      Asked asked,
      List<Choice> kinds,
      boolean filtered,
      boolean first,
      Optional<String> older,
      String zone) {}

  /** What was asked for, as it was written. */
  record Asked(String kind, String from, String until, String words) {
    static final Asked NOTHING = new Asked("all", "", "", "");

    /** What is asked for, as part of an address. */
    String query() {
      return "kind="
          + kind
          + "&from="
          + from
          + "&until="
          + until
          + "&words="
          + Links.encoded(words);
    }

    /** What people look for is anybody's data: not printed. */
    @Override
    public String toString() {
      return "Asked[" + kind + "]";
    }
  }

  /**
   * What the page of one call shows.
   *
   * @param live whether it goes on listening
   * @param events where to, below the console
   * @param position what of it the page has
   */
  record One(
      boolean live,
      String events,
      String position,
      String zone,
      Content side,
      Content turns,
      Content saying) {}

  /** One that may be chosen. */
  record Choice(String value, String name, boolean chosen) {}

  /** One call. */
  record Row(
      String link,
      String began,
      String length,
      String caller,
      String outcome,
      boolean escalated,
      boolean trial) {}

  Section section() {
    return new Section(
        "Calls",
        PATH,
        any -> true,
        List.of(
            new Section.Shown(PATH, this::list),
            new Section.Shown(PATH + "/one", this::one),
            new Section.Shown(PATH + "/one/events", this::events)),
        List.of());
  }

  private Response list(Request request, Visitor visitor) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    Asked asked =
        new Asked(
            kind(request).name().toLowerCase(Locale.ROOT),
            day(request, "from").map(LocalDate::toString).orElse(""),
            day(request, "until").map(LocalDate::toString).orElse(""),
            words(request));
    Optional<Place> behind = place(request);
    List<Call> calls = seen.newest(visitor, filter(request, times), behind, PAGE + 1);
    List<Call> page = calls.stream().limit(PAGE).toList();
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Calls",
        "calls",
        new Listed(
            page.stream().map(call -> row(call, times)).toList(),
            asked,
            kinds(kind(request)),
            !asked.equals(Asked.NOTHING),
            behind.isEmpty(),
            calls.size() > PAGE ? Optional.of(link(asked, page.get(PAGE - 1))) : Optional.empty(),
            times.zoneName()));
  }

  private static Kind kind(Request request) {
    String word = request.query("kind").orElse("");
    return Stream.of(Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(Kind.ALL);
  }

  private static Optional<LocalDate> day(Request request, String name) {
    return request.query(name).flatMap(Times::parseDay);
  }

  private static Filter filter(Request request, Times times) {
    return new Filter(
        kind(request),
        day(request, "from").map(times::begin),
        day(request, "until").map(day -> times.begin(day.plusDays(1))),
        Optional.of(words(request)));
  }

  private static String words(Request request) {
    String words = request.query("words").orElse("").strip();
    return words.substring(0, Math.min(words.length(), MOST_WORDS));
  }

  private static Optional<Place> place(Request request) {
    try {
      Optional<Instant> at = request.query("at").map(Instant::parse);
      Optional<CallId> id = request.query("id").flatMap(CallId::parse);
      return at.flatMap(began -> id.map(call -> new Place(began, call)));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static String link(Asked asked, Call last) {
    return PATH
        + "?"
        + asked.query()
        + "&at="
        + last.startedAt()
        + "&id="
        + Links.encoded(last.id().value());
  }

  /** Where a call is shown, below the console. */
  static String linkTo(CallId call) {
    return PATH + "/one?id=" + Links.encoded(call.value());
  }

  private static List<Choice> kinds(Kind chosen) {
    return Stream.of(Kind.values())
        .map(
            kind ->
                new Choice(
                    kind.name().toLowerCase(Locale.ROOT), CallWordings.kind(kind), kind == chosen))
        .toList();
  }

  private static Row row(Call call, Times times) {
    return new Row(
        linkTo(call.id()),
        times.moment(call.startedAt()),
        CallWordings.length(call),
        CallWordings.caller(call),
        CallWordings.outcome(call),
        call.escalated(),
        Call.isTrial(call.id()));
  }

  private Response one(Request request, Visitor visitor) {
    return call(request, visitor)
        .map(report -> one(request, visitor, report))
        .orElseGet(() -> troubles.noCall(request, visitor));
  }

  private Response one(Request request, Visitor visitor, Report report) {
    Call call = report.call();
    boolean live = mayChange(call);
    Picture picture = painter(request.path(), visitor, call.id()).paint(listening.look());
    View.Frame frame = View.Frame.of(request.path(), visitor);
    return view.page(
        200,
        live ? frame.running(NowPages.SCRIPT, COPY) : frame.running(COPY),
        "One call",
        "call",
        new One(
            live,
            PATH + "/one/events?id=" + Links.encoded(call.id().value()),
            picture.position(),
            new Times(desk.zones().apply(visitor.asking())).zoneName(),
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
                    () -> painter(Console.PATH + "/" + PATH + "/one", visitor, call),
                    request,
                    visitor))
        .orElseGet(() -> troubles.noCall(request, visitor));
  }
}
