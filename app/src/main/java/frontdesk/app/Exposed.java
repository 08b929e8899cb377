package frontdesk.app;

import frontdesk.persistence.jdbi.JdbiCredentials;
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

  private static boolean stored(Jdbi jdbi) {
    return new JdbiCredentials(
            jdbi,
            () -> {
              throw new IllegalStateException("nothing is opened to count");
            })
        .isAnybodyKnown();
  }
}
