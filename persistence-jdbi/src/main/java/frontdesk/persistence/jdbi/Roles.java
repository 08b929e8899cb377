package frontdesk.persistence.jdbi;

import frontdesk.scheduling.Demo;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Who may do what in the database: the owner of the tables changes them, the role that serves reads
 * and writes rows, and those of one organisation at a time only (ADR 31).
 */
final class Roles {
  /** What only the tables' owner is heard with. */
  static final String WHOLLY = "SELECT set_config('app.owner', 'on', true)";

  private static final System.Logger LOG = System.getLogger(Roles.class.getName());

  // Rows and nothing else; of what was written down, nothing is written anew.
  private static final List<String> GRANTS =
      List.of(
          "GRANT USAGE ON SCHEMA %1$s TO %2$s",
          "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$s TO %2$s",
          "REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM %2$s",
          "REVOKE UPDATE ON audit FROM %2$s");

  private static final String STANDING =
      """
      SELECT r.rolsuper OR r.rolbypassrls AS above,
             EXISTS (SELECT 1 FROM organisations WHERE org_id <> '%s') AS others,
             (SELECT pg_has_role(relowner, 'MEMBER') FROM pg_class
               WHERE oid = to_regclass('organisations')) AS owns
        FROM pg_roles r
       WHERE r.rolname = current_user
      """
          .formatted(Demo.ORG.value());

  private Roles() {}

  static String name(Connection connection) throws SQLException {
    return one(connection, "SELECT current_user");
  }

  /** Lets a role read and write the rows of all tables that there are. */
  static void grant(Connection owner, String role) throws SQLException {
    String schema = quoted(one(owner, "SELECT current_schema()"));
    try (Statement statement = owner.createStatement()) {
      for (String grant : GRANTS) {
        statement.execute(grant.formatted(schema, quoted(role)));
      }
    }
  }

  /**
   * @throws Database.CannotOpen if the role stands above the policies, and there is anybody whom
   *     they keep apart
   */
  static void check(Connection serving) throws SQLException {
    try (Statement statement = serving.createStatement();
        ResultSet row = statement.executeQuery(STANDING)) {
      row.next();
      if (row.getBoolean("above")) {
        tellAbove(row.getBoolean("others"));
      } else if (row.getBoolean("owns")) {
        LOG.log(
            Level.INFO,
            "DATABASE_MIGRATION_URL is not set: the role that serves owns the tables, and so could"
                + " take down what keeps organisations apart.");
      }
    }
  }

  /** Whether who serves stands above the policies that keep organisations apart. */
  static boolean isAbove(Connection serving) throws SQLException {
    try (Statement statement = serving.createStatement();
        ResultSet row = statement.executeQuery(STANDING)) {
      return row.next() && row.getBoolean("above");
    }
  }

  private static void tellAbove(boolean others) {
    String what =
        "The role of DATABASE_URL is a superuser or has BYPASSRLS, so the database does not keep"
            + " organisations apart.";
    if (others) {
      throw new Database.CannotOpen(
          what + " Let it be an ordinary role; README says how (\"The database's roles\").");
    }
    LOG.log(Level.WARNING, what + " With a second organisation the server will not start.");
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
