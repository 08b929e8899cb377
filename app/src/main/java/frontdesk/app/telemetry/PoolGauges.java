package frontdesk.app.telemetry;

import frontdesk.persistence.jdbi.Database;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Whether the database answers, and how many connections to it are in use. */
public final class PoolGauges {
  private final Supplier<Optional<Database.Load>> load;
  private final BooleanSupplier answers;

  /**
   * @param load empty as long as there is no pool
   */
  public PoolGauges(Supplier<Optional<Database.Load>> load, BooleanSupplier answers) {
    this.load = load;
    this.answers = answers;
  }

  void register(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("frontdesk_database_up")
        .help("1 if the database answers and takes changes, else 0.")
        .callback(gauge -> gauge.call(answers.getAsBoolean() ? 1 : 0))
        .register(registry);
    GaugeWithCallback.builder()
        .name("frontdesk_database_connections")
        .help("Connections to the database, by whether they are in use.")
        .labelNames("state")
        .callback(
            gauge ->
                load.get()
                    .ifPresent(
                        now -> {
                          gauge.call(now.active(), "active");
                          gauge.call(now.idle(), "idle");
                        }))
        .register(registry);
    GaugeWithCallback.builder()
        .name("frontdesk_database_waiting_threads")
        .help("Threads that wait for a connection.")
        .callback(gauge -> load.get().ifPresent(now -> gauge.call(now.waiting())))
        .register(registry);
  }
}
