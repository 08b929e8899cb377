package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.Unavailable;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.embedded.EmbeddedPostgres;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.DemoOrganisation;
import frontdesk.persistence.jdbi.FairShare;
import frontdesk.persistence.jdbi.SealedGrants;
import frontdesk.persistence.jdbi.SealingKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, which is opened beside all else that a start has to do: PostgreSQL's own start is
 * mostly waiting. One that does not answer is tried again until it does; meanwhile every statement
 * fails at once, and callers hear that nothing was booked. One that cannot be used is for a person.
 */
final class ComingDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ComingDatabase.class);

  /** 8 to 16 is right on two cores: fewer queue, more only wait in the database (measured). */
  static final int CONNECTIONS = FairShare.TURNS;

  /** A refused connection costs nothing; callers who hear of it wait no longer than needed. */
  private static final Duration TRY_AGAIN = Duration.ofMillis(500);

  /** A migration that runs when all is stopped is left to its transaction. */
  private static final Duration END = Duration.ofSeconds(5);

  private final Settings settings;
  private final Clock clock;

  /** Of the thread that opens, and once that has ended, of whoever closes. */
  private final Opened opened = new Opened();

  /** Done once the first try is over, whatever came of it. */
  private final CompletableFuture<Void> tried = new CompletableFuture<>();

  private final CompletableFuture<Usable> database = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private ComingDatabase(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    Threads.forOpening().execute(this::run);
  }

  /** Begins, and waits for nothing. */
  static ComingDatabase begin(Settings settings, Clock clock) {
    return new ComingDatabase(settings, clock);
  }

  /** A database, and the keys that fit what is on file in it, made at first need. */
  private record Usable(Database database, Supplier<SealingKeys> keys) {}

  private void run() {
    try {
      database.complete(untilItAnswers(address()));
    } catch (RuntimeException failed) {
      database.completeExceptionally(failed);
    } catch (Throwable failed) {
      // An Error, too: else the server would wait for ever for a thread that is no more.
      database.completeExceptionally(
          new IllegalStateException("The database could not be opened", failed));
    } finally {
      tried.complete(null);
    }
  }

  private Usable untilItAnswers(Database.Address address) {
    for (boolean first = true; ; first = false) {
      try {
        return usable(address);
      } catch (Database.Away away) {
        tellOnce(first, away);
        tried.complete(null);
        if (closes()) {
          throw away;
        }
      }
    }
  }

  private static void tellOnce(boolean first, Database.Away away) {
    if (first) {
      LOG.warn("{} Callers hear that nothing is booked, until it does.", away.getMessage());
    }
  }

  private boolean closes() {
    try {
      return closing.await(TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      return true;
    }
  }

  private Database.Address address() {
    return settings
        .database()
        .orElseGet(
            () -> {
              EmbeddedPostgres own = opened.closing(EmbeddedPostgres.start(settings.data()));
              return OwnDatabase.address(own.jdbcUrl(), own.owner(), own.serving());
            });
  }

  // What is on file in a database decides whether it can be worked with, so it is looked at before
  // anybody else works with it.
  private Usable usable(Database.Address address) {
    Database open = Database.open(address, CONNECTIONS);
    try {
      DemoOrganisation.makeIfEmpty(open.jdbi(), clock.instant());
      Exposed.refuse(settings, open.jdbi());
      Usable usable = new Usable(open, keys(open.jdbi()));
      opened.closing(open);
      return usable;
    } catch (JdbiException | Unavailable failed) {
      open.close();
      throw Database.whyNot(failed);
    } catch (RuntimeException failed) {
      open.close();
      throw failed;
    }
  }

  // Where something is sealed, a lost key is told now; else a key is made only for whoever needs
  // it.
  private Supplier<SealingKeys> keys(Jdbi jdbi) {
    OnceOnly<SealingKeys> keys = new OnceOnly<>(() -> Sealing.open(settings, jdbi));
    if (settings.microsoft().isPresent() || SealedGrants.areThere(jdbi)) {
      keys.make();
    }
    return keys;
  }

  /**
   * For statements that wait for the first try to open it, and for nothing else.
   *
   * @param points is told of both sides of every commit
   */
  Jdbi jdbi(CrashPoints points) {
    return Database.jdbi(() -> now().database(), points);
  }

  /**
   * The keys that hosts' tokens and signing credentials are sealed with.
   *
   * @throws Unavailable while the database is away
   * @throws Sealing.KeysUnusable if they are needed for the first time, and cannot be made
   */
  SealingKeys keys() {
    return now().keys().get();
  }

  /**
   * The same where there are any yet: nothing that was presented has to make them.
   *
   * @throws Unavailable while the database is away
   */
  Optional<SealingKeys> knownKeys() {
    Usable usable = now();
    return Sealing.areThere(settings) ? Optional.of(usable.keys().get()) : Optional.empty();
  }

  private Usable now() {
    awaitFirstTry();
    if (!database.isDone()) {
      throw new Unavailable("the database does not answer yet");
    }
    try {
      return database.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Waits until it is there, or is known to be away, or is known to be unusable. */
  void awaitFirstTry() {
    tried.join();
  }

  /** Why it cannot be used; empty if it is there, or away. Waits for the first try. */
  Optional<RuntimeException> failure() {
    awaitFirstTry();
    if (!database.isCompletedExceptionally()) {
      return Optional.empty();
    }
    try {
      now();
      return Optional.empty();
    } catch (RuntimeException failed) {
      return Optional.of(failed);
    }
  }

  /** Told, also later, if it turns out that it cannot be used. */
  void whenUnusable(Consumer<RuntimeException> told) {
    CompletableFuture<Usable> unused =
        database.whenComplete(
            (there, failed) -> {
              if (failed instanceof RuntimeException why && closing.getCount() > 0) {
                told.accept(why);
              }
            });
  }

  /** True if a statement is answered now. */
  boolean answers() {
    return database.isDone()
        && !database.isCompletedExceptionally()
        && database.join().database().answers();
  }

  /** How many connections are in use; empty as long as there are none. */
  Optional<Database.Load> load() {
    return database.isDone() && !database.isCompletedExceptionally()
        ? Optional.of(database.join().database().load())
        : Optional.empty();
  }

  /** Also ends what only began: a server that was started for nothing. */
  @Override
  public void close() {
    closing.countDown();
    awaitThread();
    opened.close();
  }

  private void awaitThread() {
    try {
      database.get(END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException notThere) {
      LOG.debug("The database was not there", notThere);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
