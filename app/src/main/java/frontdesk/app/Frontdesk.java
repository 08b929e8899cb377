package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.accounts.CallPasses;
import frontdesk.accounts.KeepPace;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.SealedCallPasses;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The whole server, wired. Closes in the reverse order of what it opened. */
public final class Frontdesk implements AutoCloseable {
  private final Opened opened = new Opened();
  private final Clock clock;
  private final CrashPoints points;
  private final ComingDatabase database;
  private List<Route> routes = List.of();
  private Supplier<Optional<Boolean>> home = Optional::empty;
  private @Nullable FirstPerson firstPerson;
  private int port;
  private volatile boolean stopping;

  private Frontdesk(Settings settings, Clock clock, CrashPoints points) {
    this.clock = clock;
    this.points = points;
    this.database = opened.closing(ComingDatabase.begin(settings, clock));
  }

  /**
   * Starts everything. A database of others that does not answer may come later: until then callers
   * hear that nothing is booked.
   *
   * @throws Database.CannotOpen if there is a database, and it cannot be worked with
   * @throws Sealing.KeysUnusable if hosts' tokens cannot be opened
   * @throws frontdesk.persistence.embedded.EmbeddedPostgresFailed if its own does not start
   */
  public static Frontdesk start(Settings settings, Clock clock) {
    return start(settings, clock, CrashPoints.NONE);
  }

  /** As {@link #start(Settings, Clock)}, told wherever the process may die. For tests. */
  public static Frontdesk start(Settings settings, Clock clock, CrashPoints points) {
    Frontdesk frontdesk = new Frontdesk(settings, clock, points);
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

  /** Whether doors without a setting are open to this machine; empty: nobody can say now. */
  Optional<Boolean> isHome() {
    return home.get();
  }

  /** Told if the database comes later and cannot be worked with; then this had better stop. */
  public void whenUnusable(Consumer<RuntimeException> told) {
    database.whenUnusable(told);
  }

  /** How the first person comes to the pages; blank where there is nothing to tell. */
  public String firstPerson() {
    return firstPerson == null ? "" : firstPerson.told();
  }

  /** What is served. */
  List<Route> routes() {
    return routes;
  }

  private void open(Settings settings) {
    try {
      wire(settings);
    } catch (RuntimeException failed) {
      throw database.failure().orElse(failed);
    }
    database
        .failure()
        .ifPresent(
            why -> {
              throw why;
            });
  }

  // What needs the database waits for the first try to open it, and so does the server before it
  // listens.
  private void wire(Settings settings) {
    Ground ground = new Ground(settings, database.jdbi(points), database, clock, points, opened);
    home = () -> Exposed.isHome(settings, ground.jdbi());
    CallPasses passes = new SealedCallPasses(database::keys, database::knownKeys, clock);
    Telemetry telemetry = Telemetry.of(ground);
    Rates rates = new Rates(new KeepPace(Rates.allowances(ground.jdbi()), clock));
    House house =
        House.on(
            ground,
            desk ->
                desk.watchedBy(telemetry.tools().and(ToldTools.of(ground)))
                    .refusing(rates.ofTools()));
    LiveDesk live = LiveDesk.of(ground, house).ticking();
    telemetry.figures().losing(live.record().late()::lost);
    Voice voice = new Voice(ground, house, live, rates);
    Phone phone = new Phone(ground, house, live);
    Watching watching = new Watching();
    routes =
        new Routes(ground, this::ready).of(house, passes, telemetry, rates, voice, phone, watching);
    Server server =
        opened.closing(
            Server.start(
                settings,
                routes,
                Optional.of(voice.door()),
                () -> database.failure().isEmpty(),
                points,
                telemetry.requests()));
    opened.closing(watching);
    opened.closing(phone);
    opened.closing(live);
    port = server.port();
    firstPerson = new FirstPerson(ground);
  }

  private boolean ready() {
    return !stopping && database.answers();
  }

  /** Says first that it is not ready any more, then takes no more, then ends what it has. */
  @Override
  public void close() {
    stopping = true;
    opened.close();
  }
}
