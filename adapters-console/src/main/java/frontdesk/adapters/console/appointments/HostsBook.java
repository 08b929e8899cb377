package frontdesk.adapters.console.appointments;

import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ListedAppointment;
import java.util.List;

/**
 * What stands with a host in some days.
 *
 * @param number which of the hosts it is, so that each keeps a colour
 */
record HostsBook(Host host, int number, List<ListedAppointment> all) {
  /** As many as can be told apart. */
  private static final int COLOURS = 6;

  /** Whether there are more. */
  boolean isCut() {
    return all.size() == AppointmentList.MOST;
  }

  String name() {
    return host.id().value();
  }

  /** A class. */
  String colour() {
    return "own-" + number % COLOURS;
  }
}
