package frontdesk.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One caller's page: it sends numbered sound, and looks when and in which order it comes back. */
final class RelayPage implements WebSocket.Listener {
  /** A tenth of a second of sound in base64, as pages send it. */
  private static final int FRAME = 6_400;

  private static final int DIGITS = 20;
  private static final String REST = "A".repeat(FRAME - 2 * DIGITS);
  private static final String MARK = "\"delta\":\"";

  /** Seconds: a session that takes longer to begin does not begin. */
  private static final long PATIENCE = 20;

  private final LinkedBlockingQueue<Long> delays = new LinkedBlockingQueue<>();
  private final StringBuilder parts = new StringBuilder();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private Optional<WebSocket> socket = Optional.empty();
  private long sent;
  private long measuredFrom = Long.MAX_VALUE;
  private long measuredTo = Long.MAX_VALUE;
  private long heard;
  private long expected;
  private long disorder;
  private boolean cutOff;

  /**
   * Opens one; it is ready once the model's end has said what the session is.
   *
   * @param name of the header that lets it in
   */
  static RelayPage open(HttpClient client, URI address, String name, String value) {
    RelayPage page = new RelayPage();
    page.socket =
        Optional.of(
            client
                .newWebSocketBuilder()
                .header(name, value)
                .buildAsync(address, page)
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .join());
    page.ready.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
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
    if (at >= 0) {
      int number = at + MARK.length();
      hear(number(event, number), now - number(event, number + DIGITS));
    } else if (event.contains("\"type\":\"error\"")) {
      ready.completeExceptionally(new IllegalStateException(event));
    } else {
      ready.complete(null);
    }
  }

  private static long number(String event, int from) {
    return Long.parseLong(event, from, from + DIGITS, 10);
  }

  private synchronized void hear(long number, long delay) {
    heard++;
    if (number < expected) {
      disorder++;
    } else {
      expected = number + 1;
    }
    if (number >= measuredFrom && number < measuredTo) {
      delays.add(delay);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ends(new IllegalStateException("closed with " + code + ": " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    ends(failure);
  }

  private synchronized void ends(Throwable why) {
    cutOff = true;
    ready.completeExceptionally(why);
  }

  /** What is said from now on is measured. */
  synchronized void measure() {
    measuredFrom = sent;
  }

  /** What is said from now on is only counted. */
  synchronized void measureNoMore() {
    measuredTo = sent;
  }

  synchronized RelayFigures figures() {
    return new RelayFigures(
        sent,
        sent - heard,
        disorder,
        cutOff ? 1 : 0,
        delays.stream().mapToLong(Long::longValue).toArray());
  }

  void close() {
    socket.orElseThrow().abort();
  }
}
