package frontdesk.properties;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site that a listing was read from, by its host's name: {@code example.com}. */
public record Website(String host) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63})"
              + "(?::\\d{1,5})?(?:[/?#].*)?");

  public Website {
    if (host.length() > 253 || !parseHost(host).equals(Optional.of(host))) {
      throw new IllegalArgumentException("not the name of a website");
    }
  }

  /** Reads a name or an address; empty where there is none in it. */
  public static Optional<Website> parse(String text) {
    return parseHost(text.strip().toLowerCase(Locale.ROOT))
        .filter(host -> host.length() <= 253)
        .map(Website::new);
  }

  private static Optional<String> parseHost(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches() ? Optional.of(written.group(1)) : Optional.empty();
  }

  @Override
  public String toString() {
    return host;
  }
}
