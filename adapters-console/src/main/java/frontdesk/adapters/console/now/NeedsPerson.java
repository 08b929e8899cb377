package frontdesk.adapters.console.now;

import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.adapters.console.calls.CallPages;
import frontdesk.adapters.console.calls.Turns;
import frontdesk.adapters.console.desk.AssistantDesk.Assistant;
import frontdesk.adapters.console.desk.AssistantDesk.Look.Seen;
import frontdesk.adapters.console.desk.Assisting;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.live.Part;
import frontdesk.adapters.console.notices.NoticeWordings;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.Escalation;
import frontdesk.calls.HostsCalls;
import frontdesk.calls.Urgency;
import frontdesk.notices.WaitingNotices.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What waits for a person: callers, notices, hosts whose calendar cannot be read, and assistants
 * that are not as they should be.
 */
public final class NeedsPerson {
  /** The first of them; the queue has all. */
  public static final int MOST = 5;

  /** A screen of them, the most urgent; whoever called these back sees the next. */
  private static final int MOST_CALL_BACKS = 10;

  /** Whoever has more has another trouble. */
  private static final int MOST_HOSTS = 20;

  private final Desk desk;
  private final View view;
  private final Visitor visitor;
  private final Times times;

  /**
   * What the page shows.
   *
   * @param mayChange whether there are buttons, for the form that the page has beside this
   */
  record Needs(
      List<CallBack> callBacks,
      boolean moreCallBacks,
      List<Notice> notices,
      boolean more,
      List<Host> hosts,
      Optional<Drift> drift,
      boolean mayChange) {
    boolean nothing() {
      return callBacks.isEmpty() && notices.isEmpty() && hosts.isEmpty() && drift.isEmpty();
    }
  }

  /** Assistants that are not as they should be: how many, and the first of them. */
  record Drift(String count, String names, String seen) {}

  /**
   * Somebody who waits for a call.
   *
   * @param link where the call is shown, below the console
   */
  record CallBack(
      String key,
      String id,
      String caller,
      Optional<String> link,
      String since,
      String urgency,
      boolean soon,
      String reason,
      String summary) {}

  /** A notice that waits. */
  record Notice(String key, String what, String state, String since) {}

  /** Somebody who has to connect their calendar. */
  record Host(String key, String name) {}

  NeedsPerson(Desk desk, View view, Visitor visitor, Times times) {
    this.desk = desk;
    this.view = view;
    this.visitor = visitor;
    this.times = times;
  }

  /**
   * @param seen whose callers; empty: everybody's
   */
  Part part(Optional<HostsCalls> seen) {
    List<Escalation> callBacks =
        desk.live().callBacks().waiting(visitor.org(), seen, MOST_CALL_BACKS + 1);
    List<Waiting> waiting =
        visitor.seesWholeOrganisation()
            ? desk.notices().waiting(visitor.org(), MOST + 1)
            : List.of();
    Needs needs =
        new Needs(
            callBacks.stream().limit(MOST_CALL_BACKS).map(this::callBack).toList(),
            callBacks.size() > MOST_CALL_BACKS,
            waiting.stream().limit(MOST).map(this::notice).toList(),
            waiting.size() > MOST,
            hosts().map(host -> new Host(Turns.key("n", host.value()), host.value())).toList(),
            drift(),
            visitor.mayChange());
    return new Part.Block("needs", view.fragment("now/now-needs", Map.of("needs", needs)));
  }

  private CallBack callBack(Escalation one) {
    return new CallBack(
        Turns.key("b", one.id()),
        one.id(),
        one.caller().map(PhoneNumber::value).orElse("No number is known"),
        one.call().map(CallPages::linkTo),
        times.moment(one.at()),
        one.urgency().word(),
        one.urgency().compareTo(Urgency.HIGH) >= 0,
        one.reason(),
        one.summary());
  }

  private Stream<UserId> hosts() {
    return desk.live().unconnected().hosts(visitor.org(), visitor.onlyHost(), MOST_HOSTS).stream();
  }

  // The account is one organisation's.
  private Optional<Drift> drift() {
    Assisting assisting = desk.assisting();
    return visitor.seesWholeOrganisation() && visitor.org().equals(assisting.account())
        ? assisting.desk().lastSeen().flatMap(this::drift)
        : Optional.empty();
  }

  private Optional<Drift> drift(Seen seen) {
    List<String> names =
        seen.assistants().stream().filter(one -> !one.inStep()).map(Assistant::name).toList();
    String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Drift(
                names.size() == 1 ? "One assistant" : names.size() + " assistants",
                names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first,
                times.moment(seen.at())));
  }

  private Notice notice(Waiting waiting) {
    return new Notice(
        Turns.key("n", waiting.id()),
        NoticeWordings.what(waiting.way()),
        NoticeWordings.state(waiting.standing()),
        times.moment(waiting.createdAt()));
  }
}
