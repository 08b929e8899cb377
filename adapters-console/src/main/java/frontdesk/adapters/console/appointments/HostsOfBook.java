package frontdesk.adapters.console.appointments;

import frontdesk.OrgId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.FormerHosts.Former;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.OfficeHours;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Those with whom something is or was booked: the hosts, and who was one. */
record HostsOfBook(Desk desk) {
  /** The hosts first. */
  List<Host> by(Visitor visitor) {
    return Stream.concat(new HostsSeen(desk.hosts()).by(visitor).stream(), former(visitor))
        .toList();
  }

  /** Who was one; a manager looks after one who is there. */
  private Stream<Host> former(Visitor visitor) {
    return visitor.seesWholeOrganisation()
        ? desk.ofHosts().former().former(visitor.org()).stream()
            .map(one -> host(visitor.org(), one))
        : Stream.empty();
  }

  // Nobody is booked with them any more, so of their rules only the zone is left.
  private static Host host(OrgId org, Former former) {
    Host newcomer = Host.newcomer(org, former.id()).withCalendar(CalendarKind.LOCAL);
    return newcomer.withHours(former.zone(), new OfficeHours(Map.of()));
  }

  /** Empty if there is none by that id that they may see; then it is on record. */
  Optional<Host> one(Visitor visitor, String id) {
    return former(visitor)
        .filter(host -> HostsSeen.isCalled(host, id))
        .findFirst()
        .or(() -> new HostsSeen(desk.hosts()).one(visitor, id));
  }
}
