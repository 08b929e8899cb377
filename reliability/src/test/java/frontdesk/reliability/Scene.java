package frontdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.standins.zapier.FakeZapier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * Two servers on one database, with Zapier played here, where nobody is killed. One server survives
 * all tests; the other is a victim, and the next victim starts while a test still looks at what the
 * last one left.
 */
final class Scene implements AutoCloseable {
  private static final Path LOGS = Path.of("target", "nodes");
  private static final String MAIN = "frontdesk.app.ArmedMain";
  private static final Duration A_MOMENT = Duration.ofMillis(5);
  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration A_WHILE = Duration.ofSeconds(30);

  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger wishes = new AtomicInteger();
  private final Jdbi database = FreshDatabase.fresh();
  private final FakeZapier zapier = FakeZapier.start();
  private final Map<String, String> settings = new HashMap<>();
  private Node survivor;
  private final Driver driver;
  private Node victim;

  Scene(Map<String, String> more) {
    TestDatabase there = FreshDatabase.address();
    settings.put("DATABASE_URL", url(there, there.serving(), there.servingPassword()));
    settings.put("DATABASE_MIGRATION_URL", url(there));
    settings.put("ZAPIER_WEBHOOK_URL", zapier.url().toString());
    settings.put("ZAPIER_CHANGES_WEBHOOK_URL", zapier.hook("1234567/changes").toString());
    settings.putAll(more);
    survivor = begin();
    victim = begin();
    driver = new Driver(() -> survivor.url(), "crash");
  }

  /** By the role that owns it, and may do everything. */
  static String url(TestDatabase there) {
    return url(there, there.user(), there.password());
  }

  private static String url(TestDatabase there, String user, String password) {
    return there
        .jdbcUrl()
        .replaceFirst("^jdbc:postgresql://", "postgresql://" + user + ":" + password + "@");
  }

  /** One more server on the same database. */
  Node begin() {
    return Node.begin(MAIN, settings, LOGS.resolve("node-" + started.incrementAndGet() + ".log"));
  }

  Jdbi database() {
    return database;
  }

  FakeZapier zapier() {
    return zapier;
  }

  Driver driver() {
    return driver;
  }

  Node survivor() {
    return survivor;
  }

  /** The one that is to die; ready for requests. */
  Node victim() {
    victim.url();
    return victim;
  }

  /** Something with the property manager that nobody has asked for yet. */
  Booking somethingNewByPhone() {
    return Booking.byPhone(wishes.incrementAndGet());
  }

  /** Something that nobody has asked for yet. */
  Booking somethingNew() {
    return Booking.atTheDesk(wishes.incrementAndGet());
  }

  /** The victim is asked and dies at the point; a new one is begun. */
  void dies(Booking wish, String... points) {
    dies(node -> driver.ask(wish, node).reply().map(Reply::body), points);
  }

  /** Likewise, asked for something else. */
  void dies(Function<URI, Optional<String>> asks, String... points) {
    String armed = String.join(" > ", points);
    try {
      victim().tell(armed);
      victim.awaitSaying("armed: " + armed);
      // On a busy machine the caller may be answered that it is still open before the end comes.
      Optional<String> unused = asks.apply(victim.url());
      assertThat(victim.awaitEnd(A_WHILE))
          .as("it did not reach " + armed)
          .isEqualTo(ArmedCrash.HALTED);
    } finally {
      replaceVictim();
    }
  }

  /** The victim takes up what others left, and dies at the point; a new one is begun. */
  void diesAtLeftOvers(String point) {
    mailboxesAreFree();
    victim().tell(point);
    victim.awaitSaying("armed: " + point);
    eventually(() -> !victim.isAlive());
    replaceVictim();
  }

  /** Nobody is left but the victim, until {@link #survivorBegins}. */
  void survivorDies() {
    survivor.kill();
    mailboxesAreFree();
  }

  // The dead keep theirs until their lease runs out, as it has by now.
  private void mailboxesAreFree() {
    database.useHandle(
        handle ->
            handle.execute(
                "UPDATE calendar_grants SET lease_until = now() WHERE lease_until IS NOT NULL"));
  }

  void survivorBegins() {
    survivor = begin();
    survivor.url();
  }

  void replaceVictim() {
    victim.kill();
    victim = begin();
  }

  /** Whether what perhaps arrived is sent once more, or waits for a person. */
  void sendsAgain(boolean again) {
    String policy = again ? "SEND_AGAIN" : "ASK";
    database.useHandle(
        handle -> handle.execute("UPDATE organisations SET unknown_notices = ?", policy));
  }

  /** As if the leases of those who died had run out by now. */
  void leasesRunOut() {
    database.useHandle(
        handle ->
            handle.execute(
                "UPDATE outbox SET lease_until = lease_until - INTERVAL '1 minute',"
                    + " due_at = least(due_at, now())"
                    + " WHERE lease_until IS NOT NULL OR due_at IS NOT NULL"));
  }

  /** Waits until Zapier has so many requests of all in its journal. */
  void awaitPosts(int many) {
    Instant end = Instant.now().plus(A_WHILE);
    while (zapier.received().size() < many) {
      assertThat(Instant.now()).as("nothing was sent").isBefore(end);
      Site.pause(A_MOMENT);
    }
  }

  /** How often Zapier has got it, by its journal. */
  int posts(Asked booked) {
    return zapier.received(booked.reply().flatMap(Reply::appointment).orElseThrow()).size();
  }

  long rows(Booking wish) {
    return Book.read(database).appointments().stream()
        .filter(row -> row.email().filter(wish.email()::equals).isPresent())
        .count();
  }

  /** The stage of the notice of this appointment, as the outbox tells it now. */
  String stage(Asked booked) {
    String id = booked.reply().flatMap(Reply::appointment).orElseThrow();
    return Book.read(database).notices().stream()
        .filter(notice -> notice.key().equals(id))
        .findFirst()
        .orElseThrow()
        .stage();
  }

  /** What is wrong with all that was done so far. */
  List<Violation> violations() {
    return Judge.violations(evidence());
  }

  Evidence evidence() {
    return Evidence.of(Book.read(database), zapier.received(), driver.asked(), true);
  }

  /** Likewise, until the judge finds nothing; else with what is found. */
  void eventuallyNone(Supplier<List<Violation>> judged) {
    try {
      eventually(() -> judged.get().isEmpty());
    } finally {
      assertThat(judged.get()).isEmpty();
    }
  }

  /** Work that was left over is due again and again until this is so. */
  void eventually(BooleanSupplier so) {
    Instant end = Instant.now().plus(A_WHILE);
    while (!so.getAsBoolean()) {
      assertThat(Instant.now()).as("it never came about").isBefore(end);
      leasesRunOut();
      Site.pause(SOON);
    }
  }

  @Override
  public void close() {
    victim.close();
    survivor.close();
    zapier.close();
  }
}
