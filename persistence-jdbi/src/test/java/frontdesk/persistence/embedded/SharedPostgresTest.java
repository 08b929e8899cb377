package frontdesk.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedPostgresTest {
  private final Path directory = Path.of("target", "shared-postgres").toAbsolutePath();

  @AfterAll
  void delete() throws IOException {
    Directories.delete(directory);
  }

  private static String ask(SharedPostgres server, String sql) throws SQLException {
    try (Connection connection = EmbeddedPostgres.connect(server.jdbcUrl(), server.owner());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void where_none_runs_one_runs_for_as_long_as_it_is_needed() throws SQLException {
    String url;
    try (SharedPostgres shared = SharedPostgres.of(directory)) {
      url = shared.jdbcUrl();
      assertThat(ask(shared, "SELECT current_user")).isEqualTo("frontdesk");
    }

    assertThatThrownBy(() -> DriverManager.getConnection(url, "frontdesk", "any"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void where_one_runs_it_is_joined_and_runs_on() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      try (SharedPostgres shared = SharedPostgres.of(directory)) {
        assertThat(shared.jdbcUrl()).isEqualTo(server.jdbcUrl());
        assertThat(ask(shared, "SELECT 1")).isEqualTo("1");
      }

      try (SharedPostgres again = SharedPostgres.of(directory)) {
        assertThat(ask(again, "SELECT 2")).isEqualTo("2");
      }
    }
  }

  @Test
  void one_that_is_just_starting_is_waited_for() throws Exception {
    CompletableFuture<EmbeddedPostgres> starting =
        CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(directory));
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::whoever);

    assertThat(answer.get()).isEqualTo("1");
    starting
        .handle((server, refused) -> server)
        .thenAccept(
            server -> {
              if (server != null) {
                server.close();
              }
            })
        .get();
  }

  private String whoever() {
    try (SharedPostgres shared = SharedPostgres.of(directory)) {
      return ask(shared, "SELECT 1");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
