package frontdesk.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A secret that two sides know. Compared by digest in constant time, so that how long the answer
 * takes tells nothing about it, not even its length.
 */
public final class SharedSecret {
  private final byte[] digest;

  /**
   * @throws IllegalArgumentException if it is blank: an empty secret would match an empty header
   */
  public SharedSecret(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("a secret must not be blank");
    }
    this.digest = sha256(secret);
  }

  public boolean matches(String given) {
    return MessageDigest.isEqual(digest, sha256(given));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
