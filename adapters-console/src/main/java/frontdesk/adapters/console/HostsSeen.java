package frontdesk.adapters.console;

import frontdesk.UserId;
import frontdesk.audit.Act;
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

  List<Host> by(Visitor visitor) {
    return list.hosts(visitor.org(), Optional.empty(), MOST_CHOICES).stream()
        .map(Named::host)
        .filter(host -> visitor.onlyHost().map(host.id()::equals).orElse(true))
        .toList();
  }

  /** Empty if there is none by that id that they may see; then it is on record. */
  Optional<Host> one(Visitor visitor, String id) {
    Optional<Host> found = by(visitor).stream().filter(host -> isCalled(host, id)).findFirst();
    if (found.isEmpty()) {
      Asking.note(Act.foreign(visitor.org(), "user_id", id));
    }
    return found;
  }

  static boolean isCalled(Host host, String id) {
    return UserId.parse(id).filter(host.id()::equals).isPresent();
  }
}
