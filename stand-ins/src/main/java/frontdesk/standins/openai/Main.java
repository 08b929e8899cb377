package frontdesk.standins.openai;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Starts the stand-in alone, to try live voice without an OpenAI account. */
public final class Main {
  public static final int PORT = 8700;

  // By hand nobody is quicker, and a second would answer a cough.
  private static final Duration SENTENCE = Duration.ofSeconds(3);

  private Main() {}

  /**
   * Serves until the thread is interrupted.
   *
   * @param port 0 for any that is free
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static void serve(int port, PrintStream out) throws InterruptedException {
    try (FakeOpenAi openAi = FakeOpenAi.start(port, Clock.systemUTC())) {
      openAi.plays(Receptionist::new).hearsSentencesOf(SENTENCE);
      out.println(greeting(openAi.baseUrl()));
      Thread.currentThread().join();
    }
  }

  static String greeting(URI url) {
    return "OpenAI's Realtime API is played at "
        + url
        + ".\nGive Frontdesk this setting, and as OPENAI_API_KEY what docs/FAKE_OPENAI.md names:\n\n"
        + "OPENAI_BASE_URL="
        + url
        + "\n\nIts model looks for a time at the first sentence, books it at the second and hangs up at"
        + " the third.\nCtrl-C ends it; nothing is kept.";
  }
}
