package frontdesk.persistence.jdbi;

import frontdesk.Unavailable;
import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Turns whatever the driver throws into the core's one word for it. */
final class Store {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Jdbi jdbi;

  Store(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For statements that are each their own commit, and for reads. */
  <T> T with(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.withHandle(work);
    } catch (JdbiException failed) {
      throw unavailable(failed);
    }
  }

  /** As above; false if a unique index stood in the way, whatever its name (S9). */
  boolean unlessDuplicate(HandleCallback<Boolean, RuntimeException> work) {
    try {
      return jdbi.withHandle(work);
    } catch (JdbiException failed) {
      if (failed.getCause() instanceof SQLException said
          && UNIQUE_VIOLATION.equals(said.getSQLState())) {
        return false;
      }
      throw unavailable(failed);
    }
  }

  Jdbi jdbi() {
    return jdbi;
  }

  static Unavailable unavailable(JdbiException failed) {
    return new Unavailable("the database did not answer", failed);
  }
}
