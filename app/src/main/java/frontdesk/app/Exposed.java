package frontdesk.app;

import frontdesk.Unavailable;
import frontdesk.app.settings.LocalDoor;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.JdbiCredentials;
import frontdesk.scheduling.Demo;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** That a server which others can reach is not started with doors that nobody has a key to. */
final class Exposed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Exposed(String message) {
    super(message);
  }

  /**
   * Refuses a server that others can reach while there is no credential, neither set nor stored. As
   * long as the database is away that cannot be known; but then nobody is let in either.
   *
   * @throws Exposed saying what to do
   */
  static void refuse(Settings settings, Jdbi jdbi) {
    boolean set = settings.vapi().secret().isPresent() && settings.apiKey().isPresent();
    if (!LocalDoor.isLoopback(settings.host()) && !set && !stored(jdbi)) {
      throw new Exposed(
          "HOST is "
              + settings.host()
              + ", which others can reach, and there is no credential: set both VAPI_SECRET and"
              + " API_KEY, or make one (./run credential make NAME), or keep 127.0.0.1.");
    }
  }

  /**
   * Whether doors without a setting are open to this machine, because nobody else is there; empty
   * while the database is away.
   */
  static Optional<Boolean> isHome(Settings settings, Jdbi jdbi) {
    try {
      return Optional.of(
          LocalDoor.isLoopback(settings.host()) && credentials(jdbi).isAlone(Demo.ORG));
    } catch (Unavailable away) {
      return Optional.empty();
    }
  }

  private static boolean stored(Jdbi jdbi) {
    return credentials(jdbi).isAnybodyKnown();
  }

  private static JdbiCredentials credentials(Jdbi jdbi) {
    return new JdbiCredentials(
        jdbi,
        () -> {
          throw new IllegalStateException("nothing is opened to count");
        });
  }
}
