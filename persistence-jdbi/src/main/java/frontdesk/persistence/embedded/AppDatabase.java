package frontdesk.persistence.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The app's database and its two roles: one owns what is in it and may do nothing else, the other
 * serves, by what the owner lets it do.
 */
final class AppDatabase {
  /** Of the database and of its owner. */
  static final String NAME = "frontdesk";

  /** Of the role that serves; an earlier version had none. */
  static final String SERVING = "frontdesk_app";

  private AppDatabase() {}

  /**
   * Makes what is missing, and sets the passwords.
   *
   * @param owners hex digits of our own, as the other: nothing to escape
   */
  static void make(Connection superuser, String owners, String serving) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      role(statement, NAME, owners);
      role(statement, SERVING, serving);
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  private static void role(Statement statement, String name, String password) throws SQLException {
    if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
      statement.execute("CREATE ROLE " + name + " LOGIN");
    }
    statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
