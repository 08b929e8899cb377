package frontdesk.persistence.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server running: starts it, reads what it says, starts it again if it dies. All on one
 * thread that lives as long as the server, since the kernel ends the server with the
 * <em>thread</em> that started it.
 */
final class Supervisor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());

  /** What a server says when it does not start fits; more would only be its ordinary talk. */
  private static final int LINES_KEPT = 20;

  /**
   * A crashed server's number can linger in the process table; it clears within 11 s (measured).
   * With the pause below these take 15 s.
   */
  private static final int QUICK_TRIES = 75;

  private static final Duration PAUSE = Duration.ofMillis(200);

  /**
   * A full disk or missing memory is mended by a person; until then a try now and then is enough.
   */
  private static final Duration LONG_PAUSE = Duration.ofSeconds(5);

  /** Who ran so long had started well; its end counts as the first failure again. */
  private static final Duration WELL = Duration.ofSeconds(10);

  /** The whole app has 20 s to stop; a fast shutdown writes what is in memory, well under 1 s. */
  private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(4);

  /** After a kill the kernel only has to clean up. */
  private static final Duration AFTER_KILL = Duration.ofSeconds(1);

  private final List<String> command;
  private final Thread thread = new Thread(this::run, "postgres");
  private final Deque<String> lastLines = new ArrayDeque<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Process process;
  private volatile boolean struggling;

  Supervisor(List<String> command) {
    this.command = command;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** True once the quick tries to start it have all failed; it goes on trying. */
  boolean isStruggling() {
    return struggling;
  }

  String lastLines() {
    synchronized (lastLines) {
      return String.join(System.lineSeparator(), lastLines);
    }
  }

  /** The server's process id; -1 before there was one. */
  synchronized long pid() {
    return process == null ? -1 : process.pid();
  }

  private void run() {
    int failures = 0;
    while (stopping.getCount() > 0) {
      long started = System.nanoTime();
      String end = runOnce();
      boolean ranWell = System.nanoTime() - started > WELL.toNanos();
      failures = ranWell ? 1 : failures + 1;
      struggling = failures > QUICK_TRIES;
      if (stopping.getCount() > 0) {
        report(end, failures);
        pause(struggling ? LONG_PAUSE : PAUSE);
      }
    }
  }

  private String runOnce() {
    try {
      Process server = startUnlessStopping();
      if (server == null) {
        return "was not started";
      }
      server.getOutputStream().close();
      read(server);
      return "ended with code " + server.waitFor();
    } catch (IOException failed) {
      return "could not be started: " + failed.getMessage();
    } catch (InterruptedException interrupted) {
      stopping.countDown();
      return "was interrupted";
    }
  }

  // Whoever stops us either finds the process or prevents it.
  private synchronized @Nullable Process startUnlessStopping() throws IOException {
    if (stopping.getCount() > 0) {
      process = Programs.prepared(command).start();
      return process;
    }
    return null;
  }

  private void read(Process server) throws IOException {
    try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
      }
    }
  }

  private void keep(String line) {
    synchronized (lastLines) {
      lastLines.addLast(line);
      if (lastLines.size() > LINES_KEPT) {
        lastLines.removeFirst();
      }
    }
  }

  // The first of each kind is worth a line; the others only repeat it.
  private void report(String end, int failures) {
    if (failures == 1) {
      LOG.log(System.Logger.Level.WARNING, "The database " + end + "; starting it again");
    } else if (failures == QUICK_TRIES + 1) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The database does not start; trying again every "
              + LONG_PAUSE.toSeconds()
              + " s. It said: "
              + lastLines());
    }
  }

  private void pause(Duration length) {
    try {
      stopping.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      stopping.countDown();
    }
  }

  /** Fast shutdown: connections are cut, everything committed is on disk. */
  @Override
  public void close() {
    Process running;
    synchronized (this) {
      stopping.countDown();
      running = process;
    }
    if (running != null && running.isAlive()) {
      stop(running);
    }
  }

  private static void stop(Process running) {
    try {
      // The shell's own kill: small images have no program of that name.
      Programs.run(List.of("sh", "-c", "kill -s INT " + running.pid()));
      if (!running.waitFor(FAST_SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
        running.destroyForcibly().waitFor(AFTER_KILL.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (IOException alreadyGone) {
      running.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running.destroyForcibly();
    }
  }
}
