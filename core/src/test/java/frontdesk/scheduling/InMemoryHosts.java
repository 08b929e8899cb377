package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Hosts in memory. */
public final class InMemoryHosts implements Hosts, Organisations {
  private final Map<List<Object>, Host> hosts = new ConcurrentHashMap<>();

  public static InMemoryHosts of(Host... hosts) {
    InMemoryHosts all = new InMemoryHosts();
    List.of(hosts).forEach(all::add);
    return all;
  }

  @Override
  public Optional<Host> find(OrgId org, UserId id) {
    return Optional.ofNullable(hosts.get(List.of(org, id)));
  }

  @Override
  public void add(Host host) {
    hosts.putIfAbsent(List.of(host.org(), host.id()), host);
  }

  @Override
  public void keepCalendarIn(OrgId org, UserId id, CalendarKind kind) {
    change(org, id, host -> host.withCalendar(kind));
  }

  @Override
  public void keepHours(OrgId org, UserId id, ZoneId zone, OfficeHours hours) {
    change(org, id, host -> host.withHours(zone, hours));
  }

  @Override
  public void keepPolicy(OrgId org, UserId id, BookingPolicy policy) {
    change(org, id, host -> host.withPolicy(policy));
  }

  /** Something of the host or of its book is otherwise from now on. */
  void change(OrgId org, UserId id, UnaryOperator<Host> how) {
    hosts.computeIfPresent(
        List.of(org, id), (key, host) -> how.apply(host).withRevision(host.revision() + 1));
  }

  @Override
  public boolean isKnown(OrgId org) {
    return hosts.values().stream().anyMatch(host -> host.org().equals(org));
  }

  @Override
  public boolean inviteBy(OrgId org, Invitations invitations) {
    List<Host> theirs = hosts.values().stream().filter(host -> host.org().equals(org)).toList();
    theirs.forEach(one -> change(org, one.id(), host -> host.withInvitations(invitations)));
    return !theirs.isEmpty();
  }
}
