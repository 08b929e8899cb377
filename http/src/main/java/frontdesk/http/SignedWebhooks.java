package frontdesk.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells true messages of a webhook's sender from others. What the headers say is judged before a
 * byte of the body is read. Source: Standard Webhooks 1.0; protocols, Realtime, 2.5.
 */
public final class SignedWebhooks {
  /** Clocks differ, and messages wait on their way. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Two while a secret is changed; more is somebody who tries. */
  public static final int MOST_SIGNATURES = 8;

  /** Characters: ids of messages have some forty. */
  public static final int LONGEST_ID = 200;

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";

  // No sign, no blank, no overflow: until 2286 seconds have ten digits.
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,11}");
  private static final Pattern ID = Pattern.compile("[!-~]{1," + LONGEST_ID + "}");

  private final SecretKeySpec key;

  /**
   * @param secret what follows {@code whsec_} in Base64; without that, the text itself
   * @throws IllegalArgumentException if it is empty or not Base64; the message does not repeat it
   */
  public SignedWebhooks(String secret) {
    this.key = new SecretKeySpec(key(secret), ALGORITHM);
  }

  private static byte[] key(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return secret.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException("after whsec_ comes Base64");
    }
  }

  /** Headers that are in order and of now; whether they are true the body will tell. */
  public final class Claim {
    private final String id;
    private final String timestamp;
    private final List<byte[]> signatures;

    private Claim(String id, String timestamp, List<byte[]> signatures) {
      this.id = id;
      this.timestamp = timestamp;
      this.signatures = signatures;
    }

    /** The same for the same message, however often it is delivered. */
    public String id() {
      return id;
    }

    /** In constant time, whichever of the signatures is true. */
    public boolean isTrueOf(byte[] body) {
      byte[] sum = sum(id + "." + timestamp + ".", body);
      boolean isTrue = false;
      for (byte[] signature : signatures) {
        isTrue |= MessageDigest.isEqual(sum, signature);
      }
      return isTrue;
    }
  }

  /** Empty if a header is missing, repeated, of another form, or of another time. */
  public Optional<Claim> claimed(Headers headers, Instant now) {
    try {
      Optional<String> id = headers.single("webhook-id").filter(text -> ID.matcher(text).matches());
      Optional<String> timestamp =
          headers.single("webhook-timestamp").filter(text -> isOf(text, now));
      List<byte[]> signatures = signatures(headers.single("webhook-signature").orElse(""));
      return id.isPresent() && timestamp.isPresent() && !signatures.isEmpty()
          ? Optional.of(new Claim(id.get(), timestamp.get(), signatures))
          : Optional.empty();
    } catch (RepeatedHeader repeated) {
      return Optional.empty();
    }
  }

  private static boolean isOf(String timestamp, Instant now) {
    if (!TIMESTAMP.matcher(timestamp).matches()) {
      return false;
    }
    try {
      Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0;
    } catch (DateTimeException beyondAllTimes) {
      return false;
    }
  }

  // Those of other versions are made with other keys, and are passed over.
  private static List<byte[]> signatures(String header) {
    return Arrays.stream(header.split(" ", MOST_SIGNATURES + 1))
        .limit(MOST_SIGNATURES)
        .filter(one -> one.startsWith(VERSION))
        .map(one -> decoded(one.substring(VERSION.length())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private byte[] sum(String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }

  /** Its key is a secret: not printed. */
  @Override
  public String toString() {
    return "SignedWebhooks(hidden)";
  }
}
