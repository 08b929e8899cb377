package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grants and the leases of their mailboxes in memory: one lock where the database has rows. */
public final class InMemoryCalendarGrants implements CalendarGrants, MailboxLeases {
  private final Map<List<Object>, Entry> entries = new HashMap<>();
  private final Clock clock;

  /** Of all mailboxes, so that a grant that is removed and comes back has no old fences. */
  private long fences;

  private record Entry(CalendarGrant grant, long fence, Optional<Instant> leaseUntil) {}

  public InMemoryCalendarGrants(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<CalendarGrant> find(OrgId org, UserId host) {
    return Optional.ofNullable(entries.get(key(org, host))).map(Entry::grant);
  }

  @Override
  public synchronized Optional<UserId> hostOf(OrgId org, String subject) {
    return entries.values().stream()
        .map(Entry::grant)
        .filter(grant -> grant.org().equals(org) && grant.account().subject().equals(subject))
        .map(CalendarGrant::host)
        .findFirst();
  }

  @Override
  public synchronized boolean connect(CalendarGrant grant) {
    if (entries.values().stream().anyMatch(entry -> isOfAnotherHost(entry.grant(), grant))) {
      return false;
    }
    put(new Entry(grant, ++fences, Optional.empty()));
    return true;
  }

  private static boolean isOfAnotherHost(CalendarGrant known, CalendarGrant grant) {
    return known.org().equals(grant.org())
        && known.account().subject().equals(grant.account().subject())
        && !known.host().equals(grant.host());
  }

  @Override
  public synchronized boolean remove(OrgId org, UserId host) {
    return entries.remove(key(org, host)) != null;
  }

  @Override
  public synchronized Taking take(OrgId org, UserId host, Duration length) {
    Entry entry = entries.get(key(org, host));
    if (entry == null) {
      return new Taking.NotConnected();
    }
    if (entry.leaseUntil().filter(clock.instant()::isBefore).isPresent()) {
      return new Taking.InUse();
    }
    put(new Entry(entry.grant(), ++fences, Optional.of(clock.instant().plus(length))));
    return new Taking.Held(new MailboxLease(entry.grant(), fences));
  }

  @Override
  public synchronized boolean update(MailboxLease lease, CalendarGrant grant) {
    return held(lease).map(entry -> put(withGrant(entry, grant))).isPresent();
  }

  private static Entry withGrant(Entry entry, CalendarGrant grant) {
    return new Entry(grant, entry.fence(), entry.leaseUntil());
  }

  @Override
  public synchronized void release(MailboxLease lease) {
    held(lease).ifPresent(entry -> put(new Entry(entry.grant(), entry.fence(), Optional.empty())));
  }

  // A lease that ran out and that nobody took is still its holder's: what it has is the newest.
  private Optional<Entry> held(MailboxLease lease) {
    return Optional.ofNullable(entries.get(key(lease.grant().org(), lease.grant().host())))
        .filter(entry -> entry.fence() == lease.fence() && entry.leaseUntil().isPresent());
  }

  private Entry put(Entry entry) {
    entries.put(key(entry.grant().org(), entry.grant().host()), entry);
    return entry;
  }

  private static List<Object> key(OrgId org, UserId host) {
    return List.of(org, host);
  }
}
