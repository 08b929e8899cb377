package frontdesk.persistence.jdbi;

import frontdesk.Unavailable;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Turns whatever the driver throws into the core's one word for it. */
final class Store {
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

  Jdbi jdbi() {
    return jdbi;
  }

  static Unavailable unavailable(JdbiException failed) {
    return new Unavailable("the database did not answer", failed);
  }
}
