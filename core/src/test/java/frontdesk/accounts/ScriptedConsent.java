package frontdesk.accounts;

import frontdesk.EmailAddress;
import frontdesk.Unavailable;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in service that answers what a code's or token's text says: {@code of SUBJECT}, a problem,
 * away.
 */
final class ScriptedConsent implements Consent {
  static final Instant ACCESS_UNTIL = Instant.parse("2026-11-21T13:00:00Z");

  private final List<String> asked = new ArrayList<>();

  List<String> asked() {
    return asked;
  }

  @Override
  public URI address(PendingConsent pending) {
    return URI.create("https://sign-in.example.com/?state=" + pending.state());
  }

  @Override
  public Answer redeem(String code, PendingConsent pending) {
    return takeOver(code);
  }

  @Override
  public Answer takeOver(String refreshToken) {
    asked.add(refreshToken);
    if (refreshToken.equals("away")) {
      throw new Unavailable("away");
    }
    if (refreshToken.startsWith("of ")) {
      String subject = refreshToken.substring("of ".length());
      Optional<EmailAddress> mailbox = EmailAddress.parse(subject + "@example.com");
      return new Answer.Granted(
          new MailboxAccount(subject, mailbox, false), "tokens", ACCESS_UNTIL);
    }
    return new Answer.Refused(ConsentProblem.valueOf(refreshToken));
  }
}
