package frontdesk.http;

import java.util.Optional;
import java.util.function.Function;

/** A way to send a secret in a header. */
public final class SecretForm {
  private final String header;
  private final Function<String, Optional<String>> secret;

  private SecretForm(String header, Function<String, Optional<String>> secret) {
    this.header = header;
    this.secret = secret;
  }

  /** The secret is all of this header's value. */
  public static SecretForm verbatim(String header) {
    return new SecretForm(header, Optional::of);
  }

  /** {@code Authorization: Bearer}. Any other scheme is a wrong secret, not an absent one. */
  public static SecretForm bearer() {
    return new SecretForm(Bearer.HEADER, Bearer::parse);
  }

  /** The secret stands behind a prefix, exactly as written. */
  public static SecretForm after(String header, String prefix) {
    return new SecretForm(
        header,
        value ->
            value.startsWith(prefix)
                ? Optional.of(value.substring(prefix.length()))
                : Optional.empty());
  }

  public String header() {
    return header;
  }

  Optional<String> parse(String value) {
    return secret.apply(value);
  }
}
