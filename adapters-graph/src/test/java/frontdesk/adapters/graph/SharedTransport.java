package frontdesk.adapters.graph;

import frontdesk.http.JdkHttpTransport;
import java.time.Duration;
import java.util.concurrent.Executors;

/** One for all tests: a client takes a tenth of a second to make. */
final class SharedTransport {
  static final JdkHttpTransport TRANSPORT =
      new JdkHttpTransport(
          Duration.ofSeconds(5),
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "graph-test");
                thread.setDaemon(true);
                return thread;
              }));

  private SharedTransport() {}
}
