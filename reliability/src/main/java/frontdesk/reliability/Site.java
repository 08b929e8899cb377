package frontdesk.reliability;

import frontdesk.standins.zapier.FakeZapier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Two servers, their database and Zapier, all on loopback and all of one run's own. */
final class Site implements AutoCloseable {
  static final int NODES = 2;

  private static final String MAIN = "frontdesk.app.Main";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  // What is open is swept every few seconds; left-overs of the dead are free after their lease.
  private static final Set<String> UNDER_WAY = Set.of("PENDING", "SENDING");

  /** What a stop may take by its own promise, and a little more. */
  private static final Duration STOPS = Duration.ofSeconds(25);

  private final Path directory;
  private final RunDatabase database;
  private final FakeZapier zapier;
  private final AtomicReferenceArray<Node> nodes = new AtomicReferenceArray<>(NODES);
  private final AtomicReferenceArray<URI> addresses = new AtomicReferenceArray<>(NODES);
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger started = new AtomicInteger();

  private Site(Path directory, RunDatabase database, FakeZapier zapier) {
    this.directory = directory;
    this.database = database;
    this.zapier = zapier;
  }

  /** Starts all of it below the directory. */
  static Site open(Path directory, String run) {
    try {
      Files.createDirectories(directory);
      Path journal = directory.resolve("zapier-" + run + ".journal");
      Files.deleteIfExists(journal);
      Site site =
          new Site(
              directory,
              RunDatabase.start(directory, run),
              FakeZapier.start(0, Clock.systemUTC(), journal));
      for (int node = 0; node < NODES; node++) {
        site.begin(node);
      }
      for (int node = 0; node < NODES; node++) {
        site.awaitListening(node);
      }
      return site;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void begin(int number) {
    Map<String, String> settings =
        Map.of(
            "DATABASE_URL",
            database.url(),
            "DATABASE_MIGRATION_URL",
            database.ownersUrl(),
            "ZAPIER_WEBHOOK_URL",
            zapier.url().toString());
    Path log = directory.resolve("node-" + started.incrementAndGet() + ".log");
    nodes.set(number, Node.begin(MAIN, settings, log));
  }

  private void awaitListening(int number) {
    addresses.set(number, nodes.get(number).url());
  }

  /** Where the next request goes: one after the other, also to one that is away just now. */
  URI next() {
    return addresses.get(Math.floorMod(turn.getAndIncrement(), NODES));
  }

  Node node(int number) {
    return nodes.get(number);
  }

  RunDatabase database() {
    return database;
  }

  FakeZapier zapier() {
    return zapier;
  }

  /** kill -9 and a new start; returns how long it took until the new one listened. */
  Duration killAndRestart(int number) {
    nodes.get(number).kill();
    long start = System.nanoTime();
    while (true) {
      begin(number);
      try {
        awaitListening(number);
        return Duration.ofNanos(System.nanoTime() - start);
      } catch (IllegalStateException didNotStart) {
        // The database was being killed too: an operator's supervisor starts it again.
      }
    }
  }

  /**
   * SIGTERM and a new start, as an operator puts a new version in place.
   *
   * @return the exit code of the one that was stopped; -1 if it took too long, and was killed
   */
  int restart(int number) {
    nodes.get(number).terminate();
    int code = nodes.get(number).awaitEnd(STOPS);
    nodes.get(number).kill();
    begin(number);
    awaitListening(number);
    return code;
  }

  /** Waits until nothing is under way any more, or no end is near; how long that took. */
  Duration settle(Duration longestWithoutProgress) {
    long start = System.nanoTime();
    long progress = start;
    long fewest = Long.MAX_VALUE;
    for (long left = underWay(); left > 0; left = underWay()) {
      progress = left < fewest ? System.nanoTime() : progress;
      fewest = Math.min(left, fewest);
      if (System.nanoTime() - progress > longestWithoutProgress.toNanos()) {
        break;
      }
      pause(LOOK_AGAIN);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  // An alert may be for the next hour; that is not under way.
  private long underWay() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT count(*) FROM outbox
                         WHERE stage IN (<stages>) AND NOT (attempts = 0 AND due_at > now())
                        """)
                    .bindList("stages", UNDER_WAY)
                    .mapTo(Long.class)
                    .one());
  }

  List<String> logs() {
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= started.get(); i++) {
      try {
        all.add(Files.readString(directory.resolve("node-" + i + ".log")));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return all;
  }

  static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    for (int node = 0; node < NODES; node++) {
      nodes.get(node).close();
    }
    zapier.close();
    database.close();
  }
}
