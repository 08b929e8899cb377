package frontdesk.app.command;

import frontdesk.standins.vapi.Main;
import java.io.PrintStream;
import picocli.CommandLine.Command;

@Command(
    name = "fake-vapi",
    description = "Plays Vapi with sixteen assistants on this machine, until it is stopped.")
final class FakeVapiCommand extends StandInCommand {
  FakeVapiCommand(Tools tools) {
    super(tools, Main.PORT);
  }

  @Override
  void serve(int onPort, PrintStream out) throws InterruptedException {
    Main.serve(onPort, out);
  }
}
