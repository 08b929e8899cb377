package frontdesk.adapters.console.hosts;

import frontdesk.EmailAddress;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.CalendarGrants;
import frontdesk.adapters.console.page.Times;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import java.util.Optional;

/**
 * Where a host's calendar is, and whether it can be used.
 *
 * @param tone {@code good} where it can be used, else {@code bad}
 * @param tells what that means; blank where it is plain
 * @param elsewhere whether it has to be connected
 * @param connected whether there is something to disconnect
 */
record HostCalendar(
    String kind, String state, String tone, String tells, boolean elsewhere, boolean connected) {
  static HostCalendar of(Host host, CalendarGrants grants) {
    return switch (host.calendar()) {
      case LOCAL -> new HostCalendar(name(CalendarKind.LOCAL), "In use", "good", "", false, false);
      case ZAPIER ->
          new HostCalendar(name(CalendarKind.ZAPIER), "In use", "good", "", false, false);
      case MICROSOFT -> microsoft(host, grants.find(host.org(), host.id()));
    };
  }

  private static HostCalendar microsoft(Host host, Optional<CalendarGrant> grant) {
    if (grant.isEmpty()) {
      String tells = "Nothing can be booked before the calendar is connected.";
      return new HostCalendar(
          name(CalendarKind.MICROSOFT), "Not connected", "bad", tells, true, false);
    }
    String mailbox =
        grant.get().account().email().map(EmailAddress::value).orElse("a mailbox of no address");
    if (grant.get().broken().isPresent()) {
      String tells = "Nothing can be booked before " + mailbox + " is connected again.";
      return new HostCalendar(
          name(CalendarKind.MICROSOFT), "Has to be connected again", "bad", tells, true, true);
    }
    String since = new Times(host.zone()).moment(grant.get().connectedAt());
    String tells = mailbox + ", since " + since + ".";
    return new HostCalendar(name(CalendarKind.MICROSOFT), "Connected", "good", tells, true, true);
  }

  boolean usable() {
    return tone.equals("good");
  }

  static String name(CalendarKind kind) {
    return switch (kind) {
      case LOCAL -> "Here";
      case ZAPIER -> "By Zapier";
      case MICROSOFT -> "Microsoft 365";
    };
  }
}
