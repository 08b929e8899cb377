package frontdesk.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.postgresql.util.PSQLException;

/** The connection to PostgreSQL: a bounded pool whose every wait ends before a caller gives up. */
public final class Database implements AutoCloseable {
  /** Where a thread waits for a connection; the caller still has to hear an answer within 2 s. */
  private static final Duration POOL_WAIT = Duration.ofSeconds(1);

  /**
   * A server that took a statement and fell silent: the connection is cut, and the pool makes a new
   * one. Statements take milliseconds; with the wait above the caller still hears within 2 s.
   */
  private static final Duration SILENCE = Duration.ofSeconds(1);

  /** A statement waits at most this long for another's row; bookings hold one for milliseconds. */
  private static final Duration LOCK_WAIT = Duration.ofMillis(800);

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Where the database is. */
  public record Address(String jdbcUrl, String user, String password) {
    /** Both the URL and the password may be secret. */
    @Override
    public String toString() {
      return "Address[***]";
    }
  }

  /** The database cannot be used; the message says what to do and names no secret. */
  public static final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotOpen(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Brings the schema up to date and opens the pool.
   *
   * @param connections the most that are held; 8 to 16 is right on two cores (measured)
   * @throws CannotOpen if it does not answer or its schema is not ours
   */
  public static Database open(Address address, int connections) {
    migrate(address);
    return new Database(new HikariDataSource(config(address, connections)));
  }

  private static void migrate(Address address) {
    try {
      Flyway.configure()
          .dataSource(address.jdbcUrl(), address.user(), address.password())
          .locations("classpath:frontdesk/persistence/migrations")
          .load()
          .migrate();
    } catch (FlywayException failed) {
      throw new CannotOpen(
          "The database cannot be used. Is it running, may its user make tables and the extension"
              + " btree_gist, and was it not changed by a newer version? It said: "
              + firstLine(failed),
          failed);
    }
  }

  // Only what the server itself said: a driver that cannot read an address repeats it, password
  // and all.
  private static String firstLine(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    boolean fromServer = root instanceof PSQLException said && said.getServerErrorMessage() != null;
    boolean aboutSchema = root instanceof FlywayException;
    return fromServer || aboutSchema
        ? String.valueOf(root.getMessage()).lines().findFirst().orElse("nothing")
        : "nothing that can be repeated here (" + root.getClass().getSimpleName() + ")";
  }

  private static HikariConfig config(Address address, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("frontdesk");
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(POOL_WAIT.toMillis());
    config.setValidationTimeout(POOL_WAIT.toMillis() / 2);
    config.addDataSourceProperty("connectTimeout", String.valueOf(SILENCE.toSeconds()));
    config.addDataSourceProperty("socketTimeout", String.valueOf(SILENCE.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The server's details of a violated constraint quote the row.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "frontdesk");
    config.addDataSourceProperty("options", "-c lock_timeout=" + LOCK_WAIT.toMillis());
    return config;
  }

  /** Its exceptions never tell what was bound to a statement: that is callers' data. */
  public Jdbi jdbi() {
    return Jdbi.create(pool)
        .configure(
            StatementExceptions.class,
            exceptions ->
                exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
  }

  /** True if a statement is answered now. */
  public boolean answers() {
    try {
      return jdbi()
          .withHandle(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
    } catch (RuntimeException away) {
      return false;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
