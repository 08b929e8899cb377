package frontdesk.adapters.graph.connect;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.ConnectCalendar;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /calendar/auth/start}: answers 307 with a one-time address of ours. A front end's
 * server may call this and send the browser there, so it sets no cookie.
 */
public final class StartConnecting implements Handler {
  private final ConnectCalendar connect;
  private final OrgId org;
  private final Addresses addresses;

  public StartConnecting(ConnectCalendar connect, OrgId org, Addresses addresses) {
    this.connect = connect;
    this.org = org;
    this.addresses = addresses;
  }

  @Override
  public Response handle(Request request) {
    Optional<UserId> host = Asked.host(request);
    if (host.isEmpty()) {
      return Asked.noHost();
    }
    Optional<String> wanted = request.query("redirect_url").filter(text -> !text.isBlank());
    Optional<URI> returnTo = wanted.flatMap(this::allowed);
    if (wanted.isPresent() && returnTo.isEmpty()) {
      return Asked.error(
          400,
          "redirect_url is not on the list: its origin must be FRONTEND_URL's or one of REDIRECT_ORIGINS.");
    }
    return start(host.get(), returnTo);
  }

  private Response start(UserId host, Optional<URI> returnTo) {
    try {
      String ticket = connect.ticket(org, host, returnTo);
      return Response.redirect(307, addresses.ours(Addresses.GO, Map.of("ticket", ticket)));
    } catch (Unavailable away) {
      return Asked.error(
          503, "The connection cannot be started right now. Please try again in a minute.");
    }
  }

  private Optional<URI> allowed(String text) {
    try {
      return Optional.of(URI.create(text)).filter(addresses::mayReturnTo);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
