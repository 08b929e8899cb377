package frontdesk.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request's signature over its raw bytes, with a key that both sides know. What the headers say
 * is judged before a byte of the body is read. Source: protocols, Vapi, 3.
 */
public final class RequestSignature {
  /** As other webhooks do: clocks differ, and messages wait on their way. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** From here on a number is milliseconds: as seconds it lies in the year 5138. */
  private static final long MILLISECONDS_FROM = 100_000_000_000L;

  // Until 2286 seconds have ten digits and milliseconds thirteen; no sign, no blank, no overflow.
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{9,13}");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(body|timestamp|method|url|svix-id)}");

  private final Layout layout;
  private final SecretKeySpec key;

  /**
   * How requests are signed.
   *
   * @param algorithm as Java names it, such as {@code HmacSHA256}
   * @param timestampHeader empty: no time is signed
   * @param payload what is signed, with placeholders in braces
   * @param base64 how the signature is written; else in hex digits
   */
  public record Layout(
      String algorithm,
      String signatureHeader,
      Optional<String> timestampHeader,
      String prefix,
      String payload,
      Optional<String> messageIdHeader,
      boolean base64) {}

  /**
   * @throws IllegalArgumentException if the key is empty
   */
  public RequestSignature(Layout layout, byte[] key) {
    this.layout = layout;
    this.key = new SecretKeySpec(key, layout.algorithm());
  }

  /** A signature that came, by a time that is right; whether it is true the body will tell. */
  public final class Claim {
    private final byte[] claimed;
    private final Request request;
    private final String url;

    private Claim(byte[] claimed, Request request, String url) {
      this.claimed = claimed;
      this.request = request;
      this.url = url;
    }

    /** In constant time. */
    public boolean isTrueOf(byte[] body) {
      Mac mac = mac();
      Matcher placeholder = PLACEHOLDER.matcher(layout.payload());
      int written = 0;
      while (placeholder.find()) {
        update(mac, layout.payload().substring(written, placeholder.start()));
        if (placeholder.group(1).equals("body")) {
          mac.update(body);
        } else {
          update(mac, value(placeholder.group(1)));
        }
        written = placeholder.end();
      }
      update(mac, layout.payload().substring(written));
      return MessageDigest.isEqual(mac.doFinal(), claimed);
    }

    private String value(String placeholder) {
      return switch (placeholder) {
        case "timestamp" -> header(layout.timestampHeader());
        case "svix-id" -> header(layout.messageIdHeader());
        case "method" -> request.method();
        default -> url;
      };
    }

    private String header(Optional<String> name) {
      return name.flatMap(request.headers()::first).orElse("");
    }

    /** The same for the same signed bytes, and for no others. */
    public String id() {
      return HexFormat.of().formatHex(claimed);
    }
  }

  /** Whether the request says that it is signed so. */
  public boolean isOn(Headers headers) {
    return !headers.all(layout.signatureHeader()).isEmpty();
  }

  /**
   * What the headers claim; empty if one of them is missing, repeated, of another form, or of
   * another time.
   *
   * @param url where the sender believes to send to
   */
  public Optional<Claim> claimed(Request request, String url, Instant now) {
    try {
      Headers headers = request.headers();
      Optional<byte[]> signature = headers.single(layout.signatureHeader()).flatMap(this::decoded);
      boolean identified =
          layout.messageIdHeader().isEmpty()
              || headers.single(layout.messageIdHeader().get()).isPresent();
      boolean timely =
          layout.timestampHeader().isEmpty()
              || headers
                  .single(layout.timestampHeader().get())
                  .flatMap(RequestSignature::moment)
                  .filter(at -> Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0)
                  .isPresent();
      return signature
          .filter(bytes -> identified && timely)
          .map(bytes -> new Claim(bytes, request, url));
    } catch (RepeatedHeader repeated) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> moment(String text) {
    return Optional.of(text)
        .filter(digits -> TIMESTAMP.matcher(digits).matches())
        .map(Long::parseLong)
        .map(
            number ->
                number >= MILLISECONDS_FROM
                    ? Instant.ofEpochMilli(number)
                    : Instant.ofEpochSecond(number));
  }

  private Optional<byte[]> decoded(String value) {
    if (!value.startsWith(layout.prefix())) {
      return Optional.empty();
    }
    Function<String, byte[]> decode =
        layout.base64() ? Base64.getDecoder()::decode : HexFormat.of()::parseHex;
    try {
      return Optional.of(decode.apply(value.substring(layout.prefix().length())));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(layout.algorithm());
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + layout.algorithm(), impossible);
    }
  }

  private static void update(Mac mac, String text) {
    mac.update(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Its key is a secret: not printed. */
  @Override
  public String toString() {
    return "RequestSignature(hidden)";
  }
}
