package frontdesk.adapters.graph.connect;

import frontdesk.Unavailable;
import frontdesk.accounts.ConnectCalendar;
import frontdesk.accounts.ConnectCalendar.Outcome;
import frontdesk.accounts.ConsentProblem;
import frontdesk.adapters.graph.MicrosoftConsent;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /calendar/auth/callback}: where the sign-in service sends the host's browser. Needs no
 * credential: state and cookie are it. Source: protocols, Graph, section 4.
 */
public final class TakeAnswer implements Handler {
  /**
   * Code and state are a few kilobytes at most. They go on in an address, and of those servers,
   * ours among them, take 8 KB with all headers.
   */
  private static final int FORM_LIMIT = 7 * 1024;

  /** The description tells by its number whether an administrator is needed. */
  private static final Set<String> PASSED_ON =
      Set.of("code", "state", "error", "error_description");

  private final ConnectCalendar connect;
  private final Addresses addresses;

  public TakeAnswer(ConnectCalendar connect, Addresses addresses) {
    this.connect = connect;
    this.addresses = addresses;
  }

  @Override
  public Response handle(Request request) throws IOException {
    if (request.method().equals("POST")) {
      return again(request);
    }
    try {
      return done(outcome(request)).with("Set-Cookie", BrowserCookie.cleared(addresses));
    } catch (Unavailable away) {
      return failed(Optional.empty(), 503, "Microsoft could not be reached. Please try again.");
    }
  }

  // A cross-site POST brings no cookie; the GET that follows it does.
  private Response again(Request request) throws IOException {
    String form = new String(request.body().read(FORM_LIMIT), StandardCharsets.UTF_8);
    Map<String, String> kept = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (PASSED_ON.contains(name)) {
        kept.put(name, decoded(pair.substring(equals + 1)));
      }
    }
    return Response.redirect(303, addresses.ours("/calendar/auth/callback", kept));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return "";
    }
  }

  private Outcome outcome(Request request) {
    String state = request.query("state").orElse("");
    Optional<String> browser = BrowserCookie.in(request.headers());
    Optional<String> code = request.query("code").filter(text -> !text.isEmpty());
    if (code.isPresent() && request.query("error").isEmpty()) {
      return connect.granted(state, browser, code.get());
    }
    return connect.declined(state, browser, why(request));
  }

  private static ConsentProblem why(Request request) {
    return MicrosoftConsent.problem(
        request.query("error").orElse(""), request.query("error_description").orElse(""));
  }

  private Response done(Outcome outcome) {
    if (outcome instanceof Outcome.Connected connected) {
      String host = connected.grant().host().value();
      Map<String, String> query = new LinkedHashMap<>();
      query.put("auth", "success");
      query.put("email", host);
      return addresses
          .afterwards(connected.returnTo(), query)
          .map(address -> Response.redirect(302, address))
          .orElseGet(() -> connectedPage(host));
    }
    Outcome.NotConnected not = (Outcome.NotConnected) outcome;
    return failed(not.returnTo(), 400, ConsentWords.of(not.why()));
  }

  private Response failed(Optional<URI> returnTo, int status, String message) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("auth", "error");
    query.put("message", message);
    return addresses
        .afterwards(returnTo, query)
        .map(address -> Response.redirect(302, address))
        .orElseGet(() -> Page.of(status, "Not connected", "<p>" + Page.escaped(message) + "</p>"));
  }

  private static Response connectedPage(String host) {
    return Page.of(
        200,
        "Connected",
        "<p>The calendar of <strong>"
            + Page.escaped(host)
            + "</strong> is connected. Callers now hear times that are free in it."
            + " You can close this page.</p>");
  }
}
