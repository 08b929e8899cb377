package frontdesk.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A durable PostgreSQL 18 below one directory, on a free port of loopback. It runs as long as this
 * process, however this process ends; if it dies by itself it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String SUPERUSER = "postgres";

  /**
   * A start takes 0.1 s; after a crash under load it recovers first, a zombie may linger, and a
   * server whose app was killed first writes all that it has in memory.
   */
  static final Duration READY = Duration.ofSeconds(60);

  private static final Duration ASK_AGAIN = Duration.ofMillis(10);

  /**
   * What to wait for: "starting up" is a FATAL too, said to us when we ask too early; the others
   * tell that the last server's number is still in the process table, or its memory in use.
   */
  private static final List<String> LINGERING =
      List.of(
          "the database system is",
          "lock file \"postmaster.pid\" already exists",
          "pre-existing shared memory block");

  /** The role, its password or the database is not there: what a server says that is up. */
  private static final Set<String> NOT_MADE = Set.of("28000", "28P01", "3D000");

  /** Another process was quicker; there are thousands of others. */
  private static final String PORT_TAKEN = "could not bind IPv4 address";

  /** To lose a port between looking and starting is rare; several times in a row it is no race. */
  private static final int PORTS_TRIED = 5;

  private final DirectoryLock lock;
  private final Supervisor supervisor;
  private final int port;
  private final String superuserPassword;
  private final Login owner;
  private final Login serving;

  private EmbeddedPostgres(DirectoryLock lock, Cluster cluster) throws IOException {
    this.lock = lock;
    this.port = FreePort.find();
    this.superuserPassword = cluster.superuserPassword();
    this.owner = new Login(AppDatabase.NAME, cluster.ownerPassword());
    this.serving = new Login(AppDatabase.SERVING, cluster.servingPassword());
    this.supervisor = new Supervisor(cluster.serverCommand(port));
  }

  /**
   * Starts the server of a directory, which is made if it is not there.
   *
   * @throws EmbeddedPostgresFailed if another process uses the directory, if this machine cannot
   *     run it, or if it does not start
   */
  public static EmbeddedPostgres start(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    try {
      DirectoryLock lock = DirectoryLock.take(Directories.createPrivate(absolute));
      try {
        return begun(lock, Cluster.in(absolute));
      } catch (IOException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new EmbeddedPostgresFailed(
          "The database in " + absolute + " cannot be used: " + failed.getMessage(), failed);
    }
  }

  private static EmbeddedPostgres begun(DirectoryLock lock, Cluster cluster) throws IOException {
    for (int tries = 1; ; tries++) {
      EmbeddedPostgres server = new EmbeddedPostgres(lock, cluster);
      try {
        server.begin();
        return server;
      } catch (EmbeddedPostgresFailed failed) {
        if (tries == PORTS_TRIED || !server.supervisor.lastLines().contains(PORT_TAKEN)) {
          throw failed;
        }
      }
    }
  }

  /** The app's own database. */
  public String jdbcUrl() {
    return url(AppDatabase.NAME);
  }

  /** The role that owns the app's database and may do nothing else. */
  public Login owner() {
    return owner;
  }

  /** The role that serves: it may do what the owner lets it do. */
  public Login serving() {
    return serving;
  }

  /** A connection that may do everything, for making further databases. */
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, superuserPassword);
  }

  long pid() {
    return supervisor.pid();
  }

  /** Stops the server; what was committed stays. */
  @Override
  public void close() {
    supervisor.close();
    try {
      lock.close();
    } catch (IOException stillHeld) {
      throw new EmbeddedPostgresFailed("The lock could not be given back.", stillHeld);
    }
  }

  // Where the app gets in, all was made by an earlier start.
  private void begin() {
    supervisor.start();
    try {
      if (!awaitReady()) {
        try (Connection superuser = superuser()) {
          AppDatabase.make(superuser, owner.password(), serving.password());
        }
      }
    } catch (SQLException failed) {
      supervisor.close();
      throw new EmbeddedPostgresFailed(
          "The database did not get ready: " + failed.getMessage(), failed);
    } catch (RuntimeException failed) {
      supervisor.close();
      throw failed;
    }
  }

  /** True if the database answers the role that serves; false if only the server does. */
  private boolean awaitReady() {
    long end = System.nanoTime() + READY.toNanos();
    while (true) {
      Optional<Boolean> answer = answer();
      if (answer.isPresent()) {
        return answer.get();
      }
      boolean failed = supervisor.lastLines().contains("FATAL") || supervisor.isStruggling();
      if ((failed && !isLingering()) || System.nanoTime() > end) {
        throw new EmbeddedPostgresFailed(
            "The database does not start. It said: " + supervisor.lastLines());
      }
      pause();
    }
  }

  private boolean isLingering() {
    String said = supervisor.lastLines();
    return LINGERING.stream().anyMatch(said::contains);
  }

  // That nothing is made yet is believed only where we are let in as the superuser: somebody else's
  // server may answer at this port.
  private Optional<Boolean> answer() {
    try (Connection app = connect(jdbcUrl(), serving)) {
      return app.isValid(1) ? Optional.of(true) : Optional.empty();
    } catch (SQLException failed) {
      boolean notMade = NOT_MADE.contains(String.valueOf(failed.getSQLState()));
      return notMade && superuserGetsIn() ? Optional.of(false) : Optional.empty();
    }
  }

  static Connection connect(String url, Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password());
  }

  private boolean superuserGetsIn() {
    try (Connection connection = superuser()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private String url(String database) {
    return url(port, database);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(ASK_AGAIN.toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
