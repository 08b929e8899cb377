package frontdesk.standins.microsoft.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/** What a consent is waiting to be redeemed with. */
record Code(
    String clientId,
    String redirectUri,
    String email,
    Scopes scopes,
    String challenge,
    String nonce,
    Instant madeAt) {

  /** PKCE with S256. */
  boolean provenBy(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(challenge);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
