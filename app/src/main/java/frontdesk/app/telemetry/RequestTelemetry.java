package frontdesk.app.telemetry;

import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line, one figure and one span for each request, by its route: a path may say who is meant.
 */
public final class RequestTelemetry {
  private static final Logger LOG = LoggerFactory.getLogger(RequestTelemetry.class);

  /** What a person can still read; a flood of refused requests is seen by the figures. */
  private static final int REFUSED_LINES_A_SECOND = 20;

  private static final int REFUSED = 400;
  private static final int FAILED = 500;

  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT");

  /** As the conventions call every other method. */
  private static final String OTHER = "_OTHER";

  private static final TextMapGetter<Request> SENT =
      (request, name) -> request == null ? null : request.headers().first(name).orElse(null);

  private final Figures figures;
  private final Tracer tracer;
  private final TextMapPropagator propagator;
  private final LineLimit refused;

  public RequestTelemetry(Figures figures, OpenTelemetry traces, Clock clock) {
    this.figures = figures;
    this.tracer = traces.getTracer("frontdesk");
    this.propagator = traces.getPropagators().getTextMapPropagator();
    this.refused = new LineLimit(REFUSED_LINES_A_SECOND, clock);
  }

  /** Has a request answered, as part of the trace that its sender names. */
  @SuppressWarnings("try") // The scope only has to be open meanwhile.
  public Response traced(Request request, String route, Handler handler) throws IOException {
    Span span =
        tracer
            .spanBuilder(request.method() + " " + route)
            .setSpanKind(SpanKind.SERVER)
            .setParent(propagator.extract(Context.current(), request, SENT))
            .setAttribute(Names.METHOD, request.method())
            .setAttribute(Names.ROUTE, route)
            .startSpan();
    try (Scope current = span.makeCurrent()) {
      Response response = handler.handle(request);
      span.setAttribute(Names.STATUS, response.status());
      if (response.status() >= FAILED) {
        failed(span, String.valueOf(response.status()));
      }
      return response;
    } catch (IOException | RuntimeException broken) {
      failed(span, broken.getClass().getName());
      throw broken;
    } finally {
      span.end();
    }
  }

  private static void failed(Span span, String type) {
    span.setAttribute(Names.ERROR, type).setStatus(StatusCode.ERROR);
  }

  /**
   * Tells of a request that was answered, also of one that met no route.
   *
   * @param route with the names of its variables, never their values
   */
  public void answered(String method, String route, int status, Duration took) {
    String known = METHODS.contains(method) ? method : OTHER;
    figures.request(known, route, status, took);
    long keptBack = status < REFUSED ? 0 : refused.before();
    if (keptBack >= 0) {
      tell(known, route, status, took, keptBack);
    }
  }

  // Whoever looks every few seconds whether we are there is of no interest.
  private static void tell(String method, String route, int status, Duration took, long keptBack) {
    boolean looks = status < REFUSED && (route.startsWith("/health") || route.equals("/metrics"));
    LoggingEventBuilder line =
        LOG.atLevel(looks ? Level.DEBUG : Level.INFO)
            .addKeyValue("method", method)
            .addKeyValue("route", route)
            .addKeyValue("status", status)
            .addKeyValue("duration_ms", took.toMillis());
    if (keptBack > 0) {
      line = line.addKeyValue("lines_kept_back", keptBack);
    }
    line.log("Request answered");
  }
}
