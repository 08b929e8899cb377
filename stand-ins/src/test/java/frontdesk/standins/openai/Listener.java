package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the stand-in: the JDK's WebSocket, its events in the order they came. */
final class Listener implements WebSocket.Listener {
  private static final String END = "end";

  private final BlockingQueue<ObjectNode> events = new LinkedBlockingQueue<>();
  private final StringBuilder parts = new StringBuilder();
  private final WebSocket socket;

  private Listener(URI url, String authorization) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Authorization", authorization)
            .buildAsync(url, this)
            .join();
  }

  /** With the API key. */
  static Listener to(FakeOpenAi openAi) {
    return to(openAi, "?model=gpt-realtime", "Bearer " + FakeOpenAi.KEY);
  }

  /**
   * With whatever is given.
   *
   * @throws CompletionException if the handshake is refused
   */
  static Listener to(FakeOpenAi openAi, String query, String authorization) {
    String url = openAi.baseUrl().toString().replace("http:", "ws:") + "/realtime" + query;
    return new Listener(URI.create(url), authorization);
  }

  void send(String event) {
    socket.sendText(event.replace('\'', '"'), true).join();
  }

  void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  /** The next event of this type; those before it are thrown away. */
  ObjectNode next(String type) throws InterruptedException {
    List<ObjectNode> until = until(type);
    return until.get(until.size() - 1);
  }

  /** The types of all events from here to the next of this type, in order. */
  List<String> typesUntil(String type) throws InterruptedException {
    return until(type).stream().map(event -> event.path("type").asText()).toList();
  }

  /** All events from here to the next of this type. */
  List<ObjectNode> until(String type) throws InterruptedException {
    List<ObjectNode> passed = new ArrayList<>();
    do {
      ObjectNode event = events.poll(20, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError(
            "no " + type + " after " + passed.stream().map(it -> it.path("type")).toList());
      }
      passed.add(event);
    } while (!passed.get(passed.size() - 1).path("type").asText().equals(type));
    return passed;
  }

  /**
   * Pings until it cannot. The JDK's client does not always hear that a connection was cut, unless
   * it writes.
   */
  boolean pingFails() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    boolean fails = false;
    while (!fails && System.nanoTime() < end) {
      fails =
          socket.sendPing(ByteBuffer.allocate(1)).handle((sent, failure) -> failure != null).join();
    }
    return fails;
  }

  /** The code with which the connection was closed; 1006 if it was cut. */
  int end() throws InterruptedException {
    return next(END).path("code").asInt();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      String text = parts.toString();
      parts.setLength(0);
      events.add(
          Json.parse(text).orElseGet(() -> Json.object().put("type", "junk").put("text", text)));
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    events.add(Json.object().put("type", END).put("code", code).put("reason", reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    events.add(Json.object().put("type", END).put("code", 1006));
  }
}
