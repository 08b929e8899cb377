package frontdesk.app.command;

import frontdesk.standins.microsoft.Main;
import java.io.PrintStream;
import picocli.CommandLine.Command;

@Command(
    name = "fake-microsoft",
    description = "Plays Microsoft's sign-in and calendars on this machine, until it is stopped.")
final class FakeMicrosoftCommand extends StandInCommand {
  FakeMicrosoftCommand(Tools tools) {
    super(tools, Main.PORT);
  }

  @Override
  void serve(int onPort, PrintStream out) throws InterruptedException {
    Main.serve(onPort, out);
  }
}
