package frontdesk.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import frontdesk.CrashPoints;
import frontdesk.Unavailable;
import frontdesk.app.settings.Settings;
import frontdesk.http.Handler;
import frontdesk.http.InvalidJson;
import frontdesk.http.JsonDoor;
import frontdesk.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What becomes of a request whose handler throws: who is told what, and what the log says. */
class ServerTest {
  private static final String SECRET = "what only the caller should know";

  private final BlockingQueue<ILoggingEvent> log = new LinkedBlockingQueue<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Server.class);
  private final AppenderBase<ILoggingEvent> listener =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          log.add(event);
        }
      };

  @BeforeEach
  void listen() {
    listener.setContext(logger.getLoggerContext());
    listener.start();
    logger.addAppender(listener);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(listener);
  }

  @Test
  void a_body_that_a_handler_finds_too_large_is_413() throws Exception {
    HttpResponse<String> answer = answer(request -> answered(request.body().read(3)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("the body is larger than 3 bytes");
    assertThat(answer.headers().firstValue("Connection")).contains("close");
    assertThat(log).isEmpty();
  }

  @Test
  void json_that_a_handler_does_not_take_is_400() throws Exception {
    HttpResponse<String> answer =
        answer(
            request -> {
              throw new InvalidJson("it is not an object");
            });

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("it is not an object");
    assertThat(log).isEmpty();
  }

  @Test
  void a_header_that_a_handler_wants_once_is_400_if_it_comes_twice() throws Exception {
    HttpResponse<String> answer =
        answer(request -> answered(request.headers().single("X-Twice").isPresent()));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("X-Twice was sent more than once").doesNotContain(SECRET);
    assertThat(log).isEmpty();
  }

  @Test
  void an_outage_is_503_and_one_line_without_a_stack_trace() throws Exception {
    HttpResponse<String> answer =
        answer(
            request -> {
              throw new Unavailable("the store does not answer", new IOException(SECRET));
            });

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).startsWith("{\"detail\":");
    assertThat(log)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getFormattedMessage())
                  .isEqualTo("POST /door: the store does not answer");
              assertThat(line.getThrowableProxy()).isNull();
            });
  }

  @Test
  void anything_else_is_500_in_json_and_one_entry_in_the_log() throws Exception {
    HttpResponse<String> answer =
        answer(
            request -> {
              throw new IllegalStateException(SECRET);
            });

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).startsWith("{\"detail\":").doesNotContain(SECRET);
    assertThat(log)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getLevel()).isEqualTo(Level.ERROR);
              assertThat(entry.getFormattedMessage()).isEqualTo("POST /door failed");
              assertThat(entry.getThrowableProxy()).isNotNull();
            });
  }

  @Test
  void a_client_that_hangs_up_within_its_body_is_one_quiet_line() throws Exception {
    try (Server server = serving(request -> answered(request.body().read(1_000)))) {
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        client
            .getOutputStream()
            .write(
                "POST /door HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"
                    .getBytes(US_ASCII));
      }
      ILoggingEvent line = log.poll(30, TimeUnit.SECONDS);

      assertThat(line).isNotNull();
      assertThat(line.getLevel()).isEqualTo(Level.INFO);
      assertThat(line.getFormattedMessage()).contains("the sender was gone");
      assertThat(line.getThrowableProxy()).isNull();
    }
    assertThat(log).isEmpty();
  }

  private static Response answered(Object ignored) {
    return Response.empty(204);
  }

  @Test
  void what_a_route_says_of_a_thing_that_is_not_there_is_said() throws Exception {
    assertThat(answer(request -> JsonDoor.error(404, "No such assistant.")).body())
        .contains("No such assistant.");
  }

  private static HttpResponse<String> answer(Handler handler) throws Exception {
    try (Server server = serving(handler)) {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/door"))
                  .header("X-Twice", SECRET)
                  .header("X-Twice", SECRET)
                  .POST(HttpRequest.BodyPublishers.ofString("more than three bytes"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void a_server_whose_needs_are_not_met_does_not_listen() throws Exception {
    int free = freePort();
    Server server =
        Server.start(
            settings(free),
            List.of(),
            Optional.empty(),
            () -> false,
            CrashPoints.NONE,
            Telemetry.none().requests());
    try {
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), free).close())
          .isInstanceOf(ConnectException.class);
    } finally {
      server.close();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket found = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return found.getLocalPort();
    }
  }

  private static Server serving(Handler handler) {
    return Server.start(settings(0), List.of(new Route("POST", "/door", handler)));
  }

  /** At {@code POST /door}, which reads what it is sent. */
  static Server serving(Duration inTime) {
    Route door = new Route("POST", "/door", request -> answered(request.body().read(1_000_000)));
    return Server.start(settings(0), List.of(door), inTime);
  }

  private static Settings settings(int port) {
    return SettingsFixture.someSettings().port(port).build();
  }
}
