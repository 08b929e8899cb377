package frontdesk.adapters.console.entry;

import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Served;
import frontdesk.adapters.console.page.View;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where somebody wanted to go who has to sign in first: a page of this console, and nothing else.
 */
public final class WayBack {
  /** What carries it, in addresses and in forms. */
  static final String FIELD = "to";

  /** A filtered list's address has some 300; whoever wanted more begins at the first page. */
  private static final int LONGEST = 1_000;

  // No host and no step upwards, nor anything that a browser might read as either.
  private static final Pattern PAGE =
      Pattern.compile("[a-z]+(?:[/-][a-z]+)*(?:\\?(?:[A-Za-z0-9=&+.*_-]|%[0-9A-Fa-f]{2})*)?");

  private WayBack() {}

  /** Below the console; empty where that is its beginning, or where something is done. */
  static Optional<String> wanted(Request request) {
    return Optional.of(request)
        .filter(asked -> asked.method().equals("GET"))
        .map(Request::path)
        .filter(path -> path.startsWith(Served.ROOT + "/"))
        .map(path -> path.substring(Served.ROOT.length() + 1) + query(request))
        .flatMap(WayBack::parse);
  }

  private static String query(Request request) {
    List<String> pairs =
        request.query().entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(value -> pair(one.getKey(), value)))
            .toList();
    return pairs.stream().collect(Collectors.joining("&", pairs.isEmpty() ? "" : "?", ""));
  }

  private static String pair(String name, String value) {
    return Links.encoded(name) + "=" + Links.encoded(value);
  }

  /** Empty where it is none of ours. */
  public static Optional<String> parse(String written) {
    return Optional.of(written)
        .filter(way -> way.length() <= LONGEST)
        .filter(way -> PAGE.matcher(way).matches());
  }

  /** Sends a browser there; where no way is known, to the console's beginning. */
  static Response go(Request request, Optional<String> way) {
    return View.to(request, way.orElse(".." + Served.ROOT));
  }

  /** The page of sign-in, which leads on to there. */
  static String signIn(Optional<String> way) {
    return Served.SIGN_IN + way.map(to -> "?" + FIELD + "=" + Links.encoded(to)).orElse("");
  }
}
