package frontdesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page with a microphone, as a browser runs it: it says from where it is, and hears all events.
 */
final class VoicePage implements WebSocket.Listener, AutoCloseable {
  static final String ORIGIN = "http://localhost:3000";

  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StringBuilder parts = new StringBuilder();
  private final List<JsonNode> heard = new ArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private Consumer<JsonNode> onEvent = event -> {};
  private Optional<WebSocket> socket = Optional.empty();

  private VoicePage() {}

  /** With a token that came from {@code POST /api/realtime/session}. */
  static VoicePage open(RunningDesk desk, String token) {
    return opening(desk, token, event -> {});
  }

  /**
   * @param onEvent what the page does about each event
   */
  static VoicePage opening(RunningDesk desk, String token, Consumer<JsonNode> onEvent) {
    VoicePage page = new VoicePage();
    page.onEvent = onEvent;
    page.socket =
        Optional.of(
            BROWSER
                .newWebSocketBuilder()
                .header("Origin", ORIGIN)
                .buildAsync(address(desk, "?client_secret=" + token), page)
                .join());
    return page;
  }

  static URI address(RunningDesk desk, String query) {
    return URI.create(desk.url("/api/realtime/ws" + query).toString().replaceFirst("http", "ws"));
  }

  static WebSocket.Builder browser() {
    return BROWSER.newWebSocketBuilder();
  }

  /** In single quotes. */
  void says(String event) {
    saysText(event.replace('\'', '"'));
  }

  synchronized void saysText(String event) {
    socket.orElseThrow().sendText(event, true).join();
  }

  void saysBytes() {
    socket.orElseThrow().sendBinary(ByteBuffer.allocate(16), true).join();
  }

  /** Says far more than anybody can, until it is told to stop; some of it nobody reads any more. */
  void floods(int messages) {
    for (int i = 0; i < messages && !closed.isDone(); i++) {
      try {
        says("{'type':'input_audio_buffer.append','audio':'AAAA'}");
      } catch (CompletionException closedMeanwhile) {
        return;
      }
    }
  }

  /** A tenth of a second of silence. */
  void speaks() {
    says("{'type':'input_audio_buffer.append','audio':'" + "A".repeat(6_400) + "'}");
  }

  synchronized List<JsonNode> heard() {
    return List.copyOf(heard);
  }

  List<String> types() {
    return heard().stream().map(event -> event.path("type").asText()).toList();
  }

  JsonNode awaits(String type) {
    return awaits(event -> event.path("type").asText().equals(type));
  }

  synchronized JsonNode awaits(Predicate<JsonNode> fits) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (heard.stream().noneMatch(fits)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("not heard; but " + types());
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", interrupted);
      }
    }
    return heard.stream().filter(fits).findFirst().orElseThrow();
  }

  /** The code that the server closed with. */
  int closedWith() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    parts.append(part);
    if (last) {
      JsonNode event = RunningDesk.parsed(parts.toString());
      parts.setLength(0);
      synchronized (this) {
        heard.add(event);
        notifyAll();
      }
      onEvent.accept(event);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closed.completeExceptionally(failure);
  }

  /** Leaves as a closed tab does. */
  void vanishes() {
    socket.orElseThrow().abort();
  }

  @Override
  public void close() {
    // The server may say goodbye in the same moment; then this one cannot be said any more.
    socket
        .orElseThrow()
        .sendClose(WebSocket.NORMAL_CLOSURE, "")
        .handle((done, failure) -> true)
        .join();
  }
}
