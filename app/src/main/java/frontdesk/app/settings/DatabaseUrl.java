package frontdesk.app.settings;

import frontdesk.persistence.jdbi.Database;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where the database is: {@code postgres://user:password@host:port/db?options}, as hosting
 * services give it, or {@code jdbc:postgresql://host/db?user=…&password=…}.
 */
public final class DatabaseUrl {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile(
          "postgres(?:ql)?://(?:([^@/?#]*)@)?((?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?)(?=/)");

  private DatabaseUrl() {}

  /** Empty where it is neither. */
  public static Optional<Database.Address> parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return Optional.of(new Database.Address(text, "", ""));
    }
    try {
      // A host name may have an underscore in container networks; Java's own reading forbids it.
      return parse(new URI(text), HOST_AND_PORT.matcher(text));
    } catch (URISyntaxException notAUrl) {
      return Optional.empty();
    }
  }

  private static Optional<Database.Address> parse(URI url, Matcher authority) {
    String path = Optional.ofNullable(url.getRawPath()).orElse("");
    if (!authority.lookingAt() || path.length() < 2) {
      return Optional.empty();
    }
    String options = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String[] user = Optional.ofNullable(authority.group(1)).orElse("").split(":", 2);
    return Optional.of(
        new Database.Address(
            "jdbc:postgresql://" + authority.group(2) + path + options,
            decoded(user[0]),
            user.length > 1 ? decoded(user[1]) : ""));
  }

  // A plus sign in a password means itself.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
