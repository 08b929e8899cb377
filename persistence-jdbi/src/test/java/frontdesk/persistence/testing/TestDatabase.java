package frontdesk.persistence.testing;

import frontdesk.persistence.jdbi.Database;

/**
 * Where a test's own database is.
 *
 * @param user the role that owns it, and that may look at everything here, so that a test can
 * @param serving the role that servers are to use
 */
public record TestDatabase(
    String jdbcUrl, String user, String password, String serving, String servingPassword) {
  /** As the role that serves; what has to be made is made by the owner. */
  public Database.Address address() {
    return address("");
  }

  /** The same, with options of the driver. */
  public Database.Address address(String options) {
    return new Database.Address(jdbcUrl + options, serving, servingPassword)
        .ownedBy(owner(options));
  }

  /** As the owner, for everything. */
  public Database.Address owner(String options) {
    return new Database.Address(jdbcUrl + options, user, password);
  }
}
