package frontdesk.adapters.graph;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;

import frontdesk.SettableClock;
import frontdesk.accounts.Consent.Answer.Granted;
import frontdesk.accounts.InMemoryCalendarGrants;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.InMemoryHosts;
import frontdesk.standins.microsoft.FakeMicrosoft;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.net.URI;

/** A desk whose property manager is connected to a Microsoft that keeps what it is sent. */
final class StandInDesk implements AutoCloseable {
  static final String PETE = "pete@example.com";

  final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  final Mailbox pete = microsoft.person(PETE);
  final InMemoryCalendarGrants grants = new InMemoryCalendarGrants(clock);
  final Mailboxes mailboxes;
  final GraphCalendar calendar;

  /** With every permission that we ask for. */
  StandInDesk() {
    this("offline_access", "User.Read", "Calendars.ReadWrite", "MailboxSettings.Read", "Mail.Send");
  }

  StandInDesk(String... scopes) {
    MicrosoftSettings settings = settings();
    String refresh = microsoft.refreshToken(PETE, scopes);
    Granted granted =
        (Granted)
            new MicrosoftConsent(settings, SharedTransport.TRANSPORT, clock).takeOver(refresh);
    grants.connect(
        aGrant()
            .account(granted.account())
            .tokens(granted.tokens())
            .accessUntil(granted.accessUntil().toString())
            .build());
    // A wait moves the clock on, so that nothing is slept and everything is waited for.
    mailboxes =
        new LeasedMailboxes(grants, settings, SharedTransport.TRANSPORT, clock, clock::advance);
    calendar = new GraphCalendar(mailboxes, InMemoryHosts.of(Demo.propertyManager()));
  }

  private MicrosoftSettings settings() {
    return new MicrosoftSettings(
        FakeMicrosoft.CLIENT_ID,
        FakeMicrosoft.CLIENT_SECRET,
        MicrosoftSettings.EVERY_TENANT,
        URI.create("http://127.0.0.1:1/calendar/auth/callback"),
        microsoft.url(),
        microsoft.url());
  }

  @Override
  public void close() {
    microsoft.close();
  }
}
