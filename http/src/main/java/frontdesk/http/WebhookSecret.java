package frontdesk.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What both ends of a webhook know to sign its messages with. Source: Standard Webhooks 1.0. */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  /** The standard asks for 24 to 64 bytes; less can be guessed, more adds nothing. */
  private static final int FEWEST = 24;

  private static final int MOST = 64;

  private final SecretKeySpec key;

  private WebhookSecret(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Reads the form {@code whsec_…}.
   *
   * @throws IllegalArgumentException if it is not {@code whsec_} and 24 to 64 bytes in Base64; the
   *     message does not repeat it
   */
  public static WebhookSecret parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw wrong();
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
    } catch (IllegalArgumentException notBase64) {
      throw wrong();
    }
    if (key.length < FEWEST || key.length > MOST) {
      throw wrong();
    }
    return new WebhookSecret(key);
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "a webhook's secret is whsec_ and then 24 to 64 bytes in Base64");
  }

  /** The value of {@code webhook-signature} for a message. */
  public String sign(String id, Instant at, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }

  @Override
  public String toString() {
    return "WebhookSecret(hidden)";
  }
}
