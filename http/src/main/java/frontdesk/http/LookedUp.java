package frontdesk.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Names that are looked up by threads of their own: the system's look-up cannot be broken off, and
 * whose name server keeps silent would hold whoever waits for it.
 */
final class LookedUp {
  /** Of names that nobody answers for, so many at once; the next is not looked up. */
  static final int AT_ONCE = 16;

  private static final Duration KEPT_ALIVE = Duration.ofSeconds(10);

  private static final ThreadPoolExecutor THREADS =
      new ThreadPoolExecutor(
          0,
          AT_ONCE,
          KEPT_ALIVE.toSeconds(),
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "names");
            thread.setDaemon(true);
            return thread;
          });

  private LookedUp() {}

  /** Looks a name up. */
  @FunctionalInterface
  interface Look {
    InetAddress[] all() throws UnknownHostException;
  }

  /**
   * @throws RequestNeverLeft if it has no address, or nobody says so in time
   */
  static InetAddress[] within(Duration patience, Look look) throws RequestNeverLeft {
    try {
      Future<InetAddress[]> looked = THREADS.submit(look::all);
      return looked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new RequestNeverLeft("the name has no address", null);
    } catch (TimeoutException | RejectedExecutionException late) {
      throw new RequestNeverLeft("the name was not looked up in time", null);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new RequestNeverLeft("interrupted while a name was looked up", null);
    }
  }
}
