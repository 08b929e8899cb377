package frontdesk.standins.microsoft;

import frontdesk.standins.microsoft.mailbox.Mailbox;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Starts the stand-in alone, to try a connection without a Microsoft account. */
public final class Main {
  public static final int PORT = 8400;

  private Main() {}

  /** Serves until the process ends. The only argument is the port, 8400 without. */
  public static void main(String[] arguments) throws InterruptedException {
    serve(port(arguments), System.out);
  }

  /**
   * Serves until the thread is interrupted.
   *
   * @param port 0 for any that is free
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static void serve(int port, PrintStream out) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    try (FakeMicrosoft microsoft = FakeMicrosoft.start(port, clock)) {
      new DemoPeople(microsoft, LocalDate.now(clock)).moveIn();
      out.println(greeting(microsoft.url(), microsoft.people()));
      Thread.currentThread().join();
    }
  }

  static int port(String[] arguments) {
    if (arguments.length == 0) {
      return PORT;
    }
    if (!arguments[0].matches("\\d{1,5}") || Integer.parseInt(arguments[0]) > 65_535) {
      throw new IllegalArgumentException("the port must be a number up to 65535: " + arguments[0]);
    }
    return Integer.parseInt(arguments[0]);
  }

  static String greeting(URI url, List<Mailbox> people) {
    StringBuilder text = new StringBuilder();
    text.append("Microsoft sign-in and calendars are played at ").append(url).append('\n');
    text.append("Give Frontdesk these settings, then open its /calendar/setup:\n\n");
    text.append("MICROSOFT_LOGIN_URL=").append(url).append('\n');
    text.append("GRAPH_BASE_URL=").append(url).append('\n');
    text.append("MICROSOFT_CLIENT_ID=").append(FakeMicrosoft.CLIENT_ID).append('\n');
    text.append("MICROSOFT_CLIENT_SECRET=").append(FakeMicrosoft.CLIENT_SECRET).append("\n\n");
    text.append("You may sign in as:\n");
    people.forEach(
        person ->
            text.append("  ")
                .append(person.email())
                .append(" (")
                .append(person.name())
                .append(")\n"));
    return text.append("Ctrl-C ends it; nothing is kept.").toString();
  }
}
