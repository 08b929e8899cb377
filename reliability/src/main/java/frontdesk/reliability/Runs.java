package frontdesk.reliability;

import frontdesk.standins.zapier.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/** The long runs, each on a site of its own, and the table of what came of them. */
public final class Runs {
  // Two cores serve so many at once without a queue of their own.
  static final int CALLERS = 16;
  private static final int COPIERS = 32;

  // Of eight callers one comes by phone: the property manager has four thousand times in all.
  private static final int PHONE_EVERY = 8;

  // A lease ends after half a minute: what makes no progress for so long never will.
  private static final Duration DRAINED = Duration.ofMinutes(3);
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration AT_REST = Duration.ofSeconds(75);

  // With 16 callers some fifteen bookings a second: less than Zapier takes.
  static final Duration BREATH = Duration.ofSeconds(1);

  // Attendees' addresses, and the hook's, which is a credential.
  private static final Set<String> CANARIES =
      Set.of("caller-execute-", "caller-vapi-", "/hooks/catch/");

  // A server's first hundred answers are its compiler's; nobody rings a server that has just begun.
  private static final int WARMING = 400;
  private static final int FIRST_WARMING = 500_000;

  private final Options options;
  private final Path directory;

  private Runs(Options options, Path directory) {
    this.options = options;
    this.directory = directory;
  }

  /** See {@link Options}. Exit code 1 if something does not hold, 2 for wrong usage. */
  public static void main(String[] arguments) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    System.out.println("seed " + options.seed() + ", " + options);
    Runs runs = new Runs(options, Path.of("reliability", "target", "runs"));
    if (options.runs().contains(Options.FUZZ)) {
      System.exit(
          runs.judged(Options.FUZZ, site -> FuzzRun.at(site, options.seed(), options.count())));
    }
    if (options.runs().contains(Options.NEIGHBOURS)) {
      System.exit(runs.judged(Options.NEIGHBOURS, runs::neighbours));
    }
    List<Outcome> outcomes = options.runs().stream().map(runs::run).toList();
    System.out.println();
    System.out.println(Outcome.HEAD);
    outcomes.forEach(outcome -> System.out.println(outcome.row()));
    System.exit(outcomes.stream().allMatch(Outcome::holds) ? 0 : 1);
  }

  /** A run that judges itself; its exit code. */
  private int judged(String name, Predicate<Site> run) {
    try (Site site = Site.open(directory, name)) {
      Thread last = new Thread(site::close);
      Runtime.getRuntime().addShutdownHook(last);
      boolean held = run.test(site);
      Runtime.getRuntime().removeShutdownHook(last);
      return held ? 0 : 1;
    }
  }

  private boolean neighbours(Site site) {
    warm(site);
    return NeighbourRun.at(site);
  }

  private Outcome run(String name) {
    Function<Site, Outcome> what =
        switch (name) {
          case "distinct" -> this::distinct;
          case "copies" -> this::copies;
          case "kills" -> this::kills;
          case "rolling" -> RollingRun::of;
          case "bursts" -> BurstRun::of;
          case "backlog" -> BacklogRun::of;
          default -> this::soak;
        };
    try (Site site = Site.open(directory, name)) {
      Thread last = new Thread(site::close);
      Runtime.getRuntime().addShutdownHook(last);
      warm(site);
      Outcome outcome = what.apply(site);
      outcome.violations().stream().limit(20).forEach(System.out::println);
      Runtime.getRuntime().removeShutdownHook(last);
      return outcome;
    }
  }

  private static void warm(Site site) {
    Driver driver = new Driver(site::next, "warm");
    Load.each(CALLERS, WARMING, number -> driver.insist(Booking.atTheDesk(FIRST_WARMING + number)));
    Site.pause(WARM_UP);
  }

  /** One of eight by phone. */
  static Booking mixed(int number) {
    int phone = number / PHONE_EVERY;
    return number % PHONE_EVERY == 0 && phone < Booking.MOST_BY_PHONE
        ? Booking.byPhone(phone)
        : Booking.atTheDesk(number);
  }

  private Outcome distinct(Site site) {
    Driver driver = new Driver(site::next, "distinct");
    Load.each(CALLERS, options.count(), number -> driver.insist(mixed(number)));
    return quiet("distinct", site, driver.asked());
  }

  private Outcome copies(Site site) {
    Driver driver = new Driver(site::next, "copies");
    // H3 with fifty intents, A2 with one.
    int copies = Math.min(options.count(), 1_000);
    Load.each(
        COPIERS,
        copies * options.intents(),
        number -> driver.insist(Booking.atTheDesk(number / copies)));
    return quiet("copies", site, driver.asked());
  }

  private Outcome kills(Site site) {
    Random die = new Random(options.seed());
    Driver driver = new Driver(site::next, "kills");
    Kills kills = new Kills(site, options.kills(), options.kills() * 3 / 20, die);
    CompletableFuture<Void> killing = CompletableFuture.runAsync(kills::run);
    Load.until(
        CALLERS,
        killing::isDone,
        number -> {
          driver.insist(mixed(number));
          Site.pause(BREATH);
        });
    killing.join();
    Duration settled = site.settle(DRAINED);
    List<Asked> asked = driver.asked();
    return Outcome.of(
        "kills",
        evidence(site, asked, true),
        kills.count(),
        site.database().deadlocks(),
        kills.recovery(asked),
        settled);
  }

  private Outcome soak(Site site) {
    Driver driver = new Driver(site::next, "soak");
    long end = System.nanoTime() + Duration.ofMinutes(options.minutes()).toNanos();
    List<Vitals.Figures> before = figures(site);
    Load.until(
        CALLERS,
        () -> System.nanoTime() > end,
        number -> {
          driver.insist(mixed(number));
          Site.pause(BREATH);
        });
    Duration settled = site.settle(DRAINED);
    Site.pause(AT_REST);
    Evidence evidence =
        evidence(site, driver.asked(), false).withVitals(vitals(before, figures(site)));
    return outcome("soak", site, evidence, settled);
  }

  /** Of a run in which nobody was killed. */
  static Outcome quiet(String run, Site site, List<Asked> asked) {
    return quiet(run, site, asked, post -> false);
  }

  /** Likewise, of which some posts were no bookings of its callers. */
  static Outcome quiet(String run, Site site, List<Asked> asked, Predicate<Received> others) {
    Duration settled = site.settle(DRAINED);
    return outcome(run, site, evidence(site, asked, others, false), settled);
  }

  /** Of one in which connections were cut. */
  static Outcome cut(String run, Site site, List<Asked> asked) {
    Duration settled = site.settle(DRAINED);
    return outcome(run, site, evidence(site, asked, true), settled);
  }

  private static Outcome outcome(String run, Site site, Evidence evidence, Duration settled) {
    return Outcome.of(run, evidence, 0, site.database().deadlocks(), Duration.ZERO, settled);
  }

  private static Evidence evidence(Site site, List<Asked> asked, boolean killed) {
    return evidence(site, asked, post -> false, killed);
  }

  private static Evidence evidence(
      Site site, List<Asked> asked, Predicate<Received> others, boolean killed) {
    List<Received> posts =
        Received.read(site.zapier().journal()).stream().filter(others.negate()).toList();
    return Evidence.of(Book.read(site.database().jdbi()), posts, asked, killed)
        .withTexts(site.logs(), CANARIES);
  }

  private static List<Vitals.Figures> figures(Site site) {
    List<Vitals.Figures> all = new ArrayList<>();
    for (int node = 0; node < Site.NODES; node++) {
      all.add(Vitals.Figures.of(site.node(node).pid()));
    }
    return all;
  }

  private static List<Vitals> vitals(List<Vitals.Figures> before, List<Vitals.Figures> after) {
    List<Vitals> all = new ArrayList<>();
    for (int node = 0; node < before.size(); node++) {
      all.add(new Vitals("node " + node, before.get(node), after.get(node)));
    }
    return all;
  }
}
