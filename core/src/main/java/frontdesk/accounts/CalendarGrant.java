package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A host's permission to use a calendar elsewhere.
 *
 * @param tokens whatever the vendor's adapter needs to use it; only that adapter can read it
 * @param accessUntil when the present access token ends; it is renewed without the host's help
 * @param broken why the host has to connect again; empty while the grant works
 */
public record CalendarGrant(
    OrgId org,
    UserId host,
    MailboxAccount account,
    String tokens,
    Instant accessUntil,
    Instant connectedAt,
    Optional<String> broken) {

  public CalendarGrant renewed(String newTokens, Instant newAccessUntil) {
    return new CalendarGrant(
        org, host, account, newTokens, newAccessUntil, connectedAt, Optional.empty());
  }

  /**
   * @param reason short, for operators; never what the other side said
   */
  public CalendarGrant broken(String reason) {
    return new CalendarGrant(
        org, host, account, tokens, accessUntil, connectedAt, Optional.of(reason));
  }

  /** Tokens are secrets: not printed. */
  @Override
  public String toString() {
    return "CalendarGrant[" + org + ", " + host + "]";
  }
}
