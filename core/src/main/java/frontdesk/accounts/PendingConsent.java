package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A question that was put to a host and not answered yet.
 *
 * @param state names it; single use
 * @param browser the cookie of the browser that was sent to be asked; no other may answer
 * @param verifier proves to the sign-in service that whoever asked is who redeems (PKCE)
 * @param nonce comes back within the answer, so that none is used twice
 * @param credential with which it was put; what the browser brings has none
 * @param returnTo where the browser goes afterwards; empty: where the settings say
 */
public record PendingConsent(
    OrgId org,
    UserId host,
    String state,
    String browser,
    String verifier,
    String nonce,
    String credential,
    Optional<URI> returnTo,
    Instant expiresAt) {
  /** All of it is secret: not printed. */
  @Override
  public String toString() {
    return "PendingConsent[" + org + ", " + host + "]";
  }
}
