package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import frontdesk.scheduling.Demo;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who owns the tables, who serves, and who is not let in. */
class RolesTest {
  private static final String ABOVE = "above_policies";

  private final TestDatabase empty = TestPostgres.emptyDatabase();

  private static void asSuperuser(String... statements) throws SQLException {
    try (Connection connection = TestPostgres.superuser();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @BeforeEach
  void aRoleAbovePolicies() throws SQLException {
    asSuperuser("CREATE ROLE " + ABOVE + " LOGIN BYPASSRLS PASSWORD 'secret-word'");
  }

  @AfterEach
  void isGone() throws SQLException {
    asSuperuser(
        "DROP DATABASE " + empty.jdbcUrl().replaceFirst(".*/", "") + " WITH (FORCE)",
        "DROP ROLE " + ABOVE);
  }

  private Database.Address above() {
    return new Database.Address(empty.jdbcUrl(), ABOVE, "secret-word").ownedBy(empty.owner(""));
  }

  @Test
  void the_owner_makes_the_tables_and_who_serves_works_with_them() {
    try (Database database = Database.open(empty.address(), 2)) {
      DemoOrganisation.makeIfEmpty(database.jdbi(), Instant.EPOCH);

      assertThat(new JdbiOrganisations(database.jdbi()).isKnown(Demo.ORG)).isTrue();
      assertThatThrownBy(
              () -> database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE x ()")))
          .isInstanceOf(JdbiException.class);
      assertThatThrownBy(
              () ->
                  database
                      .jdbi()
                      .useHandle(handle -> handle.execute("DELETE FROM flyway_schema_history")))
          .isInstanceOf(JdbiException.class);
    }
  }

  @Test
  void a_schema_that_was_made_by_one_role_is_served_by_another_from_the_next_start_on() {
    Database.bringTo("18", empty.owner(""));

    try (Database database = Database.open(empty.address(), 2)) {
      assertThat(database.answers()).isTrue();
      assertThat(new JdbiOrganisations(database.jdbi()).isKnown(Demo.ORG)).isFalse();
    }
  }

  @Test
  void a_role_above_the_policies_may_try_the_demo_and_serves_nobody_besides() {
    try (Database database = Database.open(above(), 2)) {
      DemoOrganisation.makeIfEmpty(database.jdbi(), Instant.EPOCH);
    }
    Database.open(above(), 2).close();
    Jdbi.create(empty.jdbcUrl(), empty.user(), empty.password())
        .useHandle(handle -> handle.execute("INSERT INTO organisations VALUES ('org_second')"));

    assertThatThrownBy(() -> Database.open(above(), 2))
        .isInstanceOf(Database.CannotOpen.class)
        .hasMessageContaining("superuser or has BYPASSRLS")
        .hasMessageNotContaining("secret-word");
    Database.open(empty.address(), 2).close();
  }
}
