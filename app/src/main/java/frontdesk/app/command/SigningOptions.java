package frontdesk.app.command;

import frontdesk.accounts.SigningRules;
import frontdesk.accounts.SigningRules.Algorithm;
import frontdesk.accounts.SigningRules.Encoding;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How messages are signed, by the names that Vapi has for it. What is not given is as usual. */
final class SigningOptions {
  @Option(names = "--algorithm", paramLabel = "NAME", description = "sha256, sha512 or sha1")
  private @Nullable String algorithm;

  @Option(names = "--signature-header", paramLabel = "HEADER", description = "x-signature")
  private @Nullable String signatureHeader;

  @Option(names = "--timestamp-header", paramLabel = "HEADER", description = "x-timestamp")
  private @Nullable String timestampHeader;

  @Option(
      names = "--signature-prefix",
      paramLabel = "TEXT",
      description = "stands before the signature, such as sha256=")
  private @Nullable String prefix;

  @Option(
      names = "--payload-format",
      paramLabel = "TEXT",
      description =
          "what is signed: {timestamp}.{body}, with any of {body} {timestamp} {method} {url}"
              + " {svix-id}; better without {url}, which Vapi does not describe")
  private @Nullable String payload;

  @Option(
      names = "--no-timestamp",
      description = "messages carry no time: who records one may repeat it for ever")
  private boolean noTimestamp;

  @Option(
      names = "--message-id-header",
      paramLabel = "HEADER",
      description = "holds what {svix-id} stands for")
  private @Nullable String messageIdHeader;

  @Option(names = "--encoding", paramLabel = "NAME", description = "hex or base64")
  private @Nullable String encoding;

  @Option(names = "--secret-is-base64", description = "the key is what the secret decodes to")
  private boolean secretIsBase64;

  boolean areGiven() {
    return !rules().equals(SigningRules.USUAL);
  }

  /**
   * @throws IllegalArgumentException if nothing can be signed so
   */
  SigningRules rules() {
    SigningRules usual = SigningRules.USUAL;
    if (noTimestamp && timestampHeader != null) {
      throw new IllegalArgumentException("there is either a timestamp's header or no timestamp");
    }
    String timestamp = timestampHeader == null ? "x-timestamp" : timestampHeader;
    return new SigningRules(
        one(Algorithm.class, algorithm).orElse(usual.algorithm()),
        signatureHeader == null ? usual.signatureHeader() : signatureHeader,
        noTimestamp ? Optional.empty() : Optional.of(timestamp),
        prefix == null ? usual.prefix() : prefix,
        payload == null ? (noTimestamp ? "{body}" : usual.payload()) : payload,
        Optional.ofNullable(messageIdHeader),
        one(Encoding.class, encoding).orElse(usual.encoding()),
        secretIsBase64);
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> type, @Nullable String name) {
    try {
      return Optional.ofNullable(name)
          .map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "there is no such " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }
  }
}
