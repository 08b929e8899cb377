package frontdesk.adapters.graph;

import frontdesk.scheduling.CalendarUnavailable;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a request goes: never anywhere else than to Graph, since the host's token goes with it. */
final class GraphAddress {
  private static final String VERSION = "/v1.0";

  private GraphAddress() {}

  /**
   * @throws CalendarUnavailable if it is the address of a next page that is not Graph's
   */
  static URI of(URI graph, String address) {
    try {
      URI wanted = URI.create(address.startsWith("/") ? graph + VERSION + address : address);
      if (wanted.getRawUserInfo() == null && origin(wanted).equals(origin(graph))) {
        return wanted;
      }
    } catch (IllegalArgumentException noAddress) {
      throw new CalendarUnavailable("an address below Graph is none"); // its message shows it
    }
    throw new CalendarUnavailable("a next page is not Graph's");
  }

  private static String origin(URI address) {
    String scheme = lower(address.getScheme());
    int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme + "://" + lower(address.getHost()) + ":" + port;
  }

  private static String lower(@Nullable String part) {
    return part == null ? "" : part.toLowerCase(Locale.ROOT);
  }
}
