package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.calls.WholeCall.Turn;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.live.Look;
import frontdesk.adapters.console.live.Part;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.Call;
import frontdesk.calls.LiveCalls.Mark;
import frontdesk.calls.ReportCalls.Report;
import frontdesk.calls.RunningTool;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The calls that go on, each as a card. One is read again once it has changed. For one thread. */
public final class CallCards {
  /** More than anybody follows at once; the list of calls has all. */
  public static final int MOST = 20;

  /** What a card shows of a conversation; the whole is on the call's own page. */
  public static final int LAST_TURNS = 12;

  /** Nobody is silent so long: the platform did not tell that the call ended. */
  public static final Duration QUIET = Duration.ofMinutes(15);

  /** Whoever looked away still sees how a call ended. */
  public static final Duration LINGERS = Duration.ofMinutes(1);

  private static final Set<String> BOOKED = Set.of("booked", "not_passed_on", "repeated");

  private final Desk desk;
  private final View view;
  private final Visitor visitor;
  private final Times times;
  private final Predicate<Call> isTheirs;
  private Map<CallId, Card> cards = Map.of();

  /**
   * What is known of a call since it was read.
   *
   * @param heardAt the last sign of life
   * @param overAt when it was seen that it had ended
   */
  private record Card(
      long revision,
      List<RunningTool> running,
      boolean theirs,
      Instant startedAt,
      Instant heardAt,
      Optional<Instant> overAt,
      Part.Block block) {
    boolean isOf(Mark mark, Instant now) {
      return revision == mark.revision() && running.equals(mark.running(now));
    }

    boolean isShown(Instant now) {
      return theirs
          && overAt
              .map(over -> over.plus(LINGERS).isAfter(now))
              .orElseGet(() -> heardAt.plus(QUIET).isAfter(now));
    }
  }

  /** What a card shows. */
  record Shown(
      String key,
      String link,
      String caller,
      String began,
      boolean over,
      String outcome,
      boolean escalated,
      boolean wordsKept,
      boolean earlier,
      List<Turn> turns,
      List<MadeInCall.Made> made,
      List<Running> running,
      Optional<Saying> saying) {
    boolean silent() {
      return wordsKept && turns.isEmpty() && running.isEmpty() && saying.isEmpty();
    }
  }

  /** A tool that runs. */
  record Running(
      String key, String name, String since, Optional<String> asked, Optional<String> arguments) {}

  /** What somebody is just saying. */
  record Saying(String key, String speaker, String text) {}

  public CallCards(Desk desk, View view, Visitor visitor, Times times, Predicate<Call> isTheirs) {
    this.desk = desk;
    this.view = view;
    this.visitor = visitor;
    this.times = times;
    this.isTheirs = isTheirs;
  }

  /** The list, and each card in it. */
  public List<Part> parts(Look look) {
    Map<CallId, Card> next = new LinkedHashMap<>();
    look.goingOn(visitor.org())
        .forEach(mark -> card(mark, look).ifPresent(one -> next.put(mark.call(), one)));
    cards.keySet().stream()
        .filter(id -> !next.containsKey(id))
        .forEach(id -> ended(id, look).ifPresent(one -> next.put(id, one)));
    cards = next;
    List<Part> shown =
        new ArrayList<>(
            next.values().stream()
                .filter(card -> card.isShown(look.now()))
                .sorted(Comparator.comparing(Card::startedAt).reversed())
                .limit(MOST)
                .map(Card::block)
                .toList());
    shown.add(0, new Part.Keys("calls", shown.stream().map(Part::id).toList()));
    return shown;
  }

  private Optional<Card> card(Mark mark, Look look) {
    Card known = cards.get(mark.call());
    return known != null && known.isOf(mark, look.now()) ? Optional.of(known) : read(mark, look);
  }

  // Seen once more when it ended; then it stays as it is for a moment.
  private Optional<Card> ended(CallId id, Look look) {
    Optional<Card> known =
        Optional.ofNullable(cards.get(id)).filter(card -> card.overAt().isPresent());
    return known.isPresent()
        ? known.filter(card -> card.isShown(look.now()))
        : desk.live().calls().of(visitor.org(), List.of(id)).stream()
            .findFirst()
            .flatMap(mark -> read(mark, look));
  }

  private Optional<Card> read(Mark mark, Look look) {
    return desk.report().of(visitor.org(), mark.call()).map(report -> card(mark, report, look));
  }

  private Card card(Mark mark, Report report, Look look) {
    Call call = report.call();
    String key = Turns.key("c", call.id().value());
    List<RunningTool> running = mark.running(look.now());
    return new Card(
        mark.revision(),
        running,
        isTheirs.test(call),
        call.startedAt(),
        heardAt(report, mark),
        call.endedAt().map(any -> look.now()),
        new Part.Block(
            key,
            view.fragment("calls/now-call", Map.of("call", shown(key, report, mark, running)))));
  }

  private static Instant heardAt(Report report, Mark mark) {
    return Stream.of(
            Stream.of(report.call().startedAt()),
            report.said().lines().stream().map(TranscriptLine::at),
            report.said().toolCalls().stream().map(ToolCallRecord::at),
            mark.tools().stream().map(RunningTool::at),
            mark.unfinished().map(TranscriptLine::at).stream())
        .flatMap(all -> all)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Shown shown(String key, Report report, Mark mark, List<RunningTool> running) {
    Call call = report.call();
    List<Turn> turns = Turns.of(call.id(), report.said(), times);
    int first = Math.max(0, turns.size() - LAST_TURNS);
    return new Shown(
        key,
        CallPages.linkTo(call.id()),
        CallWordings.caller(call),
        times.time(call.startedAt()),
        call.endedAt().isPresent(),
        CallWordings.outcome(call),
        call.escalated(),
        call.facts().consent().allowsWords(),
        first > 0,
        turns.subList(first, turns.size()),
        made(report),
        running(key, running, times),
        mark.unfinished().map(line -> saying(key, line)));
  }

  // Only a call in which something was booked is looked up.
  private List<MadeInCall.Made> made(Report report) {
    return report.said().toolCalls().stream().map(ToolCallRecord::result).anyMatch(BOOKED::contains)
        ? new MadeInCall(desk, visitor, times).of(report.call().id())
        : List.of();
  }

  static List<Running> running(String key, List<RunningTool> tools, Times times) {
    return tools.stream()
        .map(
            tool ->
                new Running(
                    Turns.key("r", key, tool.id()),
                    tool.tool(),
                    times.second(tool.at()),
                    tool.arguments().map(BriefArguments::of),
                    tool.arguments()))
        .toList();
  }

  static Saying saying(String key, TranscriptLine line) {
    return new Saying(key + "-saying", CallWordings.speaker(line.speaker()), line.text());
  }
}
