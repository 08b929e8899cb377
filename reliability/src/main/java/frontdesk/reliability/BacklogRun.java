package frontdesk.reliability;

import frontdesk.standins.zapier.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * H9: both servers start with fifty thousand notices that wait. They are ready as ever, send no
 * more a second than they may, and book as if there were none.
 */
final class BacklogRun {
  private static final int WAITING = 50_000;
  private static final String NAME = "backlog";
  private static final Duration WATCHED = Duration.ofSeconds(60);
  private static final Duration READY = Duration.ofSeconds(20);

  // Twenty a second is what turns are given for; one that leaves late adds to its neighbour.
  private static final long MOST_A_SECOND = 24;
  private static final int FEWEST_A_SECOND = 10;
  private static final int CALLERS = 4;

  // Each is the copy of one that was delivered, under an id of its own; far back, so the first.
  private static final String FILL =
      """
      INSERT INTO outbox (org_id, notice_id, content, stage, created_at, due_at, way, repeatable)
      SELECT t.org_id, 'booked-%1$s-' || n,
             jsonb_set(t.content, '{appointment_id}', to_jsonb('%1$s-' || n)),
             'PENDING', now() - interval '1 hour', now() - interval '1 hour', t.way, t.repeatable
        FROM (SELECT * FROM outbox WHERE stage = 'DELIVERED' AND way = 'HOOK' LIMIT 1) t,
             generate_series(1, %2$d) n
      """
          .formatted(NAME, WAITING);

  private BacklogRun() {}

  static Outcome of(Site site) {
    Jdbi jdbi = site.database().jdbi();
    int made = jdbi.withHandle(handle -> handle.execute(FILL));
    List<Violation> found = new ArrayList<>();
    if (made != WAITING) {
      found.add(new Violation("H9", "only " + made + " notices wait"));
    }
    for (int node = 0; node < Site.NODES; node++) {
      Duration ready = site.killAndRestart(node);
      if (ready.compareTo(READY) > 0) {
        found.add(new Violation("H9", "a start took " + ready));
      }
    }
    int before = ofBacklog(site).size();
    Driver driver = new Driver(site::next, NAME);
    long end = System.nanoTime() + WATCHED.toNanos();
    Load.until(
        CALLERS,
        () -> System.nanoTime() > end,
        number -> {
          driver.insist(Booking.atTheDesk(number));
          Site.pause(Runs.BREATH);
        });
    found.addAll(pace(site, ofBacklog(site).size() - before));
    jdbi.useHandle(
        handle ->
            handle.execute("DELETE FROM outbox WHERE notice_id LIKE 'booked-" + NAME + "-%'"));
    return Runs.quiet(NAME, site, driver.asked(), BacklogRun::isOfBacklog).and(found);
  }

  private static boolean isOfBacklog(Received one) {
    return one.appointmentId().startsWith(NAME);
  }

  private static List<Received> ofBacklog(Site site) {
    return Received.read(site.zapier().journal()).stream().filter(BacklogRun::isOfBacklog).toList();
  }

  private static List<Violation> pace(Site site, int sent) {
    List<Violation> found = new ArrayList<>();
    Received.read(site.zapier().journal()).stream()
        .collect(
            Collectors.groupingBy(one -> one.entry().at().getEpochSecond(), Collectors.counting()))
        .values()
        .stream()
        .filter(inOneSecond -> inOneSecond > MOST_A_SECOND)
        .forEach(many -> found.add(new Violation("H9", many + " were sent in one second")));
    if (sent < FEWEST_A_SECOND * WATCHED.toSeconds()) {
      found.add(new Violation("H9", "only " + sent + " of them left in " + WATCHED));
    }
    return found;
  }
}
