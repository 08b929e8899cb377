package frontdesk.app.live;

import frontdesk.http.PresentedSecret;
import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.WebSocketCreator;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * {@code WS /api/realtime/ws}. A page of somebody else's is refused before there is a socket; whose
 * token is wrong is told so on it, since browsers show pages nothing of a refused handshake.
 */
public final class LiveDoor implements WebSocketCreator {
  public static final String PATH = "/api/realtime/ws";

  /** As OpenAI's own libraries for browsers send a secret. */
  private static final String SECRET = "openai-insecure-api-key.";

  /** The protocol that goes with it. */
  private static final String REALTIME = "realtime";

  private final Predicate<Request> fromAllowedPage;
  private final Callers callers;

  /** Who comes in. */
  @FunctionalInterface
  public interface Callers {
    /** Who hears a page with that token; empty if it is wrong. */
    Optional<SocketListener> with(PresentedSecret token, String source, SocketPeer page);
  }

  public LiveDoor(Predicate<Request> fromAllowedPage, Callers callers) {
    this.fromAllowedPage = fromAllowedPage;
    this.callers = callers;
  }

  /** To be called before the server starts. */
  public void openOn(Server server) {
    server.insertHandler(
        WebSocketUpgradeHandler.from(server, container -> container.addMapping(PATH, this)));
  }

  @Override
  public @Nullable Object createWebSocket(
      ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    if (!fromAllowedPage.test(request)) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return null;
    }
    List<String> offered = request.getSubProtocols();
    offered.stream()
        .filter(REALTIME::equals)
        .findFirst()
        .or(() -> offered.stream().findFirst())
        .ifPresent(response::setAcceptedSubProtocol);
    PresentedSecret token = new PresentedSecret(token(request));
    String source = Request.getRemoteAddr(request);
    return new PageSocket(page -> callers.with(token, source, page));
  }

  private static String token(ServerUpgradeRequest request) {
    Fields query = Request.extractQueryParameters(request);
    String inQuery = query.getValue("client_secret");
    return Optional.ofNullable(inQuery)
        .or(
            () ->
                request.getSubProtocols().stream()
                    .filter(name -> !name.equals(REALTIME))
                    .findFirst())
        .map(text -> text.startsWith(SECRET) ? text.substring(SECRET.length()) : text)
        .orElse("");
  }

  /** The page's origin; several count as none that is known. */
  public static Optional<String> origin(Request request) {
    List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
    return origins.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", origins));
  }
}
