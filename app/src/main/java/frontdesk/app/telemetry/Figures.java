package frontdesk.app.telemetry;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What is counted and measured, for Prometheus. Labels are words of ours, of which there are few:
 * never an id, an organisation, a host or a caller.
 */
public final class Figures {
  /** Round what callers notice: 2 s is the promise, 20 s is when the platform hangs up. */
  private static final double[] SECONDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2, 2.5, 5, 10, 20};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram requests =
      Histogram.builder()
          .name("frontdesk_http_request_duration_seconds")
          .help("How long requests took, by route, method and status.")
          .labelNames("method", "route", "status")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Histogram tools =
      Histogram.builder()
          .name("frontdesk_tool_call_duration_seconds")
          .help("How long tool calls took, by tool and result; a repeat's result is repeated.")
          .labelNames("tool", "result")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);

  /**
   * @param version of the server
   */
  public Figures(String version) {
    Info.builder()
        .name("frontdesk_build_info")
        .help("Which version runs.")
        .labelNames("version")
        .register(registry)
        .addLabelValues(version);
    JvmMetrics.builder().register(registry);
  }

  /** Asks at each scrape; a source that does not answer leaves its figures out. */
  public Figures with(OutboxGauges outbox, PoolGauges pool) {
    outbox.register(registry);
    pool.register(registry);
    return this;
  }

  /** Asks at each scrape how many signed messages came again since the start. */
  public void counting(LongSupplier repeats) {
    CounterWithCallback.builder()
        .name("frontdesk_signed_messages_repeated_total")
        .help("Signed messages that came again and were answered from memory.")
        .callback(counter -> counter.call((double) repeats.getAsLong()))
        .register(registry);
  }

  /** Asks at each scrape how many notes of live calls were lost since the start. */
  public void losing(LongSupplier notes) {
    CounterWithCallback.builder()
        .name("frontdesk_call_notes_lost_total")
        .help("Notes of live calls, such as lines, that could not be written nor kept.")
        .callback(counter -> counter.call((double) notes.getAsLong()))
        .register(registry);
  }

  void request(String method, String route, int status, Duration took) {
    requests.labelValues(method, route, String.valueOf(status)).observe(seconds(took));
  }

  void tool(String tool, String result, Duration took) {
    tools.labelValues(tool, result).observe(seconds(took));
  }

  /** All of them, in Prometheus' text format. */
  public byte[] text() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(out, registry.scrape());
    return out.toByteArray();
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }
}
