package frontdesk.adapters.graph;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.AtOnce;
import frontdesk.EmailAddress;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.Consent.Answer;
import frontdesk.accounts.ConsentProblem;
import frontdesk.accounts.InMemoryCalendarGrants;
import frontdesk.accounts.PendingConsent;
import frontdesk.http.JdkHttpTransport;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.FakeMicrosoft;
import frontdesk.standins.microsoft.faults.TokenError;
import frontdesk.standins.microsoft.ledger.Route;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the consent page to the mailbox, with a Microsoft that checks what it is sent. */
@Timeout(60)
class MicrosoftStandInTest {
  private static final UserId HOST = Demo.propertyManager().id();
  private static final String PETE = "pete@example.com";
  private static final GraphRequest VIEW =
      GraphRequest.get(
          "/me/calendarView?startDateTime=2026-11-21T00:00:00Z&endDateTime=2026-11-22T00:00:00Z");
  private static final PendingConsent ASKED =
      new PendingConsent(
          Demo.ORG,
          HOST,
          "state",
          "browser",
          "a-verifier-that-is-long-enough-for-the-rule-of-43",
          "nonce",
          "site",
          Optional.empty(),
          Instant.parse("2026-11-21T12:10:00Z"));

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock).consentsAs(PETE);
  private final MicrosoftSettings settings =
      new MicrosoftSettings(
          FakeMicrosoft.CLIENT_ID,
          FakeMicrosoft.CLIENT_SECRET,
          MicrosoftSettings.EVERY_TENANT,
          URI.create("http://127.0.0.1:1/calendar/auth/callback"),
          microsoft.url(),
          microsoft.url());
  private final JdkHttpTransport transport = SharedTransport.TRANSPORT;
  private final MicrosoftConsent consent = new MicrosoftConsent(settings, transport, clock);
  private final InMemoryCalendarGrants grants = new InMemoryCalendarGrants(clock);
  private final Mailboxes mailboxes = node();

  @AfterEach
  void nothing_was_sent_that_microsoft_does_not_know() {
    microsoft.close();
    assertThat(microsoft.violations()).isEmpty();
  }

  private Mailboxes node() {
    return new LeasedMailboxes(grants, settings, transport, clock, length -> Thread.onSpinWait());
  }

  /** What the browser comes back with. */
  private String code() {
    try {
      String back =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(consent.address(ASKED)).build(), BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      String code = back.replaceAll(".*[?&]code=([^&]*).*", "$1");
      return URLDecoder.decode(code, StandardCharsets.UTF_8);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private Answer.Granted connect() {
    Answer.Granted granted = (Answer.Granted) consent.redeem(code(), ASKED);
    grants.connect(
        aGrant()
            .account(granted.account())
            .tokens(granted.tokens())
            .accessUntil(granted.accessUntil().toString())
            .build());
    return granted;
  }

  private static Optional<Integer> read(Mailboxes node) {
    return node.use(Demo.ORG, HOST, Desk.ample(), mailbox -> mailbox.send(VIEW).status());
  }

  private CalendarGrant grant() {
    return grants.find(Demo.ORG, HOST).orElseThrow();
  }

  @Test
  void a_host_who_consents_is_connected() {
    Answer.Granted granted = connect();

    assertThat(granted.account().email()).contains(new EmailAddress(PETE));
    assertThat(granted.account().maySendMail()).isTrue();
    assertThat(read(mailboxes)).contains(200);
    assertThat(microsoft.refreshes(PETE)).isZero();
  }

  @Test
  void a_code_is_good_once_and_for_whoever_asked() {
    String code = code();
    assertThat(consent.redeem(code, ASKED)).isInstanceOf(Answer.Granted.class);

    assertThat(consent.redeem(code, ASKED)).isEqualTo(new Answer.Refused(ConsentProblem.EXPIRED));
    assertThat(consent.redeem("another", ASKED))
        .isEqualTo(new Answer.Refused(ConsentProblem.EXPIRED));
  }

  @Test
  void an_account_without_a_mailbox_is_not_connected() {
    microsoft.person(PETE).unlicensed(true);

    assertThat(consent.redeem(code(), ASKED))
        .isEqualTo(new Answer.Refused(ConsentProblem.NO_MAILBOX));
  }

  @Test
  void an_earlier_servers_token_is_taken_over() {
    String token = microsoft.refreshToken(PETE, "Calendars.ReadWrite", "User.Read");

    Answer.Granted granted = (Answer.Granted) consent.takeOver(token);

    assertThat(granted.account().email()).contains(new EmailAddress(PETE));
    assertThat(granted.account().maySendMail()).isFalse();
  }

  // Catalogue 9.3, two nodes refresh at once; "refreshed once each however many threads ask".
  @Test
  void however_many_ask_on_two_nodes_a_token_that_ended_is_renewed_once() {
    connect();
    clock.advance(Duration.ofHours(2));
    List<Mailboxes> nodes = List.of(mailboxes, node());

    assertThat(AtOnce.each(16, i -> read(nodes.get(i % 2)))).containsOnly(Optional.of(200));

    assertThat(microsoft.refreshes(PETE)).isEqualTo(1);
    assertThat(microsoft.peakInFlight(PETE)).isEqualTo(1);
  }

  @Test
  void months_later_the_connection_still_works() {
    connect();
    for (int month = 0; month < 6; month++) {
      clock.advance(Duration.ofDays(30));
      assertThat(read(mailboxes)).contains(200);
    }

    assertThat(microsoft.refreshes(PETE)).isEqualTo(6);
  }

  // Catalogue D5.
  @Test
  void a_token_that_graph_refuses_once_is_renewed_once() {
    connect();
    microsoft.faults().on(Route.CALENDAR_VIEW).answer(401);

    assertThat(read(mailboxes)).contains(200);

    assertThat(microsoft.refreshes(PETE)).isEqualTo(1);
    assertThat(microsoft.requests(Route.CALENDAR_VIEW)).hasSize(2);
  }

  // Catalogue D6.
  @Test
  void a_host_who_takes_the_consent_back_has_to_connect_again() {
    connect();
    microsoft.revokes(PETE);
    clock.advance(Duration.ofHours(2));

    assertThat(read(mailboxes)).isEmpty();
    assertThat(read(mailboxes)).isEmpty();

    assertThat(grant().broken()).isPresent();
    assertThat(microsoft.refreshes(PETE)).isEqualTo(1);
    connect();
    assertThat(read(mailboxes)).contains(200);
  }

  // Catalogue 9.3, reset after processing: the token was renewed and the reply lost.
  @Test
  void a_renewal_whose_reply_is_lost_does_no_harm() {
    connect();
    clock.advance(Duration.ofHours(2));
    microsoft.faults().on(Route.REFRESH).afterCommit().reset();

    assertThatThrownBy(() -> read(mailboxes)).isInstanceOf(CalendarUnavailable.class);

    assertThat(read(mailboxes)).contains(200);
  }

  @Test
  void an_expired_secret_of_ours_disconnects_nobody() {
    connect();
    clock.advance(Duration.ofHours(2));
    microsoft.faults().on(Route.REFRESH).refuse(TokenError.SECRET_EXPIRED);

    assertThatThrownBy(() -> read(mailboxes)).isInstanceOf(CalendarUnavailable.class);

    assertThat(read(mailboxes)).contains(200);
  }
}
