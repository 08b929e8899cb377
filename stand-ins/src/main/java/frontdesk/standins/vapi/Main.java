package frontdesk.standins.vapi;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;

/** Starts the stand-in alone, to try a sync without a Vapi account. */
public final class Main {
  public static final int PORT = 8500;

  private Main() {}

  /**
   * Serves until the thread is interrupted.
   *
   * @param port 0 for any that is free
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static void serve(int port, PrintStream out) throws InterruptedException {
    try (FakeVapi vapi = FakeVapi.start(port, Clock.systemUTC())) {
      out.println(greeting(vapi.url(), vapi.assistants().size()));
      Thread.currentThread().join();
    }
  }

  static String greeting(URI url, int assistants) {
    return "Vapi is played at "
        + url
        + ", with "
        + assistants
        + " assistants.\n"
        + "Give Frontdesk this setting, and as VAPI_API_KEY what docs/FAKE_VAPI.md names:\n\n"
        + "VAPI_BASE_URL="
        + url
        + "\n\nCtrl-C ends it; nothing is kept.";
  }
}
