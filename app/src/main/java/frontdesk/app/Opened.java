package frontdesk.app;

import frontdesk.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, to be closed in the reverse order. For one thread. */
final class Opened implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

  /**
   * For everything but the database, which needs up to 5 s more: within 20 s in all, before
   * orchestrators kill (30 s).
   */
  static final Duration TO_END = Duration.ofSeconds(15);

  private final Deque<AutoCloseable> resources = new ArrayDeque<>();

  /** The resource itself, which is closed with the others. */
  <T extends AutoCloseable> T closing(T resource) {
    resources.push(resource);
    return resource;
  }

  /** Closes all, also where one of them fails to. Those that wait share one end. */
  @Override
  public void close() {
    Deadline end = Deadline.in(TO_END);
    while (!resources.isEmpty()) {
      try {
        close(resources.pop(), end);
      } catch (Exception failed) {
        LOG.warn("Something did not close properly", failed);
      }
    }
  }

  private static void close(AutoCloseable resource, Deadline end) throws Exception {
    if (resource instanceof Ending ending) {
      ending.close(end);
    } else {
      resource.close();
    }
  }
}
