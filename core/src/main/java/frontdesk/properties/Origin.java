package frontdesk.properties;

import frontdesk.UserId;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a listing comes from, and how old it is.
 *
 * @param host whose it is; empty where it belongs to all hosts of the organisation
 * @param url of the page that it was read from
 * @param source what brought it here, 1 to 80 characters on one line
 * @param asOf when its facts were known to be so: the time of the import, or of the reading before
 *     it where the file tells that; in whole seconds
 */
public record Origin(
    Optional<UserId> host,
    Optional<Website> website,
    Optional<URI> url,
    String source,
    Instant asOf) {
  static final int LONGEST_SOURCE = 80;

  public Origin {
    asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
    if (source.isBlank() || source.length() > LONGEST_SOURCE || source.lines().count() > 1) {
      throw new IllegalArgumentException("a source has 1 to 80 characters on one line");
    }
    if (url.filter(page -> !isPage(page)).isPresent()) {
      throw new IllegalArgumentException("a page's address begins with http:// or https://");
    }
  }

  Origin at(Instant moment) {
    return new Origin(host, website, url, source, moment);
  }

  static boolean isPage(URI url) {
    return url.getHost() != null && String.valueOf(url.getScheme()).matches("(?i)https?");
  }
}
