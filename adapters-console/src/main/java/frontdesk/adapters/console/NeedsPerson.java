package frontdesk.adapters.console;

import frontdesk.UserId;
import frontdesk.notices.WaitingNotices.Waiting;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What waits for a person: notices, and hosts whose calendar cannot be read. */
public final class NeedsPerson {
  /** The first of them; the queue has all. */
  public static final int MOST = 5;

  /** Whoever has more has another trouble. */
  private static final int MOST_HOSTS = 20;

  private final Console.Desk desk;
  private final View view;
  private final Visitor visitor;
  private final Times times;

  /** What the page shows. */
  record Needs(List<Notice> notices, boolean more, List<Host> hosts) {}

  /** A notice that waits. */
  record Notice(String key, String what, String state, String since) {}

  /** Somebody who has to connect their calendar. */
  record Host(String key, String name) {}

  NeedsPerson(Console.Desk desk, View view, Visitor visitor, Times times) {
    this.desk = desk;
    this.view = view;
    this.visitor = visitor;
    this.times = times;
  }

  Part part() {
    List<Waiting> waiting =
        visitor.seesWholeOrganisation()
            ? desk.notices().waiting(visitor.org(), MOST + 1)
            : List.of();
    Needs needs =
        new Needs(
            waiting.stream().limit(MOST).map(this::notice).toList(),
            waiting.size() > MOST,
            hosts().map(host -> new Host(Turns.key("n", host.value()), host.value())).toList());
    return new Part.Block("needs", view.fragment("now-needs", Map.of("needs", needs)));
  }

  private Stream<UserId> hosts() {
    return desk.live().unconnected().hosts(visitor.org(), visitor.onlyHost(), MOST_HOSTS).stream();
  }

  private Notice notice(Waiting waiting) {
    return new Notice(
        Turns.key("n", waiting.id()),
        NoticeWordings.what(waiting.way()),
        NoticeWordings.state(waiting.standing().stage()),
        times.moment(waiting.createdAt()));
  }
}
