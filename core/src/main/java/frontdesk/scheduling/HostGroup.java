package frontdesk.scheduling;

import frontdesk.UserId;
import java.util.HashSet;
import java.util.List;

/**
 * Several hosts under one name: whoever rings for the group is served by the first who can.
 *
 * @param name is written like a host's id, and is none
 * @param hosts in the order in which they are asked
 */
public record HostGroup(UserId name, List<UserId> hosts) {
  /** Each is asked in turn while a caller waits. */
  public static final int MOST = 8;

  public HostGroup {
    hosts = List.copyOf(hosts);
    if (hosts.isEmpty() || hosts.size() > MOST || new HashSet<>(hosts).size() < hosts.size()) {
      throw new IllegalArgumentException("a group has 1 to " + MOST + " different hosts");
    }
  }
}
