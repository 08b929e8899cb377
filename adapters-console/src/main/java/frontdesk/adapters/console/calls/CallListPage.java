package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.assistants.AssistantNames;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.entry.WayBack;
import frontdesk.adapters.console.page.Csv;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.Call;
import frontdesk.calls.CallList.Ending;
import frontdesk.calls.CallList.Kind;
import frontdesk.calls.CallList.Place;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls to look for, on pages and as a file. */
public final class CallListPage {
  /** A screen or two. */
  public static final int PAGE = 25;

  /** Whoever finds more looks for less. */
  public static final int MOST_COUNTED = 1_000;

  /** A month of a busy office, in a file of a megabyte. */
  public static final int MOST_IN_FILE = 5_000;

  static final String FILE = CallPages.PATH + "/csv";

  private final Desk desk;
  private final View view;
  private final CallsSeen seen;

  CallListPage(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.seen = new CallsSeen(desk);
  }

  /**
   * What the page shows.
   *
   * @param found how many there are, in words; blank on later pages
   * @param older where the next page is, below the console; empty on the last
   * @param first whether it is the first page
   */
  record Listed(
      List<Linked> rows,
      CallsAsked asked,
      List<String> problems,
      List<Select> selects,
      String found,
      boolean first,
      Optional<String> older,
      String file,
      String zone) {}

  /** A call and where it is shown, below the console. */
  record Linked(String link, CallRows.Row row) {}

  /** What may be chosen. */
  record Select(String name, String label, List<Choice> choices) {}

  /** One that may be chosen. */
  record Choice(String value, String name, boolean chosen) {}

  Response show(Request request, Visitor visitor) {
    Times times = times(visitor);
    CallsAsked asked = CallsAsked.in(request);
    Optional<Place> behind = place(request);
    List<Call> calls = seen.newest(visitor, asked, times, behind, PAGE + 1);
    List<Call> page = calls.stream().limit(PAGE).toList();
    return view.page(
        200,
        View.Frame.of(request.path(), visitor),
        "Calls",
        "calls/calls",
        new Listed(
            new CallRows(desk, visitor, times)
                .of(page).stream().map(row -> new Linked(link(row, asked), row)).toList(),
            asked,
            asked.problems(),
            selects(visitor, asked),
            behind.isPresent() ? "" : found(visitor, asked, times, calls.size()),
            behind.isEmpty(),
            calls.size() > PAGE ? Optional.of(older(asked, page.get(PAGE - 1))) : Optional.empty(),
            FILE + "?" + asked.query(),
            times.zoneName()));
  }

  private Times times(Visitor visitor) {
    return new Times(desk.zones().apply(visitor.asking()));
  }

  // What fits on the page need not be counted.
  private String found(Visitor visitor, CallsAsked asked, Times times, int onPage) {
    int found = onPage <= PAGE ? onPage : seen.count(visitor, asked, times, MOST_COUNTED + 1);
    if (found > MOST_COUNTED) {
      return String.format(Locale.US, "More than %,d calls.", MOST_COUNTED);
    }
    return found == 1 ? "One call." : String.format(Locale.US, "%,d calls.", found);
  }

  private static String link(CallRows.Row row, CallsAsked asked) {
    String list = asked.isFiltered() ? "&list=" + Links.encoded(asked.query()) : "";
    return CallPages.linkTo(row.call().id()) + list;
  }

  /** Where the list is that a call's page was opened from, below the console. */
  static String back(Request request) {
    return request
        .query("list")
        .flatMap(list -> WayBack.parse(CallPages.PATH + "?" + list))
        .orElse(CallPages.PATH);
  }

  private static String older(CallsAsked asked, Call last) {
    return CallPages.PATH
        + "?"
        + (asked.isFiltered() ? asked.query() + "&" : "")
        + "at="
        + last.startedAt()
        + "&id="
        + Links.encoded(last.id().value());
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

  private List<Select> selects(Visitor visitor, CallsAsked asked) {
    return Stream.of(
            Optional.of(new Select("kind", "Show", kinds(asked))),
            Optional.of(new Select("booked", "Booked", booked(asked))),
            Optional.of(new Select("ending", "Ended by", endings(asked))),
            Optional.of(new Select("assistant", "Assistant", assistants(visitor, asked))),
            Optional.of(new Select("host", "Host", hosts(visitor, asked)))
                .filter(any -> visitor.seesWholeOrganisation()))
        .flatMap(Optional::stream)
        .filter(select -> select.choices().size() > 1)
        .toList();
  }

  private static List<Choice> kinds(CallsAsked asked) {
    return Stream.of(Kind.values())
        .map(
            kind ->
                choice(
                    kind == Kind.ALL ? "" : CallsAsked.word(kind),
                    CallWordings.kind(kind),
                    asked.kind()))
        .toList();
  }

  private static List<Choice> booked(CallsAsked asked) {
    return List.of(
        choice("", "Or not", asked.booked()),
        choice(CallsAsked.YES, "Booked", asked.booked()),
        choice(CallsAsked.NO, "Not booked", asked.booked()));
  }

  private static List<Choice> endings(CallsAsked asked) {
    return withAny(
        Stream.of(Ending.values())
            .map(one -> choice(CallsAsked.word(one), CallWordings.ending(one), asked.ending())),
        "Anything",
        asked.ending());
  }

  private List<Choice> assistants(Visitor visitor, CallsAsked asked) {
    AssistantNames names = new AssistantNames(desk.assisting());
    Stream<String> known = seen.assistants(visitor).stream();
    Stream<String> written = Stream.of(asked.assistant()).filter(any -> !any.isEmpty());
    return withAny(
        Stream.concat(known, written)
            .distinct()
            .map(id -> choice(id, names.of(visitor.org(), id), asked.assistant())),
        "All",
        asked.assistant());
  }

  private List<Choice> hosts(Visitor visitor, CallsAsked asked) {
    return withAny(
        new HostsSeen(desk.hosts())
            .by(visitor).stream()
                .map(host -> host.id().value())
                .map(id -> choice(id, id, asked.host())),
        "All",
        asked.host());
  }

  private static List<Choice> withAny(Stream<Choice> some, String any, String chosen) {
    return Stream.concat(Stream.of(choice("", any, chosen)), some).toList();
  }

  private static Choice choice(String value, String name, String chosen) {
    return new Choice(value, name, value.equals(chosen));
  }

  Response file(Request request, Visitor visitor) {
    Times times = times(visitor);
    List<Call> calls =
        seen.newest(visitor, CallsAsked.in(request), times, Optional.empty(), MOST_IN_FILE);
    String text = Csv.of(new CallRows(desk, visitor, times).lines(calls));
    return new Response(
        200,
        Map.of(
            "Content-Type", "text/csv; charset=utf-8",
            "Content-Disposition", "attachment; filename=\"calls.csv\"",
            "Cache-Control", "no-store"),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
