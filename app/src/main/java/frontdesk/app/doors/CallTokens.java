package frontdesk.app.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.Principal;
import frontdesk.http.PresentedSecret;
import frontdesk.scheduling.Line;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Short-lived tokens that a page speaks in one call with: {@code fdc.KEY.CLAIMS.SIGNATURE}. Nothing
 * is kept of them: the signature is by a key that is made of the newest sealing key.
 */
public final class CallTokens implements Recognizer {
  /** A Realtime session ends after an hour; what was said at its end is told a little later. */
  public static final Duration LIFE = Duration.ofMinutes(65);

  private static final String MARK = "fdc";
  private static final String NAME = "call";

  private static final String BAR = "|";

  /** Where among the claims the line stands. */
  private static final int LINE = 4;

  private final Keys keys;
  private final Clock clock;

  /** Where the keys are that sign. */
  public interface Keys {
    /** The one that signs now. */
    Named newest();

    /** The one of that id; empty if it is not known any more. */
    Optional<SecretKey> find(String id);

    /** A key and what it is called. */
    record Named(String id, SecretKey key) {}
  }

  /** A token, and until when it is right. */
  public record Issued(String token, Instant until) {
    @Override
    public String toString() {
      return "Issued[until " + until + "]";
    }
  }

  public CallTokens(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** For that call, and for what whoever asks for it may. */
  public Issued issue(Principal asking, CallId call) {
    return issue(asking, call, Optional.empty());
  }

  /**
   * The same, for whoever speaks as one of that line's callers.
   *
   * @param line what {@link #line} tells again
   */
  public Issued issue(Principal asking, CallId call, Optional<Line> line) {
    Instant until = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
    Keys.Named signing = keys.newest();
    String claims =
        joined(
            List.of(
                asking.org().value(),
                call.value(),
                asking.host().map(UserId::value).orElse(""),
                Long.toString(until.getEpochSecond()),
                line.map(Line::toString).orElse("")));
    String signed = MARK + "." + signing.id() + "." + base64(claims.getBytes(UTF_8));
    return new Issued(signed + "." + base64(mac(signing.key(), signed)), until);
  }

  // Names have no bar. If ever one did, its owner would write the claims of others.
  static String joined(List<String> claims) {
    if (claims.stream().anyMatch(claim -> claim.contains(BAR))) {
      throw new IllegalArgumentException("no name in a token has a bar");
    }
    return String.join(BAR, claims);
  }

  @Override
  public Finding find(PresentedSecret secret, String source) {
    if (!isOfHere(secret)) {
      return Finding.UNKNOWN;
    }
    return claims(secret)
        .flatMap(this::principal)
        .<Finding>map(Finding.Known::new)
        .orElse(Finding.WRONG);
  }

  /** The line whose callers a right token's bearer is one of; empty where none was named. */
  public Optional<Line> line(PresentedSecret secret) {
    return isOfHere(secret)
        ? claims(secret)
            .filter(said -> said.length > LINE && !said[LINE].isEmpty())
            .map(said -> Line.parse(said[LINE]))
        : Optional.empty();
  }

  private static boolean isOfHere(PresentedSecret secret) {
    String[] parts = secret.text().split("\\.", -1);
    return parts[0].equals(MARK) && parts.length == 4;
  }

  // What was signed here.
  private Optional<String[]> claims(PresentedSecret secret) {
    String[] parts = secret.text().split("\\.", -1);
    String signed = MARK + "." + parts[1] + "." + parts[2];
    return keys.find(parts[1])
        .filter(key -> MessageDigest.isEqual(mac(key, signed), bytes(parts[3])))
        .map(key -> new String(bytes(parts[2]), UTF_8).split("\\|", -1));
  }

  // We wrote them ourselves; those of an earlier version name no line.
  private Optional<Principal> principal(String[] said) {
    Instant until = Instant.ofEpochSecond(Long.parseLong(said[3]));
    Principal principal =
        new Principal(
            new OrgId(said[0]),
            NAME,
            said[2].isEmpty() ? Optional.empty() : Optional.of(new UserId(said[2])),
            Optional.of(new CallId(said[1])));
    return clock.instant().isBefore(until) ? Optional.of(principal) : Optional.empty();
  }

  private static byte[] mac(SecretKey key, String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(signed.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getUrlDecoder().decode(base64);
    } catch (IllegalArgumentException notEncoded) {
      return new byte[0];
    }
  }
}
