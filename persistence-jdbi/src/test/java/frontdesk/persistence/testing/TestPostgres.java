package frontdesk.persistence.testing;

import frontdesk.persistence.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real server for each test JVM; it ends with it. */
public final class TestPostgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  /**
   * A new database with nothing in it. Its owner sees the rows of all organisations at all times,
   * because tests look at them; who serves does not.
   */
  public static TestDatabase emptyDatabase() {
    EmbeddedPostgres server = Holder.SERVER;
    String name = "test_" + DATABASES.incrementAndGet();
    try (Connection connection = server.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name);
      statement.execute("CREATE DATABASE " + name + " OWNER " + server.owner().user());
      statement.execute("ALTER DATABASE " + name + " SET app.owner = 'on'");
    } catch (SQLException failed) {
      throw new IllegalStateException("no test database", failed);
    }
    String url = server.jdbcUrl().replaceFirst("/[a-z]+$", "/" + name);
    return new TestDatabase(
        url,
        server.owner().user(),
        server.owner().password(),
        server.serving().user(),
        server.serving().password());
  }

  /** A connection that may do everything, also to the server itself. */
  public static Connection superuser() {
    try {
      return Holder.SERVER.superuser();
    } catch (SQLException failed) {
      throw new IllegalStateException("no superuser", failed);
    }
  }

  private static final class Holder {
    static final EmbeddedPostgres SERVER =
        EmbeddedPostgres.start(Path.of("target", "test-postgres"));
  }
}
