package frontdesk.app;

import frontdesk.adapters.realtime.live.OpenAiSockets;
import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client for sockets, made when the first one is opened: it reads all certificates then. */
final class OnceMade implements Supplier<HttpClient> {
  private final Executor callbacks;
  private @Nullable HttpClient client;

  /**
   * @param callbacks runs what never blocks
   */
  OnceMade(Executor callbacks) {
    this.callbacks = callbacks;
  }

  @Override
  public synchronized HttpClient get() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(OpenAiSockets.CONNECT)
              .executor(callbacks)
              .build();
      client = made;
    }
    return made;
  }
}
