package frontdesk.accounts;

import frontdesk.Port;
import frontdesk.Unavailable;
import java.net.URI;
import java.time.Instant;

/** The sign-in service where a host permits us to use their calendar. */
@Port
public interface Consent {
  /** Where the host's browser is sent to be asked. */
  URI address(PendingConsent pending);

  /**
   * Exchanges what the host's browser brought back. May be called once for each code.
   *
   * @throws Unavailable if the service does not answer; the host has to begin again, because a code
   *     is good for one try
   */
  Answer redeem(String code, PendingConsent pending);

  /**
   * Exchanges a refresh token that an earlier server kept.
   *
   * @throws Unavailable if the service does not answer; the token is as good as before
   */
  Answer takeOver(String refreshToken);

  /** What came of an exchange. */
  sealed interface Answer {
    record Granted(MailboxAccount account, String tokens, Instant accessUntil) implements Answer {
      /** Tokens are secrets: not printed. */
      @Override
      public String toString() {
        return "Granted[***]";
      }
    }

    record Refused(ConsentProblem why) implements Answer {}
  }
}
