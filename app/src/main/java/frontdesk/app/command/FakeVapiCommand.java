package frontdesk.app.command;

import frontdesk.standins.vapi.Main;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Plays Vapi on loopback until it is stopped. Needs no settings. */
@Command(
    name = "fake-vapi",
    description = "Plays Vapi with sixteen assistants on this machine, until it is stopped.")
final class FakeVapiCommand implements Callable<Integer> {
  private static final int HIGHEST = 65_535;

  private final Tools tools;

  @Parameters(
      paramLabel = "PORT",
      arity = "0..1",
      description = "where to listen on 127.0.0.1; ${DEFAULT-VALUE} if not given, 0 for any")
  private int port = Main.PORT;

  FakeVapiCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > HIGHEST) {
      throw Failed.wrong("The port must be a number from 0 to " + HIGHEST + ".");
    }
    try {
      Main.serve(port, tools.out());
    } catch (UncheckedIOException taken) {
      throw Failed.couldNot(
          "It cannot listen on 127.0.0.1, port " + port + ": another program does. Name another.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Commands.DONE;
  }
}
