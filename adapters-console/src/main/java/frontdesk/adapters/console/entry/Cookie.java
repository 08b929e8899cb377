package frontdesk.adapters.console.entry;

import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cookie. Where people come by HTTPS its name says to browsers that only this host may set it,
 * and only so. It goes when the browser does.
 *
 * @param secure whether people come by HTTPS
 * @param ending what the name ends with; blank: the one that says who comes
 */
public record Cookie(boolean secure, String ending) {
  /** Longer than any of ours. */
  private static final int LONGEST = 1_000;

  /** The one that says who comes. */
  public Cookie(boolean secure) {
    this(secure, "");
  }

  /** One beside it, which keeps where somebody wanted to go while they are at Microsoft. */
  Cookie ofWay() {
    return new Cookie(secure, "-way");
  }

  private String name() {
    return (secure ? "__Host-frontdesk" : "frontdesk") + ending;
  }

  /** What the browser holds; of several of that name none counts. */
  Optional<String> in(Request request) {
    String prefix = name() + "=";
    Stream<String> sent =
        request.headers().all("Cookie").stream()
            .flatMap(line -> Stream.of(line.split(";", -1)))
            .map(String::strip)
            .filter(pair -> pair.startsWith(prefix));
    return only(sent.map(pair -> pair.substring(prefix.length())).toList());
  }

  private static Optional<String> only(List<String> values) {
    return values.size() == 1
        ? Optional.of(values.get(0)).filter(value -> !value.isEmpty() && value.length() <= LONGEST)
        : Optional.empty();
  }

  Response setOn(Response response, String value) {
    return response.with("Set-Cookie", name() + "=" + value + attributes());
  }

  Response clearedOn(Response response) {
    return response.with("Set-Cookie", name() + "=" + attributes() + "; Max-Age=0");
  }

  // Lax: who follows a link from a mail is still signed in; a form of another site brings nothing.
  private String attributes() {
    return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }
}
