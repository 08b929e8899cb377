package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.Consent.Answer.Granted;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import java.time.Clock;
import java.util.Optional;

/** Keeps what was granted, and from then on the host's calendar is the one it is for. */
final class KeepGrant {
  private final CalendarGrants grants;
  private final Hosts hosts;
  private final Clock clock;

  KeepGrant(CalendarGrants grants, Hosts hosts, Clock clock) {
    this.grants = grants;
    this.hosts = hosts;
    this.clock = clock;
  }

  sealed interface Kept {
    record As(CalendarGrant grant) implements Kept {}

    record Not(ConsentProblem why) implements Kept {}
  }

  Kept keep(OrgId org, UserId host, Granted granted) {
    if (hasOtherMailbox(org, host, granted)) {
      return new Kept.Not(ConsentProblem.OTHER_MAILBOX);
    }
    CalendarGrant grant =
        new CalendarGrant(
            org,
            host,
            granted.account(),
            granted.tokens(),
            granted.accessUntil(),
            clock.instant(),
            Optional.empty());
    // First, because a grant is somebody's. A newcomer who is not connected after all is not
    // booked.
    makeIfMissing(org, host);
    if (!grants.connect(grant)) {
      return new Kept.Not(ConsentProblem.MAILBOX_IN_USE);
    }
    bookThere(org, host);
    return new Kept.As(grant);
  }

  /** From now on the host's calendar is the one that is connected. */
  void bookThere(OrgId org, UserId host) {
    hosts.keepCalendarIn(org, host, CalendarKind.MICROSOFT);
  }

  void makeIfMissing(OrgId org, UserId host) {
    if (hosts.find(org, host).isEmpty()) {
      hosts.add(Host.newcomer(org, host));
    }
  }

  // Signing in with another account by mistake is easy; the appointments would be in the wrong one.
  private boolean hasOtherMailbox(OrgId org, UserId host, Granted granted) {
    return grants
        .find(org, host)
        .filter(known -> !known.account().subject().equals(granted.account().subject()))
        .isPresent();
  }
}
