package frontdesk.app;

import frontdesk.adapters.zapier.ZapierHook;
import frontdesk.http.JdkHttpTransport;
import frontdesk.notices.DeliverNotices;
import frontdesk.persistence.embedded.EmbeddedPostgres;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.DemoOrganisation;
import frontdesk.persistence.jdbi.JdbiAppointments;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOutbox;
import frontdesk.persistence.jdbi.JdbiTally;
import frontdesk.scheduling.BookAppointment;
import frontdesk.scheduling.FindAvailability;
import frontdesk.tools.Tally;
import frontdesk.tools.ToolDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole server, wired. Closes in the reverse order of what it opened. */
public final class Frontdesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Frontdesk.class);

  /** 8 to 16 is right on two cores: fewer queue, more only wait in the database (measured). */
  private static final int CONNECTIONS = 12;

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Clock clock;
  private int port;

  private Frontdesk(Clock clock) {
    this.clock = clock;
  }

  /**
   * Starts everything.
   *
   * @throws Database.CannotOpen if there is no database to work with
   * @throws frontdesk.persistence.embedded.EmbeddedPostgresFailed if its own does not start
   */
  public static Frontdesk start(Settings settings, Clock clock) {
    Frontdesk frontdesk = new Frontdesk(clock);
    try {
      frontdesk.open(settings);
      return frontdesk;
    } catch (RuntimeException failed) {
      frontdesk.close();
      throw failed;
    }
  }

  public int port() {
    return port;
  }

  private void open(Settings settings) {
    Database database = closing(Database.open(address(settings), CONNECTIONS));
    Jdbi jdbi = database.jdbi();
    DemoOrganisation.makeIfEmpty(jdbi);
    Tally tally = new JdbiTally(jdbi);
    List<Route> routes = Routes.of(settings, database, desk(settings, jdbi, tally), tally);
    port = closing(Server.start(settings, routes)).port();
  }

  private Database.Address address(Settings settings) {
    return settings
        .database()
        .orElseGet(
            () -> {
              EmbeddedPostgres own = closing(EmbeddedPostgres.start(settings.data()));
              return new Database.Address(own.jdbcUrl(), own.user(), own.password());
            });
  }

  private ToolDesk desk(Settings settings, Jdbi jdbi, Tally tally) {
    JdbiAppointments appointments = new JdbiAppointments(jdbi);
    FindAvailability availability = new FindAvailability(appointments, clock);
    BookAppointment book =
        new BookAppointment(appointments, availability, notices(settings, jdbi), clock);
    return new ToolDesk(new JdbiHosts(jdbi), book, availability, tally, clock);
  }

  private DeliverNotices notices(Settings settings, Jdbi jdbi) {
    ExecutorService callbacks = Threads.forCallbacks();
    opened.push(callbacks::shutdown);
    ExecutorService attempts = Threads.forAttempts();
    opened.push(() -> finish(attempts));
    ZapierHook zapier =
        new ZapierHook(
            new JdkHttpTransport(CONNECT, callbacks),
            settings.zapierWebhook(),
            ZapierHook.DEADLINE);
    return new DeliverNotices(new JdbiOutbox(jdbi), zapier, attempts);
  }

  // Attempts that run are let to their end, so that their result is recorded and not unknown.
  private static void finish(ExecutorService attempts) throws InterruptedException {
    attempts.shutdown();
    if (!attempts.awaitTermination(ZapierHook.DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("Some attempts to deliver did not end in time; they count as unknown.");
    }
  }

  private <T extends AutoCloseable> T closing(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception failed) {
        LOG.warn("Something did not close properly", failed);
      }
    }
  }
}
