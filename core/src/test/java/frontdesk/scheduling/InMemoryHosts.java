package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Candidates.Candidate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Hosts in memory. */
public final class InMemoryHosts implements Hosts, Organisations, HostNames, Lines, LineOwners {
  private final Map<List<Object>, Host> hosts = new ConcurrentHashMap<>();
  private final Map<List<Object>, UserId> aliases = new ConcurrentHashMap<>();
  private final Map<List<Object>, HostGroup> groups = new ConcurrentHashMap<>();
  private final Map<OrgId, Map<String, Registered>> lines = new ConcurrentHashMap<>();
  private final Set<OrgId> closed = ConcurrentHashMap.newKeySet();

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

  @Override
  public boolean keepRules(Host seen, Host wanted) {
    AtomicBoolean kept = new AtomicBoolean();
    hosts.computeIfPresent(
        List.of(seen.org(), seen.id()),
        (key, host) -> {
          kept.set(host.hasRulesOf(seen));
          return kept.get()
              ? host.withHours(wanted.zone(), wanted.hours())
                  .withPolicy(wanted.policy())
                  .withRevision(host.revision() + 1)
              : host;
        });
    return kept.get();
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

  /** Switches an organisation off. */
  public void close(OrgId org) {
    closed.add(org);
  }

  @Override
  public boolean alias(OrgId org, UserId alias, UserId host) {
    return find(org, host).isPresent()
        && find(org, alias).isEmpty()
        && aliases.computeIfAbsent(List.of(org, alias), key -> host).equals(host);
  }

  @Override
  public boolean forgetAlias(OrgId org, UserId alias) {
    return aliases.remove(List.of(org, alias)) != null;
  }

  @Override
  public boolean group(OrgId org, HostGroup group) {
    boolean known = group.hosts().stream().allMatch(host -> find(org, host).isPresent());
    if (known) {
      groups.put(List.of(org, group.name()), group);
    }
    return known;
  }

  @Override
  public boolean forgetGroup(OrgId org, UserId name) {
    return groups.remove(List.of(org, name)) != null;
  }

  @Override
  public boolean register(OrgId org, Registered registered) {
    boolean known =
        registered.group()
            ? groups.containsKey(List.of(org, registered.to()))
            : find(org, registered.to()).isPresent();
    if (known) {
      lines(org).put(registered.line().toString(), registered);
    }
    return known;
  }

  @Override
  public boolean forget(OrgId org, Line line) {
    return lines(org).remove(line.toString()) != null;
  }

  @Override
  public List<Registered> registered(OrgId org, Optional<Line> after, int most) {
    String from = after.map(Line::toString).orElse("");
    return lines(org).values().stream()
        .filter(one -> one.line().toString().compareTo(from) > 0)
        .limit(most)
        .toList();
  }

  /** Whether a line leads to that host, or to a group that has no other. */
  boolean isLedTo(OrgId org, UserId host) {
    return lines(org).values().stream().anyMatch(line -> led(org, line).equals(List.of(host)));
  }

  /** With all that the host was called, alone and together. */
  void remove(OrgId org, UserId host) {
    hosts.remove(List.of(org, host));
    aliases
        .entrySet()
        .removeIf(one -> one.getKey().get(0).equals(org) && one.getValue().equals(host));
    for (HostGroup group : List.copyOf(groups.values())) {
      List<UserId> others = group.hosts().stream().filter(one -> !one.equals(host)).toList();
      groups.computeIfPresent(
          List.of(org, group.name()),
          (key, old) -> others.isEmpty() ? null : new HostGroup(old.name(), others));
    }
  }

  private Map<String, Registered> lines(OrgId org) {
    return lines.computeIfAbsent(org, key -> new ConcurrentSkipListMap<>());
  }

  @Override
  public Candidates candidates(OrgId org, Way way, Optional<UserId> named) {
    Optional<Registered> line =
        way.lines().stream()
            .flatMap(one -> Stream.ofNullable(lines(org).get(one.toString())))
            .findFirst();
    List<UserId> led = line.map(it -> led(org, it)).orElse(List.of());
    Optional<UserId> meant = named.map(word -> aliases.getOrDefault(List.of(org, word), word));
    Stream<UserId> others =
        Stream.of(named, meant, way.only(), way.usual()).flatMap(Optional::stream);
    Stream<UserId> some =
        line.isPresent() || named.isPresent() || way.only().or(way::usual).isPresent()
            ? Stream.of()
            : hosts.values().stream().filter(it -> it.org().equals(org)).map(Host::id).limit(2);
    List<Candidate> all =
        Stream.of(led.stream(), others, some)
            .flatMap(it -> it)
            .distinct()
            .flatMap(id -> find(org, id).stream())
            .map(
                host ->
                    new Candidate(
                        host,
                        led.contains(host.id()),
                        Stream.of(named, meant).anyMatch(Optional.of(host.id())::equals)))
            .toList();
    return new Candidates(!closed.contains(org), line.map(Registered::line), all);
  }

  private List<UserId> led(OrgId org, Registered line) {
    return line.group()
        ? Optional.ofNullable(groups.get(List.of(org, line.to())))
            .map(HostGroup::hosts)
            .orElse(List.of())
        : List.of(line.to());
  }

  @Override
  public List<OrgId> of(Line line) {
    return lines.entrySet().stream()
        .filter(entry -> entry.getValue().containsKey(line.toString()))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(OrgId::value))
        .toList();
  }
}
