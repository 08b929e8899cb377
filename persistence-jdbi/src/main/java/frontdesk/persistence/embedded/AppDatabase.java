package frontdesk.persistence.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The app's role and database: it owns what is in it, and may do nothing else. */
final class AppDatabase {
  static final String NAME = "frontdesk";

  private AppDatabase() {}

  /**
   * Makes what is missing, and sets the password.
   *
   * @param password hex digits of our own: nothing to escape
   */
  static void make(Connection superuser, String password) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN");
      }
      statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
