package frontdesk.adapters.console.page;

import frontdesk.UserId;
import frontdesk.audit.Asking;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostList;
import frontdesk.scheduling.HostList.Named;
import java.util.List;
import java.util.Optional;

/** The hosts whose appointments somebody may see. */
public record HostsSeen(HostList list) {
  /** What may be chosen from in a list of hosts. */
  public static final int MOST_CHOICES = 500;

  public List<Host> by(Visitor visitor) {
    return all(visitor).stream().filter(host -> isSeenBy(visitor, host)).toList();
  }

  private List<Host> all(Visitor visitor) {
    return list.hosts(visitor.org(), Optional.empty(), MOST_CHOICES).stream()
        .map(Named::host)
        .toList();
  }

  private static boolean isSeenBy(Visitor visitor, Host host) {
    return visitor.onlyHost().map(host.id()::equals).orElse(true);
  }

  /** Empty if there is none by that id that they may see; then it is on record. */
  public Optional<Host> one(Visitor visitor, String id) {
    Optional<Host> there = all(visitor).stream().filter(host -> isCalled(host, id)).findFirst();
    Optional<Host> found = there.filter(host -> isSeenBy(visitor, host));
    if (found.isEmpty()) {
      Asking.note(Unseen.of(visitor, "user_id", id, there.isPresent()));
    }
    return found;
  }

  public static boolean isCalled(Host host, String id) {
    return UserId.parse(id).filter(host.id()::equals).isPresent();
  }
}
