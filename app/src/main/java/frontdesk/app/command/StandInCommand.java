package frontdesk.app.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;

/** Plays somebody else on loopback until it is stopped. Needs no settings. */
abstract class StandInCommand implements Callable<Integer> {
  private static final int HIGHEST = 65_535;

  private final Tools tools;

  @Parameters(
      paramLabel = "PORT",
      arity = "0..1",
      description = "where to listen on 127.0.0.1; ${DEFAULT-VALUE} if not given, 0 for any")
  private int port;

  StandInCommand(Tools tools, int usualPort) {
    this.tools = tools;
    this.port = usualPort;
  }

  /**
   * Plays until the thread is interrupted.
   *
   * @throws UncheckedIOException if the port is taken
   */
  abstract void serve(int onPort, PrintStream out) throws InterruptedException;

  @Override
  public Integer call() {
    if (port < 0 || port > HIGHEST) {
      throw Failed.wrong("The port must be a number from 0 to " + HIGHEST + ".");
    }
    try {
      serve(port, tools.out());
    } catch (UncheckedIOException taken) {
      throw Failed.couldNot(
          "It cannot listen on 127.0.0.1, port " + port + ": another program does. Name another.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Commands.DONE;
  }
}
