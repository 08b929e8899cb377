package frontdesk.app.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pages that may call us from a browser: an origin, whose host may begin with {@code *.} for one or
 * more labels, such as {@code https://*.vercel.app}.
 */
public record OriginPattern(String text) {
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https?://(\\*\\.)?[A-Za-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9A-Fa-f:]+](:\\d{1,5})?");

  /** Empty where the text is no origin: a path, {@code *} alone and {@code null} are none. */
  public static Optional<OriginPattern> parse(String text) {
    String origin = text.strip().toLowerCase(Locale.ROOT);
    return ORIGIN.matcher(origin).matches()
        ? Optional.of(new OriginPattern(origin))
        : Optional.empty();
  }

  public boolean matches(String origin) {
    String given = origin.toLowerCase(Locale.ROOT);
    int star = text.indexOf('*');
    if (star < 0) {
      return given.equals(text);
    }
    String scheme = text.substring(0, star);
    String rest = text.substring(star + 1);
    return given.length() > scheme.length() + rest.length()
        && given.startsWith(scheme)
        && given.endsWith(rest)
        && ORIGIN.matcher(given).matches();
  }
}
