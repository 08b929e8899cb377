package frontdesk.standins.microsoft.identity;

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
      return redirectUris.isEmpty()
          ? redirectUri.startsWith("http://") || redirectUri.startsWith("https://")
          : redirectUris.contains(redirectUri);
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
