package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Former hosts in memory: those of the hosts and of the book that they are removed from. */
public final class InMemoryFormerHosts implements FormerHosts {
  private final InMemoryHosts hosts;
  private final InMemoryAppointments appointments;
  private final Map<List<Object>, Host> former = new ConcurrentHashMap<>();

  public InMemoryFormerHosts(InMemoryHosts hosts, InMemoryAppointments appointments) {
    this.hosts = hosts;
    this.appointments = appointments;
  }

  @Override
  public synchronized Removal remove(OrgId org, UserId host, Instant now) {
    if (hosts.find(org, host).isEmpty()) {
      return Removal.NOT_THERE;
    }
    if (appointments.isBooked(org, host, now)) {
      return Removal.BOOKED;
    }
    if (hosts.isLedTo(org, host)) {
      return Removal.LED_TO;
    }
    hosts.find(org, host).ifPresent(one -> former.put(List.of(org, host), one));
    hosts.remove(org, host);
    return Removal.REMOVED;
  }

  @Override
  public List<Former> former(OrgId org) {
    return former.values().stream()
        .filter(one -> one.org().equals(org) && hosts.find(org, one.id()).isEmpty())
        .sorted(Comparator.comparing(one -> one.id().value()))
        .limit(MOST)
        .map(one -> new Former(one.id(), one.zone()))
        .toList();
  }
}
