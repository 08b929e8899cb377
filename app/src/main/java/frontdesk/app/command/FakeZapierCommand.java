package frontdesk.app.command;

import frontdesk.standins.zapier.Main;
import java.io.PrintStream;
import picocli.CommandLine.Command;

@Command(
    name = "fake-zapier",
    description = "Plays Zapier's catch hooks on this machine, until it is stopped.")
final class FakeZapierCommand extends StandInCommand {
  FakeZapierCommand(Tools tools) {
    super(tools, Main.PORT);
  }

  @Override
  void serve(int onPort, PrintStream out) throws InterruptedException {
    Main.serve(onPort, out);
  }
}
