package frontdesk.adapters.graph;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases;
import frontdesk.accounts.MailboxLeases.Taking;
import frontdesk.http.JdkHttpTransport;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mailboxes over lease rows: threads of this process queue here, and the first of them asks for the
 * row. Safe for many threads; made once and shared, because it knows which mailboxes rest.
 */
public final class LeasedMailboxes implements Mailboxes {
  /**
   * The longest that one user keeps a mailbox: a sweep in the background. Callers' budgets are far
   * shorter, and would all be spent on waiting if a sweep took longer.
   */
  static final Duration LONGEST_USE = Duration.ofSeconds(60);

  /**
   * A lease outlasts its use by this much. No request begins after the use's deadline or lasts past
   * it; what may remain is to write tokens and to give the lease back, with a stop of the machine
   * in between. A node that dies keeps a mailbox closed for no longer than this after its deadline.
   */
  static final Duration SLACK = Duration.ofSeconds(10);

  /** Well below a request's time, so little is lost; forty small queries a second at most. */
  static final Duration POLL = Duration.ofMillis(25);

  private final MailboxLeases leases;
  private final SignIn signIn;
  private final GraphHttp http;
  private final Clock clock;
  private final Pause pause;

  /** Never emptied: there are as many as connected hosts. */
  private final Map<List<Object>, Mailbox> mailboxes = new ConcurrentHashMap<>();

  public LeasedMailboxes(
      MailboxLeases leases, MicrosoftSettings settings, JdkHttpTransport transport, Clock clock) {
    this(leases, settings, transport, clock, Pause.SLEEP);
  }

  LeasedMailboxes(
      MailboxLeases leases,
      MicrosoftSettings settings,
      JdkHttpTransport transport,
      Clock clock,
      Pause pause) {
    this.leases = leases;
    this.signIn = new SignIn(settings, transport);
    this.http = new GraphHttp(settings.graph(), transport);
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public <T> Optional<T> use(OrgId org, UserId host, Deadline deadline, Work<T> work) {
    Deadline end = earlier(deadline);
    Mailbox mailbox =
        mailboxes.computeIfAbsent(List.of(org, host), unseen -> new Mailbox(clock, pause));
    mailbox.awaitTurn(end);
    try {
      return lease(org, host, end).flatMap(lease -> use(lease, mailbox, end, work));
    } finally {
      mailbox.endTurn();
    }
  }

  private static Deadline earlier(Deadline deadline) {
    return deadline.remaining().compareTo(LONGEST_USE) < 0 ? deadline : Deadline.in(LONGEST_USE);
  }

  /** Empty if the host is not connected. */
  private Optional<MailboxLease> lease(OrgId org, UserId host, Deadline deadline) {
    while (!deadline.passed()) {
      Taking taking = take(org, host, deadline);
      if (taking instanceof Taking.Held held) {
        return Optional.of(held.lease());
      }
      if (taking instanceof Taking.NotConnected) {
        return Optional.empty();
      }
      pause.of(POLL);
    }
    throw new CalendarUnavailable("another node used the mailbox until the deadline");
  }

  private Taking take(OrgId org, UserId host, Deadline deadline) {
    try {
      return leases.take(org, host, deadline.remaining().plus(SLACK));
    } catch (Unavailable away) {
      throw new CalendarUnavailable("the lease of a mailbox was not to be had", away);
    }
  }

  private <T> Optional<T> use(
      MailboxLease lease, Mailbox mailbox, Deadline deadline, Work<T> work) {
    LeaseKeeper keeper = new LeaseKeeper(leases, lease, pause);
    try {
      HeldGrant grant = new HeldGrant(lease, keeper, signIn, clock, deadline);
      // Before any work: whoever has to connect again is told so before half of it is done.
      grant.access();
      return Optional.of(work.in(new GraphSession(http, grant, mailbox, clock, deadline)));
    } catch (MustReconnect broken) {
      return Optional.empty();
    } finally {
      keeper.release();
    }
  }
}
