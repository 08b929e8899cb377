package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.Consent.Answer;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes over the connection that a host has with an earlier server, so that nobody has to connect
 * again whose token still works. Safe to repeat: a host that is connected here is left alone.
 */
public final class TakeOverGrant {
  private final Consent consent;
  private final CalendarGrants grants;
  private final Hosts hosts;
  private final KeepGrant keepGrant;

  public TakeOverGrant(Consent consent, CalendarGrants grants, Hosts hosts, Clock clock) {
    this.consent = consent;
    this.grants = grants;
    this.hosts = hosts;
    this.keepGrant = new KeepGrant(grants, hosts, clock);
  }

  /** What came of one row. */
  public sealed interface Outcome {
    record TakenOver() implements Outcome {}

    /** A working connection was here before; the token was not used. */
    record WasConnected() implements Outcome {}

    /** The host is there, if it was not before, and has to connect. */
    record MustConnect(ConsentProblem why) implements Outcome {}
  }

  /**
   * @param newHost what a host that is missing starts with
   * @throws Unavailable if a store or the sign-in service does not answer; repeat the row later
   */
  public Outcome takeOver(
      OrgId org, UserId host, String refreshToken, Function<UserId, Host> newHost) {
    if (hosts.find(org, host).isEmpty()) {
      hosts.add(newHost.apply(host));
    }
    Optional<CalendarGrant> known = grants.find(org, host);
    if (known.isPresent() && known.get().broken().isEmpty()) {
      return new Outcome.WasConnected();
    }
    Answer answer = consent.takeOver(refreshToken);
    if (answer instanceof Answer.Refused refused) {
      return new Outcome.MustConnect(refused.why());
    }
    KeepGrant.Kept kept = keepGrant.keep(org, host, (Answer.Granted) answer);
    return kept instanceof KeepGrant.Kept.Not not
        ? new Outcome.MustConnect(not.why())
        : new Outcome.TakenOver();
  }
}
