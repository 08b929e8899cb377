package frontdesk.adapters.console;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.UnconnectedHosts;
import frontdesk.calls.CallBacks;
import frontdesk.calls.HostsCalls;
import frontdesk.calls.LiveCalls;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines;
import frontdesk.scheduling.Lines.Registered;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What live pages need beside what others do.
 *
 * @param lines say whose a call is that came in by one
 */
public record NowNeeds(
    LiveCalls calls, Lines lines, UnconnectedHosts unconnected, CallBacks callBacks) {
  /** Every assistant of an organisation. */
  private static final int MOST_LINES = 500;

  /** Whose calls they see; empty: all of the organisation. */
  Optional<HostsCalls> seenBy(Visitor visitor) {
    return visitor.onlyHost().map(host -> new HostsCalls(host, assistants(visitor.org(), host)));
  }

  private Set<String> assistants(OrgId org, UserId host) {
    return lines.registered(org, Optional.empty(), MOST_LINES).stream()
        .filter(line -> line.line().kind() == Line.Kind.ASSISTANT && !line.group())
        .filter(line -> line.to().equals(host))
        .map(Registered::line)
        .map(Line::name)
        .collect(Collectors.toSet());
  }
}
