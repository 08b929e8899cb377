package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private final TestDatabase empty = TestPostgres.emptyDatabase();
  private final Database.Address address =
      new Database.Address(empty.jdbcUrl(), empty.user(), empty.password());

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(empty.jdbcUrl(), empty.user(), empty.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_schema_that_is_up_to_date_is_known_without_flyway() throws SQLException {
    assertThat(Migrations.done(address)).isEmpty();

    Migrations.bringUpToDate(address);

    assertThat(Migrations.done(address))
        .isEqualTo(Migrations.ours())
        .isNotEqualTo(Optional.empty());
  }

  @Test
  void a_history_that_is_not_ours_is_noticed() throws SQLException {
    Migrations.bringUpToDate(address);
    execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");

    assertThatThrownBy(() -> Database.open(address, 2)).isInstanceOf(Database.CannotOpen.class);
  }

  @Test
  void a_migration_that_failed_is_left_to_flyway() throws SQLException {
    Migrations.bringUpToDate(address);
    execute("UPDATE flyway_schema_history SET success = false WHERE version = '1'");

    assertThat(Migrations.done(address)).isEmpty();
  }
}
