package frontdesk.standins.microsoft.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The applications that are registered. */
final class Clients {
  private final Map<String, Client> byId = new ConcurrentHashMap<>();

  /**
   * An application.
   *
   * @param redirectUris none: any address of the web will do
   */
  record Client(String id, String secret, Set<String> redirectUris) {
    boolean mayGoTo(String redirectUri) {
      return redirectUris.isEmpty() ? ofTheWeb(redirectUri) : redirectUris.contains(redirectUri);
    }

    private static boolean ofTheWeb(String redirectUri) {
      try {
        String scheme = String.valueOf(new URI(redirectUri).getScheme());
        return scheme.equals("http") || scheme.equals("https");
      } catch (URISyntaxException malformed) {
        return false;
      }
    }

    @Override
    public String toString() {
      return id;
    }
  }

  void register(String id, String secret, Set<String> redirectUris) {
    byId.put(id, new Client(id, secret, redirectUris));
  }

  Optional<Client> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
