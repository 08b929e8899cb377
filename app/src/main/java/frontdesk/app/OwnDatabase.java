package frontdesk.app;

import frontdesk.persistence.embedded.Login;
import frontdesk.persistence.jdbi.Database;

/** How the database that the app brings with itself is worked with. */
final class OwnDatabase {
  private OwnDatabase() {}

  /** By the role that serves; the owner is asked for what is done to the tables. */
  static Database.Address address(String jdbcUrl, Login owner, Login serving) {
    return new Database.Address(jdbcUrl, serving.user(), serving.password())
        .ownedBy(new Database.Address(jdbcUrl, owner.user(), owner.password()));
  }
}
