package frontdesk.adapters.graph.connect;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.DisconnectCalendar;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.Map;
import java.util.Optional;

/** {@code DELETE /calendar/auth/disconnect}. Safe to repeat. */
public final class Disconnect implements Handler {
  private final DisconnectCalendar disconnect;
  private final OrgId org;

  public Disconnect(DisconnectCalendar disconnect, OrgId org) {
    this.disconnect = disconnect;
    this.org = org;
  }

  @Override
  public Response handle(Request request) {
    Optional<UserId> host = Asked.host(request);
    if (host.isEmpty()) {
      return Asked.noHost();
    }
    try {
      disconnect.disconnect(org, host.get());
      return Response.json(200, Map.of("status", "success"));
    } catch (Unavailable away) {
      return Asked.error(503, "It cannot be disconnected right now. Please try again in a minute.");
    }
  }
}
