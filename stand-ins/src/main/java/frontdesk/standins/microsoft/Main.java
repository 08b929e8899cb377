package frontdesk.standins.microsoft;

import java.time.Clock;

/** Starts the stand-in alone, to try a connection without a Microsoft account. */
public final class Main {
  private Main() {}

  /** Serves until the process ends. The only argument is the port, 8400 without. */
  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8400;
    try (FakeMicrosoft microsoft = FakeMicrosoft.start(port, Clock.systemUTC())) {
      System.out.println(microsoft.url());
      Thread.currentThread().join();
    }
  }
}
