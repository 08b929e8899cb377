package frontdesk.app;

import frontdesk.persistence.jdbi.Database;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads where the database is: {@code postgres://user:password@host:port/db?options}, as hosting
 * services give it, or {@code jdbc:postgresql://host/db?user=…&password=…}.
 */
final class DatabaseUrl {
  private DatabaseUrl() {}

  /** Empty where it is neither. */
  static Optional<Database.Address> parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return Optional.of(new Database.Address(text, "", ""));
    }
    try {
      return parse(new URI(text));
    } catch (URISyntaxException notAUrl) {
      return Optional.empty();
    }
  }

  private static Optional<Database.Address> parse(URI url) {
    boolean postgres = "postgres".equals(url.getScheme()) || "postgresql".equals(url.getScheme());
    String path = Optional.ofNullable(url.getRawPath()).orElse("");
    if (!postgres || url.getHost() == null || path.length() < 2) {
      return Optional.empty();
    }
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    String options = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String[] user = Optional.ofNullable(url.getRawUserInfo()).orElse("").split(":", 2);
    return Optional.of(
        new Database.Address(
            "jdbc:postgresql://" + url.getHost() + port + path + options,
            decoded(user[0]),
            user.length > 1 ? decoded(user[1]) : ""));
  }

  // A plus sign in a password means itself.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
