package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Optional;

/** What is looked at of an organisation's hosts. Throws {@link Unavailable} when it is not told. */
@Port
public interface HostList {
  /** A host and what else it is called. */
  record Named(Host host, List<UserId> aliases) {
    public Named {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * In the order of their ids.
   *
   * @param after empty: from the first
   */
  List<Named> hosts(OrgId org, Optional<UserId> after, int most);

  /** Of one host; a hundred at most. */
  List<UserId> aliases(OrgId org, UserId host);

  /** By name; there are few. */
  List<HostGroup> groups(OrgId org);
}
