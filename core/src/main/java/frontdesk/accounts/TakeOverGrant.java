package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.Consent.Answer;
import frontdesk.scheduling.Hosts;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes over the connection that a host has with an earlier server, so that nobody has to connect
 * again whose token still works. Safe to repeat: a host that is connected here is left alone.
 */
public final class TakeOverGrant {
  private final Consent consent;
  private final CalendarGrants grants;
  private final KeepGrant keepGrant;

  public TakeOverGrant(Consent consent, CalendarGrants grants, Hosts hosts, Clock clock) {
    this.consent = consent;
    this.grants = grants;
    this.keepGrant = new KeepGrant(grants, hosts, clock);
  }

  /** What came of one row. */
  public sealed interface Outcome {
    record TakenOver() implements Outcome {}

    /** A working connection was here before; the token was not used. */
    record WasConnected() implements Outcome {}

    /** The host is there, if it was not before, and has to connect. */
    record MustConnect(ConsentProblem why) implements Outcome {}

    /** The earlier server had no connection either; the host is there, and has to connect. */
    record NoToken() implements Outcome {}

    /**
     * The token is for a mailbox that another host is connected to.
     *
     * @param by empty if that host was disconnected just now
     */
    record MailboxInUse(Optional<UserId> by) implements Outcome {}

    /**
     * The sign-in service refuses this server; nothing changed, and no other row will fare better.
     */
    record WeAreRefused() implements Outcome {}
  }

  /**
   * @throws Unavailable if a store or the sign-in service does not answer; repeat the row later
   */
  public Outcome takeOver(OrgId org, UserId host, String refreshToken) {
    if (isConnected(org, host)) {
      return new Outcome.WasConnected();
    }
    Answer answer = consent.takeOver(refreshToken);
    return answer instanceof Answer.Granted granted
        ? kept(org, host, granted)
        : refused(org, host, ((Answer.Refused) answer).why());
  }

  /**
   * As above, of a host for whom the earlier server had no token.
   *
   * @throws Unavailable if a store does not answer; repeat the row later
   */
  public Outcome withoutToken(OrgId org, UserId host) {
    if (isConnected(org, host)) {
      return new Outcome.WasConnected();
    }
    keepGrant.makeIfMissing(org, host);
    return new Outcome.NoToken();
  }

  // An earlier run may have ended between keeping the grant and saying where the calendar is.
  private boolean isConnected(OrgId org, UserId host) {
    boolean connected =
        grants.find(org, host).filter(grant -> grant.broken().isEmpty()).isPresent();
    if (connected) {
      keepGrant.bookThere(org, host);
    }
    return connected;
  }

  private Outcome kept(OrgId org, UserId host, Answer.Granted granted) {
    KeepGrant.Kept kept = keepGrant.keep(org, host, granted);
    if (kept instanceof KeepGrant.Kept.Not not) {
      return not.why() == ConsentProblem.MAILBOX_IN_USE
          ? new Outcome.MailboxInUse(grants.hostOf(org, granted.account().subject()))
          : new Outcome.MustConnect(not.why());
    }
    return new Outcome.TakenOver();
  }

  private Outcome refused(OrgId org, UserId host, ConsentProblem why) {
    if (why == ConsentProblem.OUR_REGISTRATION) {
      return new Outcome.WeAreRefused();
    }
    keepGrant.makeIfMissing(org, host);
    return new Outcome.MustConnect(why);
  }
}
