package frontdesk.adapters.graph;

import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.ConsentProblem;
import frontdesk.accounts.MailboxLease;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The grant of a mailbox that is ours for now. Whoever holds it renews its tokens, so they are
 * renewed once, however many wait. For one thread.
 *
 * <p>Its methods throw {@link MustReconnect} once the grant is broken, and {@link
 * CalendarUnavailable} when a token was not to be had.
 */
final class HeldGrant {
  /**
   * A token that ends sooner is renewed first. Microsoft's own libraries take five minutes: clocks
   * differ, and a request may be on its way for a while.
   */
  static final Duration MARGIN = Duration.ofMinutes(5);

  private static final System.Logger LOG = System.getLogger(HeldGrant.class.getName());

  private final LeaseKeeper lease;
  private final SignIn signIn;
  private final Clock clock;
  private final Deadline deadline;
  private CalendarGrant grant;
  private boolean asked;

  HeldGrant(MailboxLease held, LeaseKeeper lease, SignIn signIn, Clock clock, Deadline deadline) {
    this.grant = held.grant();
    this.lease = lease;
    this.signIn = signIn;
    this.clock = clock;
    this.deadline = deadline;
  }

  /** The lasting id of the account that it is for. */
  String owner() {
    return grant.account().subject();
  }

  /** The access token, renewed if it ends soon. */
  String access() {
    if (grant.broken().isPresent()) {
      throw new MustReconnect();
    }
    if (asked || isGoodFor(MARGIN)) {
      return tokens().access();
    }
    SignInAnswer answer;
    try {
      answer = ask(isGoodFor(Duration.ZERO) ? half() : deadline);
    } catch (CalendarUnavailable notNow) {
      if (isGoodFor(Duration.ZERO)) {
        return tokens().access();
      }
      throw notNow;
    }
    return taken(answer);
  }

  /** A new access token, because Graph refused the present one. */
  String renewed() {
    return taken(ask(deadline));
  }

  /**
   * Marks the grant, so that nobody tries again until the host has connected anew.
   *
   * @return to be thrown
   */
  MustReconnect broken(String reason) {
    LOG.log(System.Logger.Level.WARNING, "{0} has to connect again: {1}", grant, reason);
    grant = grant.broken(reason);
    lease.write(grant);
    return new MustReconnect();
  }

  private boolean isGoodFor(Duration margin) {
    return clock.instant().isBefore(grant.accessUntil().minus(margin));
  }

  private Tokens tokens() {
    return Tokens.parse(grant.tokens()).orElseThrow(() -> broken("its tokens cannot be read"));
  }

  // A renewal that can wait leaves time for what the mailbox is wanted for.
  private Deadline half() {
    return Deadline.in(deadline.remaining().dividedBy(2));
  }

  private SignInAnswer ask(Deadline by) {
    asked = true;
    Tokens old = tokens();
    SignInAnswer answer;
    try {
      answer = signIn.renew(old, by);
    } catch (Unavailable noAnswer) {
      throw new CalendarUnavailable("a token could not be renewed", noAnswer);
    }
    // No host's fault: when our registration is mended, every grant works as before.
    if (answer instanceof SignInAnswer.Refused refused
        && refused.why() == ConsentProblem.OUR_REGISTRATION) {
      throw new CalendarUnavailable("Microsoft refuses this server's registration");
    }
    return answer;
  }

  private static String reason(SignInAnswer.Refused refused) {
    return refused.number().isEmpty()
        ? "the sign-in service refused, or there was nothing to ask it with"
        : "refused by the sign-in service, AADSTS" + refused.number();
  }

  private String taken(SignInAnswer answer) {
    if (answer instanceof SignInAnswer.Refused refused) {
      throw broken(reason(refused));
    }
    SignInAnswer.Granted granted = (SignInAnswer.Granted) answer;
    Instant until = clock.instant().plus(granted.lifetime());
    grant = grant.renewed(granted.tokens().text(), until);
    lease.write(grant);
    if (!Scopes.permit(granted.tokens().scopes(), Scopes.CALENDAR)) {
      throw broken("the calendar is no longer permitted");
    }
    return granted.tokens().access();
  }
}
