package frontdesk.persistence.jdbi;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Nodes that start on one database at once, or die while they do. */
class SeveralNodesTest {
  private static final String SCHEMA =
      """
      SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
        FROM information_schema.columns WHERE table_schema = 'public'
      UNION ALL
      SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
      UNION ALL
      SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
       ORDER BY 1
      """;

  private final TestDatabase empty = TestPostgres.emptyDatabase();

  private static Database.Address address(TestDatabase database) {
    return new Database.Address(database.jdbcUrl(), database.user(), database.password());
  }

  private static List<String> rows(TestDatabase database, String sql) {
    return Jdbi.create(database.jdbcUrl(), database.user(), database.password())
        .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private void startNode() {
    try (Database database = Database.open(address(empty), 2)) {
      DemoOrganisation.makeIfEmpty(database.jdbi(), Instant.EPOCH);
    }
  }

  // B12
  @Test
  void nodes_that_start_at_once_on_an_empty_database_make_it_once() {
    List<CompletableFuture<Void>> nodes =
        IntStream.range(0, 3)
            .mapToObj(i -> CompletableFuture.runAsync(this::startNode))
            .collect(toList());
    nodes.forEach(CompletableFuture::join);

    assertThat(rows(empty, "SELECT script FROM flyway_schema_history WHERE success"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Migrations.ours().orElseThrow().keySet());
    assertThat(rows(empty, "SELECT org_id FROM organisations")).hasSize(1);
    assertThat(rows(empty, "SELECT host_id FROM hosts")).hasSize(2);
  }

  // B12
  @Test
  void nodes_that_are_cut_off_while_they_migrate_leave_no_half_schema() throws SQLException {
    TestDatabase whole = TestPostgres.emptyDatabase();
    Database.open(address(whole), 1).close();

    for (int cut = 0; cut < 8; cut++) {
      CompletableFuture<Void> node = CompletableFuture.runAsync(this::startNode);
      cutConnectionsWhile(node);
    }
    startNode();

    assertThat(rows(empty, SCHEMA)).isEqualTo(rows(whole, SCHEMA));
  }

  // Each is cut as soon as it has begun to work.
  private void cutConnectionsWhile(CompletableFuture<Void> node) throws SQLException {
    boolean wasCut = false;
    try (Connection superuser = TestPostgres.superuser()) {
      while (!node.isDone() && !wasCut) {
        wasCut = cut(superuser);
      }
    }
    node.exceptionally(cutOff -> null).join();
  }

  private boolean cut(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                    + empty.jdbcUrl().replaceFirst(".*/", "")
                    + "' AND query ILIKE 'create%'")) {
      return rows.next();
    }
  }
}
