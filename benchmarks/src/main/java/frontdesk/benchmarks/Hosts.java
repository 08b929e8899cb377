package frontdesk.benchmarks;

import frontdesk.persistence.jdbi.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The hosts that are booked: many, so that few requests wait for one row. */
final class Hosts {
  static final int COUNT = 100;

  private Hosts() {}

  /** Adds them beside the demo's own, open at all hours. */
  static void addTo(Database.Address database) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO hosts
          SELECT org_id, 'bench_' || n, zone, 'LOCAL', hours, duration_minutes, longest_minutes,
                 step_minutes, grid_only, notice_minutes, horizon_minutes, past_allowed, 1
            FROM hosts, generate_series(0, 99) AS n
           WHERE org_id = 'org_demo_001' AND host_id = 'front_desk'
          """);
    }
  }

  /**
   * As autovacuum does within a minute of the first bookings: plans that were made for empty tables
   * read all appointments of an organisation until then.
   */
  static void analyze(Database.Address database) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
    }
  }

  /** For the owner, who is to see the rows of all organisations. */
  static String url(Database.Address database) {
    return database.asOwner().jdbcUrl() + "?options=-c%20app.owner=on";
  }

  static Connection connect(Database.Address database) throws SQLException {
    Database.Address owner = database.asOwner();
    return DriverManager.getConnection(url(database), owner.user(), owner.password());
  }
}
