package frontdesk.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One caller's page: it sends numbered sound, and looks when and in which order it comes back. */
final class RelayPage implements WebSocket.Listener {
  /** A tenth of a second of sound in base64, as pages send it. */
  private static final int FRAME = 6_400;

  private static final int DIGITS = 20;
  private static final String REST = "A".repeat(FRAME - 2 * DIGITS);
  private static final String MARK = "\"delta\":\"";

  private final LinkedBlockingQueue<Long> delays = new LinkedBlockingQueue<>();
  private final AtomicLong disorder = new AtomicLong();
  private final StringBuilder parts = new StringBuilder();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private Optional<WebSocket> socket = Optional.empty();
  private long sent;
  private long expected;

  /**
   * Opens one; it is ready once the model's end has said what the session is.
   *
   * @param name of the header that lets it in
   */
  static RelayPage open(HttpClient client, URI address, String name, String value) {
    RelayPage page = new RelayPage();
    page.socket =
        Optional.of(
            client.newWebSocketBuilder().header(name, value).buildAsync(address, page).join());
    page.ready.join();
    return page;
  }

  /** Sends the next piece of sound behind the one before. */
  synchronized void speak() {
    String frame =
        "{\"type\":\"input_audio_buffer.append\",\"audio\":\""
            + digits(sent++)
            + digits(System.nanoTime())
            + REST
            + "\"}";
    last = last.thenCompose(done -> socket.orElseThrow().sendText(frame, true));
  }

  // Base64 has digits too, and the sound is not played.
  private static String digits(long number) {
    String text = Long.toString(number);
    return "0".repeat(DIGITS - text.length()) + text;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
    parts.append(part);
    if (whole) {
      hear(parts.toString(), System.nanoTime());
      parts.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void hear(String event, long now) {
    int at = event.indexOf(MARK);
    if (at < 0) {
      ready.complete(null);
      return;
    }
    int number = at + MARK.length();
    if (Long.parseLong(event, number, number + DIGITS, 10) != expected++) {
      disorder.incrementAndGet();
    }
    delays.add(now - Long.parseLong(event, number + DIGITS, number + 2 * DIGITS, 10));
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    ready.completeExceptionally(failure);
  }

  /** Forgets what was measured so far. */
  void startOver() {
    delays.clear();
  }

  long[] delays() {
    return delays.stream().mapToLong(Long::longValue).toArray();
  }

  synchronized long sent() {
    return sent;
  }

  /** How many came back in all. */
  long heard() {
    return expected;
  }

  long disorder() {
    return disorder.get();
  }

  void close() {
    socket.orElseThrow().abort();
  }
}
