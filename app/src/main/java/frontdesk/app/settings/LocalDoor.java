package frontdesk.app.settings;

import frontdesk.http.Handler;
import frontdesk.http.Headers;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A door without a lock, for this machine only. A request that says it comes from elsewhere,
 * through a proxy, or from a page that is not allowed is refused: a page in a browser on this
 * machine can reach loopback too, under any name it likes. Source: design, decision 7.
 */
public final class LocalDoor implements Handler {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  private static final String CLOSED =
      "This door is open to its own machine only. Set VAPI_SECRET and API_KEY to open it to others.";

  private final List<OriginPattern> origins;
  private final Handler inner;

  public LocalDoor(List<OriginPattern> origins, Handler inner) {
    this.origins = origins;
    this.inner = inner;
  }

  public static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  @Override
  public Response handle(Request request) throws IOException {
    return isLocal(request.headers()) ? inner.handle(request) : JsonDoor.error(403, CLOSED);
  }

  /** Whether it says that it comes straight from this machine. */
  public boolean isLocal(Headers headers) {
    boolean direct =
        headers.names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .noneMatch(name -> name.equals("forwarded") || name.startsWith("x-forwarded-"));
    return direct
        && headers.all("Host").size() == 1
        && headers.first("Host").map(LocalDoor::hostOf).filter(LocalDoor::isLoopback).isPresent()
        && originIsAllowed(headers);
  }

  private boolean originIsAllowed(Headers headers) {
    Optional<String> origin = headers.first("Origin");
    return headers.all("Origin").size() <= 1
        && (origin.isEmpty()
            || isOwn(origin.get(), headers)
            || origins.stream().anyMatch(allowed -> allowed.matches(origin.get())));
  }

  private static boolean isOwn(String origin, Headers headers) {
    return headers.first("Host").map(host -> "http://" + host).filter(origin::equals).isPresent();
  }

  private static String hostOf(String header) {
    try {
      String host = URI.create("http://" + header).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
