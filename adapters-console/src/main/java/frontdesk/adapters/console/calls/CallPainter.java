package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.live.Look;
import frontdesk.adapters.console.live.Painter;
import frontdesk.adapters.console.live.Part;
import frontdesk.adapters.console.live.Picture;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.LiveCalls.Mark;
import frontdesk.calls.ReportCalls.Report;
import frontdesk.calls.RunningTool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page of one call shows, all of its conversation. For one thread at a time. */
final class CallPainter implements Painter {
  static final String SIDE = "call-side";
  static final String TURNS = "turns";
  static final String SAYING = "call-saying";

  private static final Picture NOTHING = new Picture(List.of());

  private final Desk desk;
  private final View view;
  private final Visitor visitor;
  private final CallId call;
  private final String base;
  private final Times times;
  private long revision = -1;
  private List<RunningTool> running = List.of();
  private @Nullable Picture last;

  /**
   * @param base from the call's page to the console's
   */
  CallPainter(Desk desk, View view, Visitor visitor, CallId call, String base) {
    this.desk = desk;
    this.view = view;
    this.visitor = visitor;
    this.call = call;
    this.base = base;
    this.times = new Times(desk.zones().apply(visitor.asking()));
  }

  // One that was deleted stays as it was until the page is loaded again.
  @Override
  public Picture paint(Look look) {
    desk.live().calls().of(visitor.org(), List.of(call)).stream()
        .findFirst()
        .filter(mark -> isNew(mark, look.now()))
        .ifPresent(mark -> read(mark, mark.running(look.now())));
    return last == null ? NOTHING : last;
  }

  private boolean isNew(Mark mark, Instant now) {
    return last == null || mark.revision() != revision || !mark.running(now).equals(running);
  }

  private void read(Mark mark, List<RunningTool> tools) {
    new CallsSeen(desk)
        .one(visitor, call)
        .ifPresent(
            report -> {
              running = tools;
              last = picture(report, mark);
              revision = mark.revision();
            });
  }

  private Picture picture(Report report, Mark mark) {
    WholeCall.Shown shown = new WholeCall(desk, visitor).of(report);
    return new Picture(
        List.of(
            new Part.Block(
                SIDE, view.fragment("calls/call-side", Map.of("call", shown, "base", base))),
            new Part.Rows(
                TURNS,
                shown.turns().stream()
                    .map(turn -> view.fragment("calls/turn", Map.of("turn", turn)))
                    .toList()),
            new Part.Block(
                SAYING, view.fragment("calls/call-saying", Map.of("call", end(shown, mark))))));
  }

  /** What the end of the conversation shows. */
  record End(
      boolean wordsKept,
      boolean empty,
      List<CallCards.Running> running,
      Optional<CallCards.Saying> saying) {}

  private End end(WholeCall.Shown shown, Mark mark) {
    return new End(
        shown.wordsKept(),
        shown.turns().isEmpty() && running.isEmpty() && mark.unfinished().isEmpty(),
        CallCards.running("call", running, times),
        mark.unfinished().map(line -> CallCards.saying("call", line)));
  }
}
