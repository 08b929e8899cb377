package frontdesk.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a platform signs its messages. What would leave the body or its time unsigned cannot be said.
 * Source: protocols, Vapi, 3.
 *
 * @param prefix stands before the signature, such as {@code sha256=}; may be empty
 * @param timestampHeader empty: messages carry no time, and may be repeated for ever
 * @param payload what is signed, with placeholders in braces
 * @param messageIdHeader holds the message's id for the placeholder {@code {svix-id}}
 * @param secretIsBase64 the key is what the secret decodes to
 */
public record SigningRules(
    Algorithm algorithm,
    String signatureHeader,
    Optional<String> timestampHeader,
    String prefix,
    String payload,
    Optional<String> messageIdHeader,
    Encoding encoding,
    boolean secretIsBase64) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> KNOWN = Set.of("body", "timestamp", "method", "url", "svix-id");

  // RFC 9110, 5.1.
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final Pattern TEXT = Pattern.compile("[\\x20-\\x7E]{0,200}");

  /** As the platform does if nothing else is set. */
  public static final SigningRules USUAL =
      new SigningRules(
          Algorithm.SHA256,
          "x-signature",
          Optional.of("x-timestamp"),
          "",
          "{timestamp}.{body}",
          Optional.empty(),
          Encoding.HEX,
          false);

  /** Hashes that the platform offers. */
  public enum Algorithm {
    SHA256,
    SHA512,
    SHA1
  }

  /** How a signature is written. */
  public enum Encoding {
    HEX,
    BASE64
  }

  public SigningRules {
    checkHeader(signatureHeader);
    timestampHeader.ifPresent(SigningRules::checkHeader);
    messageIdHeader.ifPresent(SigningRules::checkHeader);
    checkText("prefix", prefix);
    checkText("payload", payload);
    checkPlaceholders(
        placeholders(payload), timestampHeader.isPresent(), messageIdHeader.isPresent());
  }

  static void checkHeader(String name) {
    if (!HEADER.matcher(name).matches()) {
      throw new IllegalArgumentException("a header's name has letters, digits and dashes");
    }
  }

  static void checkText(String what, String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("the " + what + " is printable ASCII, at most 200 of it");
    }
  }

  private static Set<String> placeholders(String payload) {
    return PLACEHOLDER
        .matcher(payload)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static void checkPlaceholders(Set<String> used, boolean timed, boolean identified) {
    if (!KNOWN.containsAll(used)) {
      throw new IllegalArgumentException(
          "the payload's placeholders are {body}, {timestamp}, {method}, {url} and {svix-id}");
    }
    if (!used.contains("body")) {
      throw new IllegalArgumentException("the payload has no {body}: nothing would be signed");
    }
    if (timed != used.contains("timestamp")) {
      throw new IllegalArgumentException(
          timed
              ? "the payload has no {timestamp}: anybody could change it"
              : "the payload has a {timestamp}, and no header holds one");
    }
    if (identified != used.contains("svix-id")) {
      throw new IllegalArgumentException(
          "the payload's {svix-id} and the header of the message's id go together");
    }
  }
}
