package frontdesk.adapters.graph;

import frontdesk.Unavailable;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Duration;

/** Writes under a lease, and gives it back. */
final class LeaseKeeper {
  /** A database that is restarted or changes over is away for a moment; more would hold callers. */
  static final int TRIES = 3;

  static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private static final System.Logger LOG = System.getLogger(LeaseKeeper.class.getName());

  private final MailboxLeases leases;
  private final MailboxLease lease;
  private final Pause pause;

  LeaseKeeper(MailboxLeases leases, MailboxLease lease, Pause pause) {
    this.leases = leases;
    this.lease = lease;
    this.pause = pause;
  }

  /**
   * Writes the grant; if the store stays away, says so and lets the work go on with what it has.
   * The tokens on file still work then: a renewed refresh token does not end the one before.
   *
   * @throws CalendarUnavailable if the lease was lost: the mailbox is not ours any more
   */
  void write(CalendarGrant grant) {
    for (int left = TRIES - 1; left >= 0; left--) {
      try {
        requireHeld(leases.update(lease, grant));
        return;
      } catch (CalendarUnavailable lost) {
        throw lost;
      } catch (Unavailable away) {
        if (left > 0) {
          pause.of(BETWEEN_TRIES);
        }
      }
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "{0}: what became of it could not be written; the tokens on file stay",
        grant);
  }

  private static void requireHeld(boolean held) {
    if (!held) {
      throw new CalendarUnavailable("the lease of the mailbox was lost");
    }
  }

  /** Never fails: a lease that cannot be given back runs out by itself. */
  void release() {
    try {
      leases.release(lease);
    } catch (Unavailable away) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0}: its mailbox could not be given free; its lease will run out",
          lease.grant());
    }
  }
}
