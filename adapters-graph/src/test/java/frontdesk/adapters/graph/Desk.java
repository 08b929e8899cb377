package frontdesk.adapters.graph;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;

import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.Consent.Answer.Granted;
import frontdesk.accounts.InMemoryCalendarGrants;
import frontdesk.accounts.MailboxLeases;
import frontdesk.accounts.PendingConsent;
import frontdesk.http.JdkHttpTransport;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk whose property manager is connected, with a clock that waits move on. */
final class Desk implements AutoCloseable {
  static final UserId HOST = Demo.propertyManager().id();
  static final PendingConsent ASKED =
      new PendingConsent(
          Demo.ORG,
          HOST,
          "canary-state",
          "canary-browser",
          "canary-verifier-that-is-long-enough-for-anybody",
          MicrosoftPeer.NONCE,
          "site",
          Optional.empty(),
          Instant.parse("2026-11-21T12:10:00Z"));

  final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  final MicrosoftPeer microsoft = new MicrosoftPeer();
  final InMemoryCalendarGrants grants = new InMemoryCalendarGrants(clock);
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final JdkHttpTransport transport = SharedTransport.TRANSPORT;
  final MicrosoftConsent consent = new MicrosoftConsent(microsoft.settings(), transport, clock);
  final Mailboxes mailboxes = node(grants);

  private final int before;

  Desk() {
    connect(HOST, "subject-1");
    before = microsoft.graphs().size();
  }

  /** A process of the desk, on the same store. */
  Mailboxes node(MailboxLeases leases) {
    return new LeasedMailboxes(
        leases,
        microsoft.settings(),
        transport,
        clock,
        length -> {
          pauses.add(length);
          clock.advance(length);
        });
  }

  /** Its token is good until 12:59:59. */
  void connect(UserId host, String subject) {
    Granted granted = (Granted) consent.redeem("canary-code", ASKED);
    grants.connect(
        aGrant()
            .of(host)
            .subject(subject)
            .tokens(granted.tokens())
            .accessUntil(granted.accessUntil().toString())
            .build());
  }

  CalendarGrant grant() {
    return grants.find(Demo.ORG, HOST).orElseThrow();
  }

  /** Long enough for everything that is not meant to hang. */
  static Deadline ample() {
    return Deadline.in(Duration.ofSeconds(20));
  }

  Optional<GraphReply> send(GraphRequest request) {
    return send(mailboxes, request);
  }

  static Optional<GraphReply> send(Mailboxes node, GraphRequest request) {
    return node.use(Demo.ORG, HOST, ample(), mailbox -> mailbox.send(request));
  }

  Optional<GraphReply> read() {
    return send(GraphRequest.get("/me/calendarView"));
  }

  /** Requests to Graph since the host was connected. */
  List<frontdesk.http.testing.LoopbackPeer.Received> asked() {
    return microsoft.graphs().stream().skip(before).toList();
  }

  /** Token requests since the host was connected. */
  int renewals() {
    return microsoft.signIns().size() - 1;
  }

  /** The token that the last request to Graph carried. */
  String lastToken() {
    return asked().get(asked().size() - 1).headers().get("authorization");
  }

  @Override
  public void close() {
    microsoft.close();
  }
}
