package frontdesk.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The database of a directory for whoever needs it for a while, such as a command: that of the
 * process which runs it already, or else one that runs until this is closed.
 */
public final class SharedPostgres implements AutoCloseable {
  /** The eighth line of PostgreSQL's own file; the fourth is the port. */
  private static final int STATUS = 7;

  private static final int PORT = 3;

  private final String jdbcUrl;
  private final Login owner;
  private final Login serving;
  private final Optional<EmbeddedPostgres> own;

  private SharedPostgres(
      String jdbcUrl, Login owner, Login serving, Optional<EmbeddedPostgres> own) {
    this.jdbcUrl = jdbcUrl;
    this.owner = owner;
    this.serving = serving;
    this.own = own;
  }

  /**
   * Joins the server of a directory, or starts it. Where somebody else is just starting or stopping
   * it, this waits for what comes of that.
   *
   * @throws EmbeddedPostgresFailed if it neither answers nor can be started
   */
  public static SharedPostgres of(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    long end = System.nanoTime() + EmbeddedPostgres.READY.toNanos();
    while (true) {
      try {
        EmbeddedPostgres own = EmbeddedPostgres.start(absolute);
        return new SharedPostgres(own.jdbcUrl(), own.owner(), own.serving(), Optional.of(own));
      } catch (EmbeddedPostgresFailed.InUse byAnother) {
        Optional<SharedPostgres> running = running(absolute);
        if (running.isPresent()) {
          return running.get();
        }
        if (System.nanoTime() > end) {
          throw new EmbeddedPostgresFailed(
              "Another process uses " + absolute + ", and its database does not answer.");
        }
        EmbeddedPostgres.pause();
      }
    }
  }

  private static Optional<SharedPostgres> running(Path directory) {
    try {
      List<String> status = Files.readAllLines(Cluster.statusFile(directory));
      if (status.size() <= STATUS || !status.get(STATUS).strip().equals("ready")) {
        return Optional.empty();
      }
      int port = Integer.parseInt(status.get(PORT).strip());
      SharedPostgres running =
          new SharedPostgres(
              EmbeddedPostgres.url(port, AppDatabase.NAME),
              login(AppDatabase.NAME, Cluster.ownerPasswordFile(directory)),
              login(AppDatabase.SERVING, Cluster.servingPasswordFile(directory)),
              Optional.empty());
      return running.answers() ? Optional.of(running) : Optional.empty();
    } catch (IOException | NumberFormatException notYet) {
      return Optional.empty();
    }
  }

  private static Login login(String role, Path password) throws IOException {
    return new Login(role, Files.readString(password).strip());
  }

  private boolean answers() {
    try (Connection connection = EmbeddedPostgres.connect(jdbcUrl, serving)) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** The app's own database. */
  public String jdbcUrl() {
    return jdbcUrl;
  }

  /** As {@link EmbeddedPostgres#owner}. */
  public Login owner() {
    return owner;
  }

  /** As {@link EmbeddedPostgres#serving}. */
  public Login serving() {
    return serving;
  }

  /** Stops the server if it was started here; that of another process runs on. */
  @Override
  public void close() {
    own.ifPresent(EmbeddedPostgres::close);
  }
}
