package frontdesk.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A durable PostgreSQL 18 below one directory, on a free port of loopback. It runs as long as this
 * process, however this process ends; if it dies by itself it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String APP = "frontdesk";
  private static final String SUPERUSER = "postgres";

  /** A start takes 0.1 s; after a crash under load it recovers first, and a zombie may linger. */
  private static final Duration READY = Duration.ofSeconds(60);

  private static final Duration ASK_AGAIN = Duration.ofMillis(10);

  /** The one reason to wait for: the last server's number is still in the process table. */
  private static final String LINGERING = "lock file \"postmaster.pid\" already exists";

  private final DirectoryLock lock;
  private final Supervisor supervisor;
  private final int port;
  private final String superuserPassword;
  private final String appPassword;

  private EmbeddedPostgres(DirectoryLock lock, Cluster cluster) throws IOException {
    this.lock = lock;
    this.port = freePort();
    this.superuserPassword = cluster.superuserPassword();
    this.appPassword = cluster.appPassword();
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
        EmbeddedPostgres server = new EmbeddedPostgres(lock, Cluster.in(absolute));
        server.begin();
        return server;
      } catch (IOException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new EmbeddedPostgresFailed(
          "The database in " + absolute + " cannot be used: " + failed.getMessage(), failed);
    }
  }

  /** The app's own database. */
  public String jdbcUrl() {
    return url(APP);
  }

  /** The app's own role: it owns its database and may do nothing else. */
  public String user() {
    return APP;
  }

  public String password() {
    return appPassword;
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

  private void begin() {
    supervisor.start();
    try {
      awaitReady();
      makeAppDatabase();
    } catch (SQLException failed) {
      supervisor.close();
      throw new EmbeddedPostgresFailed(
          "The database did not get ready: " + failed.getMessage(), failed);
    } catch (RuntimeException failed) {
      supervisor.close();
      throw failed;
    }
  }

  private void awaitReady() {
    long end = System.nanoTime() + READY.toNanos();
    while (!answers()) {
      boolean ended = supervisor.lastLines().contains("FATAL") && !isLingering();
      if (ended || !supervisor.isRunning() || System.nanoTime() > end) {
        throw new EmbeddedPostgresFailed(
            "The database does not start. It said: " + supervisor.lastLines());
      }
      pause();
    }
  }

  // "Starting up" is a FATAL too, said to us when we ask too early.
  private boolean isLingering() {
    String said = supervisor.lastLines();
    return said.contains(LINGERING) || said.contains("the database system is");
  }

  private boolean answers() {
    try (Connection connection = superuser()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private void makeAppDatabase() throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + APP + "'")) {
        statement.execute("CREATE ROLE " + APP + " LOGIN");
      }
      // Hex digits of our own: nothing to escape.
      statement.execute("ALTER ROLE " + APP + " PASSWORD '" + appPassword + "'");
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + APP + "'")) {
        statement.execute("CREATE DATABASE " + APP + " OWNER " + APP);
      }
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(ASK_AGAIN.toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
