package frontdesk.adapters.console.now;

import frontdesk.adapters.console.calls.CallCards;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.live.Look;
import frontdesk.adapters.console.live.Painter;
import frontdesk.adapters.console.live.Part;
import frontdesk.adapters.console.live.Picture;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.Call;
import frontdesk.calls.HostsCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page Now shows to those who see the same. For one thread at a time. */
final class NowPainter implements Painter {
  private final Desk desk;
  private final Visitor visitor;
  private final CallCards cards;
  private final TodaysList today;
  private final NeedsPerson needs;
  private Optional<HostsCalls> seen = Optional.empty();
  private List<Part> calls = List.of();
  private List<Part> slow = List.of();
  private @Nullable Picture last;

  NowPainter(Desk desk, View view, Visitor visitor) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    this.desk = desk;
    this.visitor = visitor;
    this.cards = new CallCards(desk, view, visitor, times, this::isTheirs);
    this.today = new TodaysList(desk, view, visitor);
    this.needs = new NeedsPerson(desk, view, visitor, times);
  }

  @Override
  public Picture paint(Look look) {
    boolean first = slow.isEmpty();
    if (first || look.thorough()) {
      seen = desk.live().seenBy(visitor);
    }
    List<Part> parts = cards.parts(look);
    // A tool that ran has mostly changed the book, and a caller who asked for a person the queue.
    if (first || look.thorough() || !parts.equals(calls)) {
      slow = List.of(today.part(look.now()), needs.part(seen));
    }
    calls = parts;
    List<Part> all = new ArrayList<>(parts);
    all.addAll(slow);
    return kept(new Picture(all));
  }

  private Picture kept(Picture next) {
    if (last == null || !last.position().equals(next.position())) {
      last = next;
    }
    return last;
  }

  private boolean isTheirs(Call call) {
    return seen.map(theirs -> theirs.has(call)).orElse(true);
  }
}
