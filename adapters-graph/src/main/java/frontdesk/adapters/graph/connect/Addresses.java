package frontdesk.adapters.graph.connect;

import frontdesk.UserId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where browsers are sent.
 *
 * @param publicUrl how the world reaches this server, a path below the host included
 * @param frontend where a browser goes when it is done; empty: a page of ours
 * @param allowed origins that a caller may choose instead
 */
public record Addresses(URI publicUrl, Optional<URI> frontend, List<URI> allowed) {
  static final String GO = "/calendar/auth/go";
  static final String SETUP = "/calendar/setup";
  static final String COOKIE_PATH = "/calendar/auth";

  /**
   * What to send to a host: a page that explains, with the way on. To look at it does not use the
   * ticket up, so a mail program that looks at links first does no harm.
   */
  public URI invitation(String ticket) {
    return ours(SETUP, Map.of("ticket", ticket));
  }

  /** Where a host connects the calendar. */
  public URI signIn(UserId host) {
    return ours("/calendar/auth/start", Map.of("user_id", host.value()));
  }

  URI ours(String path, Map<String, String> query) {
    return with(URI.create(trimmed(publicUrl) + path), query);
  }

  /** The path of one of our addresses as the browser sees it. */
  String pathOf(String path) {
    return URI.create(trimmed(publicUrl) + path).getRawPath();
  }

  boolean encrypted() {
    return "https".equals(publicUrl.getScheme());
  }

  /** Where to go in the end; empty: nowhere else. */
  Optional<URI> afterwards(Optional<URI> chosen, Map<String, String> query) {
    return chosen
        .or(() -> frontend.map(url -> URI.create(trimmed(url) + "/users")))
        .map(url -> with(url, query));
  }

  /**
   * Only whole addresses on an origin that is listed: anything else would be an open redirect. None
   * with a fragment: what we add would stand behind it, and nobody would read it.
   */
  boolean mayReturnTo(URI address) {
    return address.getRawUserInfo() == null
        && address.getRawFragment() == null
        && origin(address).isPresent()
        && Stream.concat(allowed.stream(), frontend.stream())
            .anyMatch(listed -> origin(listed).equals(origin(address)));
  }

  private static Optional<String> origin(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    return web && address.getHost() != null
        ? Optional.of(address.getScheme() + "://" + address.getRawAuthority())
        : Optional.empty();
  }

  private static URI with(URI address, Map<String, String> query) {
    if (query.isEmpty()) {
      return address;
    }
    String text =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String trimmed(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
