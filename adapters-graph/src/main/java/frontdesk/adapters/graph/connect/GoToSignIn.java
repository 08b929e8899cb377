package frontdesk.adapters.graph.connect;

import frontdesk.Unavailable;
import frontdesk.accounts.ConnectCalendar;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;

/**
 * The one-time address: ties the question to the browser that opens it, and sends it to sign in.
 */
public final class GoToSignIn implements Handler {
  private final ConnectCalendar connect;
  private final Addresses addresses;

  public GoToSignIn(ConnectCalendar connect, Addresses addresses) {
    this.connect = connect;
    this.addresses = addresses;
  }

  @Override
  public Response handle(Request request) {
    try {
      return connect
          .open(request.query("ticket").orElse(""))
          .map(this::sent)
          .orElseGet(GoToSignIn::usedUp);
    } catch (Unavailable away) {
      return Page.of(503, "Not right now", "<p>Please open this address again in a minute.</p>");
    }
  }

  private Response sent(ConnectCalendar.Opened opened) {
    return Response.redirect(302, opened.address())
        .with("Set-Cookie", BrowserCookie.set(opened.browser(), addresses));
  }

  private static Response usedUp() {
    return Page.of(
        410,
        "This link has been used",
        "<p>It was good for one try within ten minutes. Please start again where you found it.</p>");
  }
}
