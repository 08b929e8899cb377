package frontdesk.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import frontdesk.CrashPoints;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

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

  private static final String WRITABLE = "SELECT current_setting('transaction_read_only') = 'off'";

  /**
   * So soon after somebody waited for a connection in vain nobody waits again: one tool call needs
   * several in turn, and its caller hears of it once.
   */
  private static final Duration IN_VAIN = Duration.ofMillis(500);

  private final HikariDataSource pool;

  /** By the steady clock; as far back as can be said if nobody has waited in vain. */
  private volatile long waitedInVain = System.nanoTime() - IN_VAIN.toNanos();

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Where the database is.
   *
   * @param mayLose whether it may be one that forgets commits when it crashes
   * @param owner how the role gets in that owns the tables; empty where this one does
   */
  public record Address(
      String jdbcUrl, String user, String password, boolean mayLose, Optional<Address> owner) {
    /** Of one that keeps what it has committed, by the role that owns its tables. */
    public Address(String jdbcUrl, String user, String password) {
      this(jdbcUrl, user, password, false, Optional.empty());
    }

    /** The same, which is worked with even if it may forget commits. */
    public Address thatMayLose() {
      return new Address(jdbcUrl, user, password, true, owner);
    }

    /** The same, by a role that may only read and write rows: the tables are another's. */
    public Address ownedBy(Address theOwner) {
      return new Address(jdbcUrl, user, password, mayLose, Optional.of(theOwner));
    }

    /** How whoever changes the schema, or copies the whole, gets in. */
    public Address asOwner() {
      return owner.orElse(this);
    }

    /** Both the URL and the password may be secret. */
    @Override
    public String toString() {
      return "Address[***]";
    }
  }

  /** The database cannot be used; the message says what to do and names no secret. */
  public static class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotOpen(String message, Throwable cause) {
      super(message, cause);
    }

    CannotOpen(String message) {
      super(message);
    }
  }

  /** It does not answer, or not as it should, as may pass by itself: to try again is right. */
  public static final class Away extends CannotOpen {
    private static final long serialVersionUID = 1L;

    Away(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Brings the schema up to date and opens the pool.
   *
   * @param connections the most that are held; 8 to 16 is right on two cores (measured)
   * @throws Away if it does not answer or cannot be written now
   * @throws CannotOpen if it lets nobody in, its schema is not ours, or it would forget commits
   */
  public static Database open(Address address, int connections) {
    try {
      Migrations.bringUpToDate(address);
      HikariDataSource pool = new HikariDataSource(config(address, connections));
      // From now on all are kept; they are made as they are wanted, or by and by.
      pool.setMinimumIdle(connections);
      return new Database(pool);
    } catch (SQLException | FlywayException | PoolInitializationException failed) {
      throw WhyNot.of(failed);
    }
  }

  /** Which migrations were done, by file, with their checksums. */
  public static Map<String, Integer> migrations(Handle handle) throws SQLException {
    return Migrations.done(handle.getConnection()).orElse(Map.of());
  }

  /** The schema's version after these migrations; empty where one is not ours. */
  public static Optional<String> versionOf(Map<String, Integer> migrations) {
    return Migrations.versionOf(migrations);
  }

  /**
   * Makes the schema of an earlier version in a database that has none.
   *
   * @throws CannotOpen if it cannot be made
   */
  public static void bringTo(String version, Address address) {
    try {
      Migrations.bringTo(version, address);
    } catch (FlywayException failed) {
      throw WhyNot.of(failed);
    }
  }

  /** For the rest of its transaction the tables' owner sees the rows of all organisations. */
  public static void wholly(Handle handle) {
    handle.execute(Roles.WHOLLY);
  }

  /** What a statement of a start met: whether it passes, or somebody has to mend something. */
  public static CannotOpen whyNot(RuntimeException failed) {
    return WhyNot.of(failed);
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
        Jdbi.create((ConnectionFactory) () -> opened(coming).connection())
            .configure(
                StatementExceptions.class,
                exceptions ->
                    exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
    jdbi.getConfig(FairShare.class).waiting(POOL_WAIT);
    return CommitPoints.told(jdbi, points);
  }

  private Connection connection() throws SQLException {
    if (System.nanoTime() - waitedInVain < IN_VAIN.toNanos()
        && pool.getHikariPoolMXBean().getIdleConnections() == 0) {
      throw new SQLTransientConnectionException("the database did not answer a moment ago");
    }
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException inVain) {
      waitedInVain = System.nanoTime();
      throw inVain;
    }
  }

  private static Database opened(Supplier<Database> coming) throws SQLException {
    try {
      return coming.get();
    } catch (RuntimeException failed) {
      throw new SQLException("the database was not opened", failed);
    }
  }

  /** How many connections are in use. */
  public Load load() {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return new Load(
        now.getActiveConnections(), now.getIdleConnections(), now.getThreadsAwaitingConnection());
  }

  /**
   * How a pool is used.
   *
   * @param waiting threads that wait for a connection
   */
  public record Load(int active, int idle, int waiting) {}

  /** True if a statement is answered now, and one that changes something would be. */
  public boolean answers() {
    try {
      return jdbi().withHandle(handle -> handle.createQuery(WRITABLE).mapTo(Boolean.class).one());
    } catch (RuntimeException away) {
      return false;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
