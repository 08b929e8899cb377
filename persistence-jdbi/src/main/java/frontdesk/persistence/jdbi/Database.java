package frontdesk.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import frontdesk.CrashPoints;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionFactory;
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
    try {
      Migrations.bringUpToDate(address);
    } catch (SQLException | FlywayException failed) {
      throw cannotOpen(failed);
    }
    HikariDataSource pool = new HikariDataSource(config(address, connections));
    // From now on all are kept; they are made as they are wanted, or by and by.
    pool.setMinimumIdle(connections);
    return new Database(pool);
  }

  private static CannotOpen cannotOpen(Exception failed) {
    return new CannotOpen(
        "The database cannot be used. Is it running, may its user make tables and the extension"
            + " btree_gist, and was it not changed by a newer version? It said: "
            + firstLine(failed),
        failed);
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
    // Each takes a process and a password's thousands of hashes, while a start has better to do.
    config.setMinimumIdle(1);
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
    return jdbi(() -> this, CrashPoints.NONE);
  }

  /**
   * The same of a database that is still being opened: who wants a connection waits for it.
   *
   * @param coming waits; may throw {@link CannotOpen}, then nothing is ever answered
   * @param points is told of both sides of every commit
   */
  public static Jdbi jdbi(Supplier<Database> coming, CrashPoints points) {
    Jdbi jdbi =
        Jdbi.create((ConnectionFactory) () -> opened(coming).pool.getConnection())
            .configure(
                StatementExceptions.class,
                exceptions ->
                    exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
    return CommitPoints.told(jdbi, points);
  }

  private static Database opened(Supplier<Database> coming) throws SQLException {
    try {
      return coming.get();
    } catch (RuntimeException failed) {
      throw new SQLException("the database was not opened", failed);
    }
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
