package frontdesk.persistence.jdbi;

import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Why a database could not be opened: it is away, which passes, or somebody has to mend something.
 * Told apart by SQLSTATE, never by words or names (S9).
 */
final class WhyNot {
  /**
   * Classes that pass by themselves: the connection, resources that ran out, an operator's stop,
   * the system below.
   */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

  /** A standby that nobody promoted yet, or a server that was set to only be read. */
  private static final String READ_ONLY = "25006";

  /** Another node held a lock for too long. */
  static final String LOCK_NOT_AVAILABLE = "55P03";

  /** The server and we cannot agree how to log in: no waiting helps. */
  private static final String REJECTED = "08004";

  private WhyNot() {}

  static Database.CannotOpen of(Exception failed) {
    PSQLException said = saidByDatabase(failed);
    if (said != null && passes(String.valueOf(said.getSQLState()))) {
      return new Database.Away(
          "The database does not answer, or cannot work now. It said: " + words(said), failed);
    }
    return new Database.CannotOpen(
        "The database cannot be used. Is it running, may its user make tables and the extension"
            + " btree_gist, and was it not changed by a newer version? It said: "
            + words(root(failed)),
        failed);
  }

  private static boolean passes(String state) {
    return !state.equals(REJECTED)
        && (state.equals(READ_ONLY)
            || state.equals(LOCK_NOT_AVAILABLE)
            || (state.length() > 2 && PASSING_CLASSES.contains(state.substring(0, 2))));
  }

  // Only what the server itself said: a driver that cannot read an address repeats it, password
  // and all.
  private static String words(Throwable failed) {
    boolean fromServer =
        failed instanceof PSQLException said && said.getServerErrorMessage() != null;
    boolean aboutSchema = failed instanceof FlywayException;
    return fromServer || aboutSchema
        ? String.valueOf(failed.getMessage()).lines().findFirst().orElse("nothing")
        : "nothing that can be repeated here (" + failed.getClass().getSimpleName() + ")";
  }

  private static @Nullable PSQLException saidByDatabase(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException said) {
        return said;
      }
    }
    return null;
  }

  private static Throwable root(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
