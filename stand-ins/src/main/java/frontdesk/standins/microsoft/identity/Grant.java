package frontdesk.standins.microsoft.identity;

import java.time.Instant;

/** What a token stands for. */
public record Grant(String clientId, String email, Scopes scopes, Instant expiresAt) {
  public boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
