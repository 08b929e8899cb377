package frontdesk.reliability;

import frontdesk.persistence.embedded.EmbeddedPostgres;
import frontdesk.persistence.embedded.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL of the run's own, which comes back by itself when it is killed, and keeps a log. */
final class RunDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final String name;
  private final Path directory;
  private final String log;

  private RunDatabase(EmbeddedPostgres server, String name, Path directory, String log) {
    this.server = server;
    this.name = name;
    this.directory = directory;
    this.log = log;
  }

  /** Starts it below the directory, with a new and empty database. */
  static RunDatabase start(Path directory, String name) {
    // A log of this run alone: the directory may have served earlier ones.
    String log = name + "-" + System.currentTimeMillis() + ".log";
    try (EmbeddedPostgres first = EmbeddedPostgres.start(directory.resolve("data"))) {
      run(
          first,
          "ALTER SYSTEM SET logging_collector = on",
          "ALTER SYSTEM SET log_filename = '" + log + "'",
          "ALTER SYSTEM SET log_rotation_age = 0",
          "ALTER SYSTEM SET log_rotation_size = 0",
          // Quoted, because a run may be called as a word of SQL is.
          "DROP DATABASE IF EXISTS \"" + name + "\"",
          "CREATE DATABASE \"" + name + "\" OWNER " + first.owner().user(),
          // What the run reads afterwards is of all organisations.
          "ALTER DATABASE \"" + name + "\" SET app.owner = 'on'");
    }
    return new RunDatabase(EmbeddedPostgres.start(directory.resolve("data")), name, directory, log);
  }

  private static void run(EmbeddedPostgres server, String... statements) {
    try (Connection superuser = server.superuser();
        Statement statement = superuser.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("the run's database cannot be made", failed);
    }
  }

  private String jdbcUrl() {
    return server.jdbcUrl().replaceFirst("/[a-z]+$", "/" + name);
  }

  /** For the setting {@code DATABASE_URL}. */
  String url() {
    return url(server.serving());
  }

  /** For the setting {@code DATABASE_MIGRATION_URL}. */
  String ownersUrl() {
    return url(server.owner());
  }

  private String url(Login login) {
    return jdbcUrl()
        .replaceFirst(
            "^jdbc:postgresql://", "postgresql://" + login.user() + ":" + login.password() + "@");
  }

  Jdbi jdbi() {
    return Jdbi.create(jdbcUrl(), server.owner().user(), server.owner().password());
  }

  /** kill -9 of the server that this process started, and of no other. */
  void kill() {
    children().forEach(ProcessHandle::destroyForcibly);
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/postgres"))
        .toList();
  }

  /** How often it had to end a transaction because two waited for each other. */
  long deadlocks() {
    try (Stream<Path> files = Files.walk(directory)) {
      Path found = files.filter(file -> file.endsWith(log)).findFirst().orElseThrow();
      return Files.readAllLines(found).stream()
          .filter(line -> line.contains("deadlock detected"))
          .count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
