package frontdesk.adapters.graph;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Leases whose store is away now and then. */
final class AwayLeases implements MailboxLeases {
  private final MailboxLeases leases;
  private final List<Duration> lengths = new CopyOnWriteArrayList<>();
  private final AtomicInteger takes = new AtomicInteger();
  private final AtomicInteger updates = new AtomicInteger();
  private final AtomicInteger releases = new AtomicInteger();

  AwayLeases(MailboxLeases leases) {
    this.leases = leases;
  }

  AwayLeases takesFail(int times) {
    takes.set(times);
    return this;
  }

  AwayLeases updatesFail(int times) {
    updates.set(times);
    return this;
  }

  AwayLeases releasesFail(int times) {
    releases.set(times);
    return this;
  }

  /** For how long each lease was asked for. */
  List<Duration> lengths() {
    return lengths;
  }

  @Override
  public Taking take(OrgId org, UserId host, Duration length) {
    fail(takes);
    lengths.add(length);
    return leases.take(org, host, length);
  }

  @Override
  public boolean update(MailboxLease lease, CalendarGrant grant) {
    fail(updates);
    return leases.update(lease, grant);
  }

  @Override
  public void release(MailboxLease lease) {
    fail(releases);
    leases.release(lease);
  }

  private static void fail(AtomicInteger left) {
    if (left.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
      throw new Unavailable("the store is away");
    }
  }
}
