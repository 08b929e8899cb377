package frontdesk.persistence.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server running: starts it, reads what it says, starts it again if it dies. All on one
 * thread that lives as long as the server, since the kernel ends the server with the
 * <em>thread</em> that started it.
 */
final class Supervisor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());

  private static final int LINES_KEPT = 20;

  /**
   * A crashed server's number can linger in the process table; it clears within 11 s (measured).
   */
  private static final int MOST_FAILURES_IN_A_ROW = 75;

  /** So that all the failures above take 15 s, longer than the number lingers. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Who ran so long had started well; its end counts as the first failure again. */
  private static final Duration WELL = Duration.ofSeconds(10);

  private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(10);

  private final List<String> command;
  private final Thread thread = new Thread(this::run, "postgres");
  private final Deque<String> lastLines = new ArrayDeque<>();
  private volatile @Nullable Process process;
  private volatile boolean stopping;

  Supervisor(List<String> command) {
    this.command = command;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** False once it has given up. */
  boolean isRunning() {
    return thread.isAlive();
  }

  String lastLines() {
    synchronized (lastLines) {
      return String.join(System.lineSeparator(), lastLines);
    }
  }

  /** The server's process id; -1 before there was one. */
  long pid() {
    Process running = process;
    return running == null ? -1 : running.pid();
  }

  private void run() {
    int failures = 0;
    while (!stopping && failures <= MOST_FAILURES_IN_A_ROW) {
      long started = System.nanoTime();
      String end = runOnce();
      boolean ranWell = System.nanoTime() - started > WELL.toNanos();
      failures = ranWell ? 1 : failures + 1;
      if (!stopping) {
        report(end, failures);
        pause();
      }
    }
  }

  private String runOnce() {
    try {
      Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
      process = server;
      server.getOutputStream().close();
      read(server);
      return "ended with code " + server.waitFor();
    } catch (IOException failed) {
      return "could not be started: " + failed.getMessage();
    } catch (InterruptedException interrupted) {
      stopping = true;
      return "was interrupted";
    }
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

  // The first and the last are worth a line; between them it only repeats itself.
  private void report(String end, int failures) {
    if (failures == 1) {
      LOG.log(System.Logger.Level.WARNING, "The database " + end + "; starting it again");
    } else if (failures > MOST_FAILURES_IN_A_ROW) {
      LOG.log(System.Logger.Level.ERROR, "The database does not start any more: " + lastLines());
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fast shutdown: connections are cut, everything committed is on disk. */
  @Override
  public void close() {
    stopping = true;
    Process running = process;
    if (running == null || !running.isAlive()) {
      return;
    }
    try {
      Programs.run(List.of("kill", "-INT", String.valueOf(running.pid())));
      if (!running.waitFor(FAST_SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
        running.destroyForcibly();
      }
    } catch (IOException alreadyGone) {
      running.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running.destroyForcibly();
    }
  }
}
