package frontdesk.adapters.console;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a page's scripts may ask, besides this server; what runs are files of ours.
 *
 * @param servers as a content security policy names them
 */
record Reach(List<String> servers) {
  /** Nobody else. */
  static final Reach HERE = new Reach(List.of());

  Reach {
    servers = List.copyOf(servers);
  }

  /** Also this server's sockets, which older browsers do not take for the same server. */
  static Reach sockets(URI publicUrl) {
    String scheme = "https".equalsIgnoreCase(publicUrl.getScheme()) ? "wss://" : "ws://";
    return new Reach(List.of(scheme + publicUrl.getRawAuthority()));
  }

  /** To be added to the policy of every page. */
  String policy() {
    return "; script-src 'self'; connect-src "
        + Stream.concat(Stream.of("'self'"), servers.stream()).collect(Collectors.joining(" "));
  }
}
