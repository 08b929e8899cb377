package frontdesk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What is kept of a credential's secret to know it again. */
public sealed interface Proof {
  /** Of a secret that is sent: enough to compare, and nothing to send. */
  @SuppressWarnings("ArrayRecordComponent") // compared in constant time, by matches
  record Digest(byte[] sha256) implements Proof {
    public static Digest of(String secret) {
      try {
        return new Digest(
            MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every Java has SHA-256", impossible);
      }
    }

    /** Takes the same time whatever is presented. */
    public boolean matches(byte[] digest) {
      return MessageDigest.isEqual(sha256, digest);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Digest that && matches(that.sha256);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
      return "Digest[***]";
    }
  }

  /** Of a secret that signs: the text itself, which stores keep sealed. */
  record SigningKey(String secret) implements Proof {
    @Override
    public String toString() {
      return "SigningKey[***]";
    }
  }
}
