package frontdesk.scheduling;

import java.util.List;

/** Whom a caller may mean. */
public sealed interface Reached {
  /**
   * One host, or those of a group.
   *
   * @param hosts at least one, in the order in which they are asked
   */
  record Those(List<Host> hosts) implements Reached {
    public Those {
      hosts = List.copyOf(hosts);
      if (hosts.isEmpty()) {
        throw new IllegalArgumentException("somebody is reached");
      }
    }

    /** Who is meant where one has to be. */
    public Host first() {
      return hosts.get(0);
    }
  }

  /** Nobody is reached. */
  enum Nobody implements Reached {
    /** There is no host by that name here, or none that may be chosen: nobody can tell these. */
    UNKNOWN,
    /** Nobody was named, and nothing says who is meant. */
    NOT_SET_UP,
    /** The organisation is switched off. */
    CLOSED
  }
}
