package frontdesk.adapters.realtime.live;

import frontdesk.adapters.realtime.session.Declined;
import frontdesk.adapters.realtime.session.OpenAiAccount;
import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Opens sockets at OpenAI with the server's own key. Source: protocols, Realtime, 2.2. */
public final class OpenAiSockets {
  /** A caller listens to nothing meanwhile. */
  public static final Duration CONNECT = Duration.ofSeconds(5);

  private final Supplier<HttpClient> client;
  private final OpenAiAccount account;

  /**
   * @param client made at the first call, since making it takes long
   */
  public OpenAiSockets(Supplier<HttpClient> client, OpenAiAccount account) {
    this.client = client;
    this.account = account;
  }

  /** A session of its own, with that model. */
  public ModelDoor ofModel(String model) {
    return listener -> open("model=" + encoded(model), listener);
  }

  /** Another socket on a session that goes on elsewhere, by OpenAI's id of its call. */
  public ModelDoor ofCall(String callId) {
    return listener -> open("call_id=" + encoded(callId), listener);
  }

  private CompletionStage<SocketPeer> open(String query, SocketListener listener) {
    URI address = account.socket("/realtime?" + query);
    ModelSocket socket = new ModelSocket(listener);
    return client
        .get()
        .newWebSocketBuilder()
        .connectTimeout(CONNECT)
        .header("Authorization", "Bearer " + account.key())
        .buildAsync(address, socket)
        .thenApply(socket::peer)
        .exceptionallyCompose(
            failure -> CompletableFuture.failedFuture(new NotOpened(close(failure), failure)));
  }

  private static Close close(Throwable failure) {
    Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    if (cause instanceof WebSocketHandshakeException refused) {
      return Close.by(Declined.by(refused.getResponse().statusCode(), Optional.empty()));
    }
    return cause instanceof IOException failed ? Close.by(Declined.by(failed)) : Close.AWAY;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
