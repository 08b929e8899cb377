package frontdesk.app;

import frontdesk.app.live.LiveDoor;
import frontdesk.app.settings.LocalDoor;
import frontdesk.app.settings.OriginPattern;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * Whose pages may open sockets: browsers let every page try, and send along which one it is.
 *
 * @param without whether what names no page may too, as no browser does
 */
record LiveOrigins(List<OriginPattern> listed, URI publicUrl, boolean without) {
  boolean allow(Request request) {
    Optional<String> origin = LiveDoor.origin(request);
    return origin.map(page -> isOurs(page, request) || isListed(page)).orElse(without);
  }

  private boolean isListed(String origin) {
    return listed.stream().anyMatch(pattern -> pattern.matches(origin));
  }

  // At home the server has no other name than the loopback's.
  private boolean isOurs(String origin, Request request) {
    URI own = publicUrl.resolve("/");
    String host = request.getHttpURI().getAuthority();
    boolean home =
        LocalDoor.isLoopback(Request.getServerName(request)) && origin.equals("http://" + host);
    return home || (origin + "/").equals(own.toString());
  }
}
