package frontdesk.accounts;

import frontdesk.EmailAddress;
import frontdesk.UserId;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Optional;

/** A grant that is right from the start: the demo's property manager, connected and working. */
public final class CalendarGrantFixture {
  private UserId host = Demo.propertyManager().id();
  private MailboxAccount account = account("subject-1");
  private String tokens = "tokens-1";
  private Instant accessUntil = Instant.parse("2026-11-21T13:00:00Z");

  public static CalendarGrantFixture aGrant() {
    return new CalendarGrantFixture();
  }

  private static MailboxAccount account(String subject) {
    return new MailboxAccount(subject, Optional.of(new EmailAddress("pete@example.com")), true);
  }

  public CalendarGrantFixture of(UserId host) {
    this.host = host;
    return this;
  }

  public CalendarGrantFixture subject(String subject) {
    this.account = account(subject);
    return this;
  }

  public CalendarGrantFixture account(MailboxAccount account) {
    this.account = account;
    return this;
  }

  public CalendarGrantFixture tokens(String tokens) {
    this.tokens = tokens;
    return this;
  }

  public CalendarGrantFixture accessUntil(String accessUntil) {
    this.accessUntil = Instant.parse(accessUntil);
    return this;
  }

  public CalendarGrant build() {
    return new CalendarGrant(
        Demo.ORG,
        host,
        account,
        tokens,
        accessUntil,
        Instant.parse("2026-11-21T12:00:00Z"),
        Optional.empty());
  }
}
