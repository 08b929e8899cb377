package frontdesk.adapters.vapi.rest;

import frontdesk.http.JdkHttpTransport;
import java.time.Duration;
import java.util.concurrent.Executors;

/** One for all tests: a client takes a tenth of a second to make. */
public final class SharedTransport {
  public static final JdkHttpTransport TRANSPORT =
      new JdkHttpTransport(
          Duration.ofSeconds(5),
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "vapi-test");
                thread.setDaemon(true);
                return thread;
              }));

  private SharedTransport() {}
}
