package frontdesk.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a caller must know to come in. Only digests are kept. The time a comparison takes depends on
 * the length of what was presented, never on the secret.
 */
public final class SharedSecret {
  // What a header can carry without loss. With a stray line end from a settings file, nothing that
  // is sent would ever match.
  private static final Pattern PRINTABLE =
      Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");

  private final List<byte[]> digests;

  private SharedSecret(List<byte[]> digests) {
    this.digests = digests;
  }

  /**
   * Keeps the digest of a secret from the settings.
   *
   * @throws IllegalArgumentException if the text is blank, has blanks at its ends, or anything but
   *     printable ASCII
   */
  public static SharedSecret of(String text) {
    if (!PRINTABLE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a secret is printable ASCII, not blank, with no blanks at its ends");
    }
    return new SharedSecret(List.of(sha256(text)));
  }

  /** Either will do: while one takes the place of the other. */
  public SharedSecret or(SharedSecret other) {
    return new SharedSecret(Stream.concat(digests.stream(), other.digests.stream()).toList());
  }

  public boolean matches(PresentedSecret presented) {
    byte[] digest = presented.digest();
    boolean right = false;
    for (byte[] known : digests) {
      // Digests are of one length, so not even the secret's length shows in the time.
      right |= MessageDigest.isEqual(known, digest);
    }
    return right;
  }

  @Override
  public String toString() {
    return "SharedSecret(hidden)";
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
