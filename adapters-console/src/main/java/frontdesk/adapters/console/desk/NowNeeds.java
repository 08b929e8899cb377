package frontdesk.adapters.console.desk;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.UnconnectedHosts;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.CallBacks;
import frontdesk.calls.HostsCalls;
import frontdesk.calls.LiveCalls;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines;
import frontdesk.scheduling.Lines.Registered;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  public Optional<HostsCalls> seenBy(Visitor visitor) {
    return visitor.onlyHost().map(host -> of(visitor.org(), host));
  }

  public HostsCalls of(OrgId org, UserId host) {
    return new HostsCalls(
        host,
        assistants(org)
            .filter(line -> !line.group() && line.to().equals(host))
            .map(line -> line.line().name())
            .collect(Collectors.toSet()));
  }

  /** Assistants that are registered, of one host or of all. */
  public List<String> assistants(Visitor visitor) {
    Optional<UserId> only = visitor.onlyHost();
    return assistants(visitor.org())
        .filter(line -> only.isEmpty() || (!line.group() && line.to().equals(only.get())))
        .map(line -> line.line().name())
        .toList();
  }

  private Stream<Registered> assistants(OrgId org) {
    return lines.registered(org, Optional.empty(), MOST_LINES).stream()
        .filter(line -> line.line().kind() == Line.Kind.ASSISTANT);
  }
}
