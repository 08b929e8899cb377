package frontdesk.adapters.graph.connect;

import frontdesk.UserId;
import frontdesk.http.Handler;
import frontdesk.http.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What these routes answer where the server has no registration with Microsoft. */
public final class NotRegistered {
  private static final String WHY =
      "Microsoft 365 is not set up on this server: its operator has to set MICROSOFT_CLIENT_ID and"
          + " MICROSOFT_CLIENT_SECRET.";

  private NotRegistered() {}

  /** For browsers. */
  public static Handler page() {
    return request -> Page.of(503, "Not set up yet", "<p>" + Page.escaped(WHY) + "</p>");
  }

  /** For programs. */
  public static Handler refusal() {
    return request -> Asked.error(503, WHY);
  }

  /** Nobody is connected; everything else is unknown. */
  public static Handler status() {
    return request -> Asked.host(request).map(NotRegistered::status).orElseGet(Asked::noHost);
  }

  private static Response status(UserId host) {
    Map<String, @Nullable Object> status = ConnectionStatus.nothingKnown(host);
    status.put("message", WHY);
    return Response.json(200, status);
  }
}
