package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.persistence.embedded.EmbeddedPostgres;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.DemoOrganisation;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;

/**
 * The database, which is opened beside all else that a start has to do: PostgreSQL's own start is
 * mostly waiting.
 */
final class ComingDatabase implements AutoCloseable {
  /** 8 to 16 is right on two cores: fewer queue, more only wait in the database (measured). */
  private static final int CONNECTIONS = 12;

  private final Settings settings;
  private final Clock clock;

  /** Of the thread that opens, and once that has ended, of whoever closes. */
  private final Opened opened = new Opened();

  private final CompletableFuture<Database> database;

  private ComingDatabase(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.database = CompletableFuture.supplyAsync(this::open, Threads.forOpening());
  }

  /** Begins, and waits for nothing. */
  static ComingDatabase begin(Settings settings, Clock clock) {
    return new ComingDatabase(settings, clock);
  }

  private Database open() {
    Database open = opened.closing(Database.open(address(), CONNECTIONS));
    DemoOrganisation.makeIfEmpty(open.jdbi(), clock.instant());
    return open;
  }

  private Database.Address address() {
    return settings
        .database()
        .orElseGet(
            () -> {
              EmbeddedPostgres own = opened.closing(EmbeddedPostgres.start(settings.data()));
              return new Database.Address(own.jdbcUrl(), own.user(), own.password());
            });
  }

  /**
   * For statements that wait until it is there.
   *
   * @param points is told of both sides of every commit
   */
  Jdbi jdbi(CrashPoints points) {
    return Database.jdbi(this::await, points);
  }

  /**
   * Waits until it is there.
   *
   * @throws Database.CannotOpen if there is no database to work with
   * @throws frontdesk.persistence.embedded.EmbeddedPostgresFailed if its own does not start
   */
  Database await() {
    try {
      return database.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Waits likewise; why it is not there, or empty if it is. */
  Optional<RuntimeException> failure() {
    try {
      await();
      return Optional.empty();
    } catch (RuntimeException failed) {
      return Optional.of(failed);
    }
  }

  /** True if a statement is answered now. */
  boolean answers() {
    return await().answers();
  }

  /** Also ends what only began: a server that was started for nothing. */
  @Override
  public void close() {
    failure();
    opened.close();
  }
}
