package frontdesk.accounts;

import frontdesk.Unavailable;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Reached;
import frontdesk.scheduling.Way;
import java.util.List;
import java.util.Optional;

/** Adds a host to an organisation. */
public final class AddHost {
  private final Tenants tenants;
  private final Hosts hosts;

  public AddHost(Tenants tenants, Hosts hosts) {
    this.tenants = tenants;
    this.hosts = hosts;
  }

  /** What came of it. */
  public enum Outcome {
    ADDED,
    /** There is one of that id; it stays as it is. */
    WAS_THERE,
    /** That word means another host. */
    IS_ALIAS,
    NO_ORGANISATION
  }

  /**
   * @throws Unavailable if the store does not answer; to repeat it is safe
   */
  public Outcome add(Host host) {
    if (tenants.find(host.org()).isEmpty()) {
      return Outcome.NO_ORGANISATION;
    }
    if (hosts.find(host.org(), host.id()).isPresent()) {
      return Outcome.WAS_THERE;
    }
    Way any = new Way(List.of(), Optional.empty(), Optional.empty());
    if (hosts.reached(host.org(), any, Optional.of(host.id())) instanceof Reached.Those) {
      return Outcome.IS_ALIAS;
    }
    hosts.add(host);
    return Outcome.ADDED;
  }
}
