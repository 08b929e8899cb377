package frontdesk.app.telemetry;

import frontdesk.Unavailable;
import frontdesk.persistence.jdbi.JdbiOutboxFigures;
import frontdesk.persistence.jdbi.JdbiOutboxFigures.Standing;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** How the outbox of all organisations stands, asked at a scrape. Safe for many threads. */
public final class OutboxGauges {
  /** One scrape asks once; several who scrape do not wear out the database. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final JdbiOutboxFigures outbox;
  private final Clock clock;
  private Optional<JdbiOutboxFigures.Figures> last = Optional.empty();
  private Instant asked = Instant.MIN;

  public OutboxGauges(JdbiOutboxFigures outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void register(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("frontdesk_outbox_notices")
        .help("Notices not settled: due to be tried, or waiting for a person; by stage.")
        .labelNames("waits_for", "stage")
        .callback(
            gauge ->
                figures(
                    now -> {
                      for (Standing standing : now.standings()) {
                        gauge.call(
                            (double) standing.times(), standing.waitsFor(), standing.stage());
                      }
                    }))
        .register(registry);
    GaugeWithCallback.builder()
        .name("frontdesk_outbox_oldest_due_age_seconds")
        .help("For how long the notice that is due longest has been due.")
        .callback(gauge -> figures(now -> gauge.call(now.oldestDue().toMillis() / 1e3)))
        .register(registry);
    GaugeWithCallback.builder()
        .name("frontdesk_hooks_resting")
        .help("Addresses that are left alone for a while, because they fail or asked for it.")
        .callback(gauge -> figures(now -> gauge.call((double) now.resting())))
        .register(registry);
  }

  private void figures(Consumer<JdbiOutboxFigures.Figures> then) {
    fresh().ifPresent(then);
  }

  private synchronized Optional<JdbiOutboxFigures.Figures> fresh() {
    Instant now = clock.instant();
    if (asked.isBefore(now.minus(FRESH))) {
      asked = now;
      last = ask();
    }
    return last;
  }

  // Without the database there is nothing to tell; that it is away is told by the pool's figures.
  private Optional<JdbiOutboxFigures.Figures> ask() {
    try {
      return Optional.of(outbox.now());
    } catch (Unavailable away) {
      return Optional.empty();
    }
  }
}
