package frontdesk.standins.openai;

import static java.util.stream.Collectors.toMap;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Form;
import frontdesk.standins.wire.Request;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** HTTP and WebSocket at one port of 127.0.0.1. The only class here that knows Javalin. */
final class OpenAiDoor implements AutoCloseable {

  /** Decides what requests and handshakes get. Called on the connection's thread. */
  interface Desk {
    Answer answer(SeenRequest request) throws InterruptedException;

    /** Throws {@link Refused} where a socket is not let in. */
    Admission admit(SeenRequest request) throws InterruptedException;
  }

  /** The status of what is never answered. */
  static final int HANGS_UP = 0;

  // OpenAI takes appends of up to 15 MB.
  private static final int LONGEST_EVENT = 16 * 1024 * 1024;

  // Longer than a session lasts: OpenAI closes no socket because it is quiet.
  private static final Duration IDLE = Duration.ofHours(2);

  private static final String CALLS = "/v1/realtime/calls";
  private static final String ADMISSION = "admission";
  private static final String JOINED = "joined";

  private final Desk desk;
  private final HandTrial trial;
  private final Javalin javalin;

  private OpenAiDoor(int port, Desk desk, HandTrial trial) {
    this.desk = desk;
    this.trial = trial;
    this.javalin = Javalin.create(config -> configure(config, port));
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   * @throws UncheckedIOException if the port is taken
   */
  static OpenAiDoor start(int port, Desk desk, HandTrial trial) {
    OpenAiDoor door = new OpenAiDoor(port, desk, trial);
    try {
      door.javalin.start();
      return door;
    } catch (JavalinBindException taken) {
      throw new UncheckedIOException(
          new BindException("cannot listen on 127.0.0.1:" + port + ": " + taken.getMessage()));
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + javalin.port());
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.host = "127.0.0.1";
    config.jetty.port = port;
    config.jetty.modifyWebSocketServletFactory(
        factory -> {
          factory.setMaxTextMessageSize(LONGEST_EVENT);
          factory.setIdleTimeout(IDLE);
        });
    post(config, "/v1/realtime/client_secrets", Route.CREATE_SECRET);
    post(config, CALLS, Route.CREATE_CALL);
    post(config, CALLS + "/{call}/accept", Route.ACCEPT_CALL);
    post(config, CALLS + "/{call}/reject", Route.REJECT_CALL);
    post(config, CALLS + "/{call}/refer", Route.REFER_CALL);
    post(config, CALLS + "/{call}/hangup", Route.HANG_UP_CALL);
    config.routes.post("/stand-in/ring", context -> send(context, trial.ring(request(context))));
    config.routes.post("/stand-in/say", context -> send(context, trial.say(request(context))));
    config.routes.get("/stand-in/heard", context -> send(context, trial.heard(request(context))));
    config.routes.wsBeforeUpgrade("/v1/realtime", this::admit);
    config.routes.ws("/v1/realtime", this::serve);
    config.routes.exception(Refused.class, (refused, context) -> send(context, refused.answer()));
  }

  private void post(JavalinConfig config, String path, Route route) {
    config.routes.post(path, context -> send(context, desk.answer(seen(route, context))));
  }

  private void admit(Context context) throws InterruptedException {
    context.attribute(ADMISSION, desk.admit(seen(Route.CONNECT, context)));
  }

  private void serve(WsConfig socket) {
    socket.onConnect(this::join);
    socket.onMessage(
        context -> joined(context).ifPresent(it -> new ClientEvents(it).take(context.message())));
    socket.onBinaryMessage(
        context -> joined(context).ifPresent(it -> new ClientEvents(it).takeBinary()));
    socket.onClose(
        context ->
            joined(context)
                .ifPresent(it -> it.leave(new Peer(context.session), !isSideband(context))));
  }

  private void join(WsContext context) {
    Admission admission = context.attribute(ADMISSION);
    if (admission != null) {
      context.attribute(JOINED, admission.joining().apply(new Peer(context.session)));
    }
  }

  private static Optional<FakeSession> joined(WsContext context) {
    return Optional.ofNullable(context.attribute(JOINED));
  }

  private static boolean isSideband(WsContext context) {
    Admission admission = context.attribute(ADMISSION);
    return admission != null && admission.sideband();
  }

  private static SeenRequest seen(Route route, Context context) {
    return new SeenRequest(
        route, context.pathParamMap().getOrDefault("call", ""), request(context));
  }

  private static Request request(Context context) {
    Map<String, String> headers =
        context.headerMap().entrySet().stream()
            .collect(toMap(it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    return new Request(
        context.method().name(),
        context.path(),
        Form.parse(Optional.ofNullable(context.queryString()).orElse("")),
        headers,
        body(context));
  }

  // Of a form in parts, its fields stand for it: nobody needs the boundary.
  private static String body(Context context) {
    if (!context.isMultipart()) {
      return context.body();
    }
    Map<String, String> fields =
        Stream.of("sdp", "session")
            .filter(name -> field(context, name).isPresent())
            .collect(toMap(name -> name, name -> field(context, name).orElseThrow()));
    return Form.encode(fields);
  }

  private static Optional<String> field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name));
  }

  private static void send(Context context, Answer answer) {
    if (answer.status() == HANGS_UP) {
      ServletContextRequest.getServletContextRequest(context.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
      return;
    }
    answer.headers().forEach(context::header);
    context.status(answer.status()).result(answer.body());
  }
}
