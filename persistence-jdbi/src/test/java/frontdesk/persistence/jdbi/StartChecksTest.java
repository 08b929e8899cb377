package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which databases are waited for, which are refused, and in what words. */
class StartChecksTest {
  private final TestDatabase empty = TestPostgres.emptyDatabase();
  private final Database.Address address =
      new Database.Address(empty.jdbcUrl(), empty.user(), empty.password());
  private final String name = empty.jdbcUrl().replaceFirst(".*/", "");

  private static void asSuperuser(String... statements) throws SQLException {
    try (Connection connection = TestPostgres.superuser();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(empty.jdbcUrl(), empty.user(), empty.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Database.CannotOpen refusal(Database.Address address) {
    return catchThrowableOfType(Database.CannotOpen.class, () -> Database.open(address, 2).close());
  }

  // E1
  @Test
  void a_server_that_is_not_there_is_away() throws IOException {
    try (Socket nobody = new Socket()) {
      // Taken and not listened at: a port that was let go may be somebody else's already.
      nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String url = "jdbc:postgresql://127.0.0.1:" + nobody.getLocalPort() + "/x";

      assertThat(refusal(new Database.Address(url, "u", "secret")))
          .isInstanceOf(Database.Away.class)
          .hasMessageContaining("does not answer")
          .hasMessageNotContaining("secret");
    }
  }

  // E4, E5
  @Test
  @Timeout(20)
  void a_server_that_accepts_and_says_nothing_is_away_within_seconds() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x";

      assertThat(refusal(new Database.Address(url, "u", "p"))).isInstanceOf(Database.Away.class);
    }
  }

  // E7
  @Test
  void a_server_without_a_free_connection_is_away() throws SQLException {
    asSuperuser("ALTER DATABASE " + name + " CONNECTION LIMIT 0");

    assertThat(refusal(address)).isInstanceOf(Database.Away.class);
  }

  // E11
  @Test
  void a_database_that_may_only_be_read_is_away_or_not_ready() throws SQLException {
    asSuperuser("ALTER DATABASE " + name + " SET default_transaction_read_only = on");
    assertThat(refusal(address)).isInstanceOf(Database.Away.class);

    asSuperuser("ALTER DATABASE " + name + " RESET default_transaction_read_only");
    try (Database database = Database.open(address, 2)) {
      assertThat(database.answers()).isTrue();
    }
    asSuperuser("ALTER DATABASE " + name + " SET default_transaction_read_only = on");
    try (Database database = Database.open(address, 2)) {
      assertThat(database.answers()).isFalse();
    }
  }

  @Test
  void a_wrong_password_is_for_a_person() {
    assertThat(refusal(new Database.Address(empty.jdbcUrl(), empty.user(), "secret-word")))
        .isNotInstanceOf(Database.Away.class)
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("secret-word");
  }

  @Test
  void a_user_who_may_make_nothing_is_for_a_person() throws SQLException {
    asSuperuser(
        "DROP ROLE IF EXISTS guest",
        "CREATE ROLE guest LOGIN PASSWORD 'guest'",
        "REVOKE CREATE ON DATABASE " + name + " FROM PUBLIC");

    assertThat(refusal(new Database.Address(empty.jdbcUrl(), "guest", "guest")))
        .isNotInstanceOf(Database.Away.class)
        .hasMessageContaining("permission denied");
  }

  // E12, K9
  @Test
  void a_schema_of_a_newer_version_is_refused_by_name() throws SQLException {
    Migrations.bringUpToDate(address);
    execute(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)");

    assertThat(refusal(address))
        .isNotInstanceOf(Database.Away.class)
        .hasMessageContaining("a newer version of Frontdesk")
        .hasMessageContaining("V999__later.sql");
  }

  // E15
  @Test
  void a_database_that_does_not_wait_for_its_disk_is_refused_unless_it_may_lose()
      throws SQLException {
    asSuperuser("ALTER DATABASE " + name + " SET synchronous_commit = off");

    assertThat(refusal(address))
        .isNotInstanceOf(Database.Away.class)
        .hasMessageContaining("synchronous_commit is off")
        .hasMessageContaining("DATABASE_UNSAFE=true");
    Database.open(address.thatMayLose(), 2).close();
  }

  // E15
  @Test
  void one_that_waits_for_this_disk_only_is_good_enough() throws SQLException {
    asSuperuser("ALTER DATABASE " + name + " SET synchronous_commit = local");

    Database.open(address, 2).close();
  }

  // E15
  @Test
  void a_server_that_never_syncs_is_refused() throws Exception {
    Database.open(address, 2).close();
    asSuperuser("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET full_page_writes = off");
    try {
      reloadUntil("off");

      assertThat(refusal(address)).hasMessageContaining("fsync and full_page_writes are off");
    } finally {
      asSuperuser("ALTER SYSTEM RESET fsync", "ALTER SYSTEM RESET full_page_writes");
      reloadUntil("on");
    }
  }

  // The server takes up its settings a moment after it was told to.
  private static void reloadUntil(String value) throws Exception {
    asSuperuser("SELECT pg_reload_conf()");
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!fsync().equals(value)) {
      assertThat(System.nanoTime()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static String fsync() throws SQLException {
    try (Connection connection = TestPostgres.superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW fsync")) {
      row.next();
      return row.getString(1);
    }
  }
}
