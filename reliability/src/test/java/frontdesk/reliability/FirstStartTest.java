package frontdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers on a database that has nothing in it yet. */
@Timeout(120)
class FirstStartTest {
  private final TestDatabase there = TestPostgres.emptyDatabase();
  private final Jdbi database = Jdbi.create(there.jdbcUrl(), there.user(), there.password());

  private Node begin(String name) {
    return Node.begin(
        "frontdesk.app.ArmedMain",
        Map.of("DATABASE_URL", Scene.url(there)),
        Path.of("target", "nodes", name + ".log"));
  }

  // The table itself comes and goes with the first migration.
  private List<Boolean> migrations() {
    try {
      return database.withHandle(
          handle ->
              handle
                  .createQuery(
                      "SELECT success FROM flyway_schema_history WHERE version IS NOT NULL")
                  .mapTo(Boolean.class)
                  .list());
    } catch (JdbiException notYet) {
      return List.of();
    }
  }

  private long versions() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(DISTINCT version) FROM flyway_schema_history")
                .mapTo(Long.class)
                .one());
  }

  @Test // B12
  void of_a_start_that_dies_amid_the_migrations_two_others_at_once_finish_each_of_them_once() {
    try (Node first = begin("migrating")) {
      while (migrations().isEmpty()) {
        Thread.onSpinWait();
      }
      first.kill();
    }

    try (Node one = begin("migrating-one");
        Node other = begin("migrating-other")) {
      assertThat(one.url()).isNotEqualTo(other.url());
    }

    assertThat(migrations()).isNotEmpty().doesNotContain(false);
    assertThat(versions()).isEqualTo(migrations().size());
  }
}
