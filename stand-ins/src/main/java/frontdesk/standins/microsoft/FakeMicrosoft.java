package frontdesk.standins.microsoft;

import frontdesk.standins.microsoft.faults.Faults;
import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.microsoft.ledger.Ledger;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.LoopbackServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Microsoft's sign-in service and Graph, both at one address on loopback. */
@SuppressWarnings("DoNotCallSuggester") // filled in next
public final class FakeMicrosoft implements AutoCloseable {
  /** The client that is always registered; any redirect address will do for it. */
  public static final String CLIENT_ID = "frontdesk-dev";

  public static final String CLIENT_SECRET = "frontdesk-dev-secret";

  private final LoopbackServer server;
  private final Ledger ledger;
  private final Faults faults = new Faults();
  private final Variants variants = new Variants();

  private FakeMicrosoft(int port, Clock clock) {
    ledger = new Ledger(clock);
    server = LoopbackServer.start(port, request -> Answer.empty(501));
  }

  /**
   * Starts to listen on 127.0.0.1.
   *
   * @param port 0 for any that is free
   * @param clock what codes, tokens and delays are measured with; a test moves it
   */
  public static FakeMicrosoft start(int port, Clock clock) {
    return new FakeMicrosoft(port, clock);
  }

  /** What stands for both {@code https://login.microsoftonline.com} and Graph's host. */
  public URI url() {
    return server.url();
  }

  /** The person with this address, made at the first mention: a mailbox with an empty calendar. */
  public Mailbox person(String email) {
    throw new UnsupportedOperationException();
  }

  /** Registers one more client; without redirect addresses any will do. */
  public FakeMicrosoft registers(String clientId, String secret, String... redirectUris) {
    throw new UnsupportedOperationException();
  }

  /** From now on this person is at the browser and accepts at once; no page is shown. */
  public FakeMicrosoft consentsAs(String email) {
    throw new UnsupportedOperationException();
  }

  /** From now on the person at the browser declines, or something else stops the consent. */
  public FakeMicrosoft consentFails(String error, String description) {
    throw new UnsupportedOperationException();
  }

  /** From now on the consent page is shown, as at the start. */
  public FakeMicrosoft asksForConsent() {
    throw new UnsupportedOperationException();
  }

  /** A refresh token of {@link #CLIENT_ID} that the person gave earlier. */
  public String refreshToken(String email, String... scopes) {
    throw new UnsupportedOperationException();
  }

  /** An access token, good for an hour of the clock. */
  public String accessToken(String email, String... scopes) {
    throw new UnsupportedOperationException();
  }

  /** The person or an administrator takes every grant back: refreshes fail with 50173. */
  public FakeMicrosoft revokes(String email) {
    throw new UnsupportedOperationException();
  }

  public Faults faults() {
    return faults;
  }

  public Variants variants() {
    return variants;
  }

  /** How long every request takes. */
  public FakeMicrosoft latency(Duration time) {
    throw new UnsupportedOperationException();
  }

  /** Carries out, in order, what faults kept for later. */
  public void commitLate() {
    throw new UnsupportedOperationException();
  }

  /** Everything that was asked, in the order of arrival. */
  public List<SeenRequest> requests() {
    return ledger.requests();
  }

  public List<SeenRequest> requests(Route route) {
    return requests().stream().filter(request -> request.route() == route).toList();
  }

  /** The most Graph requests that one mailbox ever had in flight at once. */
  public int peakInFlight(String email) {
    return ledger.peakInFlight(email);
  }

  /** How many refreshes were asked for with a token of this person. */
  public int refreshes(String email) {
    throw new UnsupportedOperationException();
  }

  /**
   * What a client did that it must not, or that the stand-in does not play. A good test has none.
   */
  public List<String> violations() {
    return ledger.violations();
  }

  @Override
  public void close() {
    server.close();
  }
}
