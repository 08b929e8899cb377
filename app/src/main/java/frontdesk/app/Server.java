package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.app.live.LiveDoor;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.Urls;
import frontdesk.app.telemetry.RequestTelemetry;
import frontdesk.http.BodyBrokeOff;
import frontdesk.http.BodyRoom;
import frontdesk.http.JsonDoor;
import frontdesk.http.ProblemDetails;
import frontdesk.http.Response;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves routes over HTTP. The only class that knows Javalin. */
final class Server implements Ending {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** Twice the voice budget; what is left of the common end is for attempts to deliver (10 s). */
  static final Duration DRAIN = Duration.ofSeconds(5);

  /** A client that sends nothing for so long is gone; Vapi's own limit for an answer is 20 s. */
  static final Duration IDLE = Duration.ofSeconds(20);

  /** Virtual threads came to stay with Java 21. */
  private static final boolean VIRTUAL_THREADS = Runtime.version().feature() >= 21;

  /** A request's line and headers: a credential and a browser's cookies take a tenth. */
  static final int HEADER_BYTES = 8 * 1024;

  /** What is told of a path that nobody serves: it is the sender's text. */
  private static final String NO_ROUTE = "none";

  private final Javalin javalin;
  private final GracefulHandler inFlight;

  private Server(Javalin javalin, GracefulHandler inFlight) {
    this.javalin = javalin;
    this.inFlight = inFlight;
  }

  /** Starts to listen at once. */
  static Server start(Settings settings, List<Route> routes) {
    return start(settings, routes, Arrivals.IN_TIME);
  }

  /** Likewise, for tests that cannot wait so long until what is slow is cut. */
  static Server start(Settings settings, List<Route> routes, Duration inTime) {
    RequestTelemetry nobody = Telemetry.none().requests();
    return start(settings, routes, Optional.empty(), () -> true, CrashPoints.NONE, nobody, inTime);
  }

  /**
   * Starts.
   *
   * @param live where pages open sockets; empty: nowhere
   * @param mayListen waits until all is there that requests need; if it never will be, the server
   *     is started without listening, to be closed again
   * @param points is told when a request was read, and when its answer leaves
   * @param telemetry is told of every request
   */
  static Server start(
      Settings settings,
      List<Route> routes,
      Optional<LiveDoor> live,
      BooleanSupplier mayListen,
      CrashPoints points,
      RequestTelemetry telemetry) {
    return start(settings, routes, live, mayListen, points, telemetry, Arrivals.IN_TIME);
  }

  private static Server start(
      Settings settings,
      List<Route> routes,
      Optional<LiveDoor> live,
      BooleanSupplier mayListen,
      CrashPoints points,
      RequestTelemetry telemetry,
      Duration inTime) {
    DoorPoints door = new DoorPoints(points);
    GracefulHandler inFlight = new GracefulHandler();
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, settings, routes, door, telemetry);
              config.jetty.modifyServer(
                  server -> {
                    live.ifPresent(sockets -> sockets.openOn(server));
                    Arrivals.watch(server, inTime);
                    server.insertHandler(inFlight);
                    server.setOpenEarly(false);
                    StartGate gate = new StartGate(server, mayListen);
                    config.events.serverStarting(() -> server.addBean(gate));
                  });
            });
    return new Server(javalin.start(), inFlight);
  }

  int port() {
    return javalin.port();
  }

  /** Takes no more connections and requests, and waits until those it has are answered. */
  @Override
  public void close(Deadline end) {
    Stream.of(javalin.jettyServer().server().getConnectors()).forEach(Server::takeNoMore);
    Duration most = end.remaining().compareTo(DRAIN) < 0 ? end.remaining() : DRAIN;
    try {
      inFlight.shutdown().get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException unanswered) {
      LOG.warn("Some requests were not answered before the server stopped");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    // Idle connections are simply cut: to wait until they end by themselves takes a second or more.
    javalin.stop();
  }

  // A balancer that is refused asks another node at once. Those who are connected are answered.
  private static void takeNoMore(Connector connector) {
    if (connector instanceof NetworkConnector listening) {
      listening.close();
    }
  }

  private static void configure(
      JavalinConfig config,
      Settings settings,
      List<Route> routes,
      DoorPoints door,
      RequestTelemetry telemetry) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = VIRTUAL_THREADS;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(Server::quiet);
    List<Route> traced =
        routes.stream()
            .map(
                route ->
                    new Route(
                        route.method(),
                        route.path(),
                        request -> telemetry.traced(request, route.path(), route.handler())))
            .toList();
    SafeHeaders.transport(settings.publicUrl())
        .ifPresent(
            value ->
                config.routes.before(
                    context -> context.header("Strict-Transport-Security", value)));
    Replies replies = new Replies(new ProblemDetails(Urls.below(settings.publicUrl(), "/docs")));
    Arriving arriving = new Arriving(door, settings.proxies());
    bind(config, new CrossOrigin(settings.origins()), traced, arriving, replies);
    answerWhatIsNotARoute(config, replies);
    config.requestLogger.http((context, took) -> tell(context, took, telemetry));
  }

  private static void tell(Context context, float milliseconds, RequestTelemetry telemetry) {
    Endpoint met = context.endpoints().matchedHttpEndpoint();
    telemetry.answered(
        context.req().getMethod(),
        met == null ? NO_ROUTE : met.path,
        context.statusCode(),
        Duration.ofNanos((long) (milliseconds * 1e6)));
  }

  private static void quiet(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE.toMillis());
    // What two servers in a row may read differently is refused: one request must not hide in
    // another.
    http.setHttpCompliance(HttpCompliance.STRICT);
  }

  private static void bind(
      JavalinConfig config,
      CrossOrigin cors,
      List<Route> routes,
      Arriving arriving,
      Replies replies) {
    BodyRoom room = BodyRoom.ofHeap();
    Map<String, List<Route>> byPath =
        routes.stream()
            .collect(Collectors.groupingBy(Route::path, LinkedHashMap::new, Collectors.toList()));
    byPath.forEach(
        (path, atPath) -> {
          String methods = atPath.stream().map(Route::method).collect(Collectors.joining(", "));
          config.routes.options(
              path,
              context -> {
                try (BodyRoom.Share share = room.share()) {
                  replies.send(context, cors.preflight(arriving.request(context, share), methods));
                }
              });
          atPath.forEach(route -> bind(config, cors, route, arriving, room, replies));
        });
  }

  private static void bind(
      JavalinConfig config,
      CrossOrigin cors,
      Route route,
      Arriving arriving,
      BodyRoom room,
      Replies replies) {
    config.routes.addHttpHandler(
        HandlerType.findOrCreate(route.method()),
        route.path(),
        context -> {
          try (BodyRoom.Share share = room.share()) {
            Response answer = cors.around(route.handler()).handle(arriving.request(context, share));
            arriving.door().answering(context);
            replies.send(context, answer);
            answer
                .events()
                .ifPresent(events -> context.future(() -> OpenStream.on(context, events)));
          }
        });
  }

  private static void answerWhatIsNotARoute(JavalinConfig config, Replies replies) {
    config.routes.exception(
        Exception.class,
        (failure, context) ->
            replies.send(
                context,
                JsonDoor.refusal(failure)
                    .orElseGet(() -> logged(failure, context.method() + " " + context.path()))));
    config.routes.error(
        404, context -> replies.sendUnlessAnswered(context, "There is nothing here."));
    config.routes.error(
        405, context -> replies.sendUnlessAnswered(context, "Not with this method."));
  }

  // A stack trace only where it helps to mend something: who hung up is gone, and an outage meets
  // every request.
  private static Response logged(Exception failure, String request) {
    if (failure instanceof BodyBrokeOff) {
      LOG.info("{}: the sender was gone before the end of the body", request);
      return JsonDoor.error(400, "The body broke off.").with("Connection", "close");
    }
    if (failure instanceof Unavailable) {
      LOG.warn("{}: {}", request, failure.getMessage());
      return JsonDoor.error(503, "Not available right now. Please try again later.");
    }
    LOG.error("{} failed", request, failure);
    return JsonDoor.error(500, "Something went wrong here. It has been logged.");
  }
}
