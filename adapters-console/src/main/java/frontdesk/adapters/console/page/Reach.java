package frontdesk.adapters.console.page;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a page's scripts may load and ask, besides this server; all else that runs are files of
 * ours.
 *
 * @param scripts hosts as a content security policy names them
 * @param servers likewise
 * @param more further directives; blank where there are none
 */
public record Reach(List<String> scripts, List<String> servers, String more) {
  /** Nobody else. */
  static final Reach HERE = new Reach(List.of(), List.of(), "");

  /** From where Vapi's SDK loads the engine of its calls. */
  private static final String DAILY = "https://c.daily.co";

  /** What that engine asks, as its makers' guide to such policies names it. */
  private static final List<String> CALLS =
      List.of(
          "https://*.daily.co", "wss://*.daily.co", "https://*.pluot.blue", "wss://*.pluot.blue");

  public Reach {
    scripts = List.copyOf(scripts);
    servers = List.copyOf(servers);
  }

  /** Also this server's sockets, which older browsers do not take for the same server. */
  public static Reach sockets(URI publicUrl) {
    String scheme = "https".equalsIgnoreCase(publicUrl.getScheme()) ? "wss://" : "ws://";
    return new Reach(List.of(), List.of(scheme + publicUrl.getRawAuthority()), "");
  }

  /** And what Vapi's SDK needs for a call. */
  public Reach andVapi(URI api) {
    String vapi = api.getScheme() + "://" + api.getRawAuthority();
    return new Reach(
        List.of(DAILY),
        Stream.of(servers, List.of(vapi), CALLS).flatMap(List::stream).toList(),
        "; worker-src 'self' blob:");
  }

  /** To be added to the policy of every page. */
  String policy() {
    return "; script-src " + sources(scripts) + "; connect-src " + sources(servers) + more;
  }

  private static String sources(List<String> hosts) {
    return String.join(" ", Stream.concat(Stream.of("'self'"), hosts.stream()).toList());
  }
}
