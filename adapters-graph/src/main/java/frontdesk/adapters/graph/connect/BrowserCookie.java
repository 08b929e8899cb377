package frontdesk.adapters.graph.connect;

import frontdesk.accounts.ConnectCalendar;
import frontdesk.http.Headers;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the browser that was sent to be asked from every other. Lax, because the answer is a
 * navigation from the sign-in service's page to ours; a GET brings it, a POST does not.
 */
final class BrowserCookie {
  private static final String NAME = "frontdesk_connect";

  private BrowserCookie() {}

  static String set(String value, Addresses addresses) {
    return header(value, ConnectCalendar.PATIENCE.toSeconds(), addresses);
  }

  static String cleared(Addresses addresses) {
    return header("", 0, addresses);
  }

  private static String header(String value, long seconds, Addresses addresses) {
    return NAME
        + "="
        + value
        + "; Path="
        + addresses.pathOf(Addresses.COOKIE_PATH)
        + "; Max-Age="
        + seconds
        + "; HttpOnly; SameSite=Lax"
        + (addresses.encrypted() ? "; Secure" : "");
  }

  static Optional<String> in(Headers headers) {
    return headers.all("Cookie").stream()
        .flatMap(line -> Stream.of(line.split(";", -1)))
        .map(String::strip)
        .filter(pair -> pair.startsWith(NAME + "="))
        .map(pair -> pair.substring(NAME.length() + 1))
        .findFirst();
  }
}
