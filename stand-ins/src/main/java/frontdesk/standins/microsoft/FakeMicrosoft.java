package frontdesk.standins.microsoft;

import frontdesk.standins.microsoft.faults.Faults;
import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.microsoft.graph.Graph;
import frontdesk.standins.microsoft.identity.Browser;
import frontdesk.standins.microsoft.identity.Grants;
import frontdesk.standins.microsoft.identity.Scopes;
import frontdesk.standins.microsoft.identity.SignIn;
import frontdesk.standins.microsoft.ledger.Ledger;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.microsoft.mailbox.People;
import frontdesk.standins.wire.Journal;
import frontdesk.standins.wire.LoopbackServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Microsoft's sign-in service and Graph, both at one address on loopback. */
public final class FakeMicrosoft implements AutoCloseable {
  /** The client that is always registered; any redirect address will do for it. */
  public static final String CLIENT_ID = "frontdesk-dev";

  public static final String CLIENT_SECRET = "frontdesk-dev-secret";

  private final Faults faults = new Faults();
  private final Variants variants = new Variants();
  private final Ledger ledger;
  private final People people;
  private final Grants grants;
  private final SignIn signIn;
  private final LateCommits late;
  private final Exchange exchange;
  private final Optional<Journal> journal;
  private final LoopbackServer server;

  private FakeMicrosoft(int port, Clock clock, Optional<Journal> journal) {
    this.journal = journal;
    ledger = new Ledger(clock);
    people = new People(clock, variants);
    grants = new Grants(clock);
    signIn = new SignIn(grants, people, ledger, variants, clock);
    signIn.register(CLIENT_ID, CLIENT_SECRET, Set.of());
    Graph graph = new Graph(grants, people, ledger, variants, clock);
    late = new LateCommits(clock);
    exchange =
        new Exchange(
            request -> graph.operation(request).or(() -> signIn.operation(request)),
            people,
            ledger,
            faults,
            variants,
            late,
            journal,
            clock);
    server = LoopbackServer.start(port, exchange::answer);
  }

  /**
   * Starts to listen on 127.0.0.1.
   *
   * @param port 0 for any that is free
   * @param clock what codes, tokens and delays are measured with; a test moves it
   */
  public static FakeMicrosoft start(int port, Clock clock) {
    return new FakeMicrosoft(port, clock, Optional.empty());
  }

  /**
   * As {@link #start(int, Clock)}, with every request that was read to its end on disk before a
   * byte of its answer leaves: those of Graph whole, with the header {@code mailbox} for the
   * address of the person whose token came with it; those of the sign-in service without body and
   * headers.
   */
  public static FakeMicrosoft start(int port, Clock clock, Path journal) {
    return new FakeMicrosoft(port, clock, Optional.of(Journal.at(journal, clock)));
  }

  /** What stands for both {@code https://login.microsoftonline.com} and Graph's host. */
  public URI url() {
    return server.url();
  }

  /** The person with this address, made at the first mention: a mailbox with an empty calendar. */
  public Mailbox person(String email) {
    late.settle();
    return people.person(email);
  }

  /** Everybody, in the order of first mention. */
  public List<Mailbox> people() {
    late.settle();
    return people.all();
  }

  /** Registers one more client; without redirect addresses any will do. */
  public FakeMicrosoft registers(String clientId, String secret, String... redirectUris) {
    signIn.register(clientId, secret, Set.of(redirectUris));
    return this;
  }

  /** From now on this person is at the browser and accepts at once; no page is shown. */
  public FakeMicrosoft consentsAs(String email) {
    signIn.browser(new Browser.Accepts(people.person(email).email()));
    return this;
  }

  /** From now on the person at the browser declines, or something else stops the consent. */
  public FakeMicrosoft consentFails(String error, String description) {
    signIn.browser(new Browser.Fails(error, description));
    return this;
  }

  /** From now on the consent page is shown, as at the start. */
  public FakeMicrosoft asksForConsent() {
    signIn.browser(new Browser.Asks());
    return this;
  }

  /** A refresh token of {@link #CLIENT_ID} that the person gave earlier. */
  public String refreshToken(String email, String... scopes) {
    return refreshTokenOf(CLIENT_ID, email, scopes);
  }

  /** A refresh token that the person gave some client earlier. */
  public String refreshTokenOf(String clientId, String email, String... scopes) {
    return grants.refreshToken(clientId, people.person(email).email(), Scopes.of(List.of(scopes)));
  }

  /** An access token, good for an hour of the clock. */
  public String accessToken(String email, String... scopes) {
    return grants.accessToken(CLIENT_ID, people.person(email).email(), Scopes.of(List.of(scopes)));
  }

  /** The person or an administrator takes every grant back: refreshes fail with 50173. */
  public FakeMicrosoft revokes(String email) {
    grants.revoke(people.person(email).email());
    return this;
  }

  public Faults faults() {
    return faults;
  }

  public Variants variants() {
    return variants;
  }

  /** How long every request takes. */
  public FakeMicrosoft latency(Duration time) {
    exchange.latency(time);
    return this;
  }

  /** Carries out, in order, what faults kept for later. */
  public void commitLate() {
    late.all();
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
    return ledger.peakInFlight(people.person(email).email());
  }

  /** How many refreshes were asked for with a token of this person. */
  public int refreshes(String email) {
    String owner = people.person(email).email();
    return (int)
        requests(Route.REFRESH).stream()
            .filter(request -> request.mailbox().filter(owner::equals).isPresent())
            .count();
  }

  /**
   * What a client did that it must not, or that the stand-in does not play. A good test has none.
   */
  public List<String> violations() {
    return ledger.violations();
  }

  /** Lets held answers go, stops listening and drops every connection. */
  @Override
  public void close() {
    faults.clear();
    server.close();
    journal.ifPresent(Journal::close);
  }
}
