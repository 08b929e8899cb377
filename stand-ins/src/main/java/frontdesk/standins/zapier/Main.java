package frontdesk.standins.zapier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Starts the stand-in alone, to see what Zapier would get. */
public final class Main {
  public static final int PORT = 8600;

  private Main() {}

  /**
   * Serves until the thread is interrupted. What comes is in a file whose name is printed.
   *
   * @param port 0 for any that is free
   * @throws UncheckedIOException if the port is taken
   */
  public static void serve(int port, PrintStream out) throws InterruptedException {
    try (FakeZapier zapier = FakeZapier.start(port, Clock.systemUTC(), file())) {
      out.println(greeting(zapier));
      Thread.currentThread().join();
    }
  }

  private static Path file() {
    try {
      return Files.createTempFile("fake-zapier-", ".journal");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String greeting(FakeZapier zapier) {
    return "Zapier's catch hooks are played at "
        + zapier.url()
        + "\nGive Frontdesk these settings:\n\nZAPIER_WEBHOOK_URL="
        + zapier.url()
        + "\nZAPIER_CHANGES_WEBHOOK_URL="
        + zapier.hook("1234567/changes")
        + "\n\nEvery request is a line of JSON in "
        + zapier.journal()
        + "\nCtrl-C ends it.";
  }
}
