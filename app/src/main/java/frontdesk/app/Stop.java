package frontdesk.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The end of the server's process: in order, and within a limit whatever hangs. A second signal
 * ends it at once; the next start, or another node, goes on from what was committed.
 */
final class Stop {
  /** Orchestrators kill after 30 s; Vapi waits 20 s for an answer. */
  static final Duration LIMIT = Duration.ofSeconds(20);

  /** As a killed process: not everything was brought to its end. */
  private static final int AT_ONCE = 1;

  private final Frontdesk frontdesk;
  private final PrintStream out;
  private volatile int exitCode;

  Stop(Frontdesk frontdesk, PrintStream out) {
    this.frontdesk = frontdesk;
    this.out = out;
  }

  /** Stops when a signal says so, or the JVM ends otherwise. */
  void onSignal() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::run, "stop"));
  }

  /** Stops because the server cannot go on. Does not return. */
  void because(int code) {
    exitCode = code;
    System.exit(code);
  }

  // A signal ends a JVM with its own number; having drained, this end is a good one.
  private void run() {
    SecondSignal.does(this::atOnce);
    Threads.forLimit().execute(this::atLimit);
    frontdesk.close();
    out.println("Frontdesk has stopped.");
    Runtime.getRuntime().halt(exitCode);
  }

  private void atOnce() {
    out.println("Frontdesk has stopped at once; what was under way is taken up at the next start.");
    Runtime.getRuntime().halt(AT_ONCE);
  }

  private void atLimit() {
    try {
      TimeUnit.NANOSECONDS.sleep(LIMIT.toNanos());
      out.println("Frontdesk has stopped; what did not end in time is taken up at the next start.");
    } catch (InterruptedException neverAsked) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
