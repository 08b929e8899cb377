package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.Consent.Answer;
import frontdesk.audit.Asking;
import frontdesk.scheduling.Hosts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Connects a host's calendar: a one-time ticket, a question put to the host in one browser, and
 * that browser's answer. Every method throws {@link Unavailable} when a store or the sign-in
 * service does not answer.
 */
public final class ConnectCalendar {
  /** As long as the sign-in service keeps its code; whoever needs longer begins again. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Of an address that is sent to a host, who reads mail some hours later. */
  public static final Duration INVITED = Duration.ofDays(1);

  private static final String NO_BROWSER = "";

  private final PendingConsents pending;
  private final Consent consent;
  private final KeepGrant keepGrant;
  private final Clock clock;

  public ConnectCalendar(
      PendingConsents pending, Consent consent, CalendarGrants grants, Hosts hosts, Clock clock) {
    this.pending = pending;
    this.consent = consent;
    this.keepGrant = new KeepGrant(grants, hosts, clock);
    this.clock = clock;
  }

  /** What the ticket leads to, for a browser. */
  public record Opened(URI address, String browser) {
    /** The address carries the state: not printed. */
    @Override
    public String toString() {
      return "Opened[***]";
    }
  }

  /** What came of the answer. */
  public sealed interface Outcome {
    Optional<URI> returnTo();

    record Connected(CalendarGrant grant, Optional<URI> returnTo) implements Outcome {}

    record NotConnected(ConsentProblem why, Optional<URI> returnTo) implements Outcome {}
  }

  /**
   * A ticket that is good for one opening.
   *
   * @param host one that is not there yet is made once the calendar is connected
   * @param returnTo already checked against the addresses that are allowed
   */
  public String ticket(OrgId org, UserId host, Optional<URI> returnTo) {
    return keep(org, host, NO_BROWSER, Asking.credential(), returnTo, PATIENCE).state();
  }

  /**
   * A ticket to be sent to the host: good for one opening too, and for longer. Once it is opened
   * the way takes no longer than any other.
   */
  public String invitation(OrgId org, UserId host) {
    return keep(org, host, NO_BROWSER, Asking.credential(), Optional.empty(), INVITED).state();
  }

  /** Uses the ticket up and puts the question; empty if the ticket is unknown, used or too old. */
  public Optional<Opened> open(String ticket) {
    return take(ticket)
        .filter(asked -> asked.browser().equals(NO_BROWSER))
        .map(
            asked ->
                keep(
                    asked.org(),
                    asked.host(),
                    Secret.random(),
                    asked.credential(),
                    asked.returnTo(),
                    PATIENCE))
        .map(asked -> new Opened(consent.address(asked), asked.browser()));
  }

  /** The host's browser brought a code. */
  public Outcome granted(String state, Optional<String> browser, String code) {
    return answered(state, browser)
        .map(
            asked ->
                Asking.with(asked.credential(), () -> outcome(asked, consent.redeem(code, asked))))
        .orElseGet(ConnectCalendar::notAsked);
  }

  /** The host's browser brought an error in place of a code. */
  public Outcome declined(String state, Optional<String> browser, ConsentProblem why) {
    return answered(state, browser)
        .<Outcome>map(asked -> new Outcome.NotConnected(why, asked.returnTo()))
        .orElseGet(ConnectCalendar::notAsked);
  }

  private static Outcome notAsked() {
    return new Outcome.NotConnected(ConsentProblem.NOT_ASKED, Optional.empty());
  }

  private Outcome outcome(PendingConsent asked, Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      return new Outcome.NotConnected(refused.why(), asked.returnTo());
    }
    KeepGrant.Kept kept = keepGrant.keep(asked.org(), asked.host(), (Answer.Granted) answer);
    return kept instanceof KeepGrant.Kept.As as
        ? new Outcome.Connected(as.grant(), asked.returnTo())
        : new Outcome.NotConnected(((KeepGrant.Kept.Not) kept).why(), asked.returnTo());
  }

  // A question that was never opened has no browser, so nobody can answer it.
  private Optional<PendingConsent> answered(String state, Optional<String> browser) {
    return take(state)
        .filter(asked -> !asked.browser().equals(NO_BROWSER))
        .filter(
            asked -> browser.filter(cookie -> Secret.equal(cookie, asked.browser())).isPresent());
  }

  // The organisation stands in the state, so that the store is asked about one organisation only.
  private Optional<PendingConsent> take(String state) {
    int dot = state.lastIndexOf('.');
    try {
      return dot < 1
          ? Optional.empty()
          : pending
              .take(new OrgId(state.substring(0, dot)), state)
              .filter(asked -> clock.instant().isBefore(asked.expiresAt()));
    } catch (IllegalArgumentException noOrganisation) {
      return Optional.empty();
    }
  }

  private PendingConsent keep(
      OrgId org,
      UserId host,
      String browser,
      String credential,
      Optional<URI> returnTo,
      Duration patience) {
    PendingConsent asked =
        new PendingConsent(
            org,
            host,
            org + "." + Secret.random(),
            browser,
            Secret.random(),
            Secret.random(),
            credential,
            returnTo,
            clock.instant().plus(patience));
    pending.put(asked);
    return asked;
  }
}
