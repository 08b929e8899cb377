package frontdesk.app.command;

import frontdesk.standins.openai.Main;
import java.io.PrintStream;
import picocli.CommandLine.Command;

@Command(
    name = "fake-openai",
    description = "Plays OpenAI's Realtime API on this machine, until it is stopped.")
final class FakeOpenAiCommand extends StandInCommand {
  FakeOpenAiCommand(Tools tools) {
    super(tools, Main.PORT);
  }

  @Override
  void serve(int onPort, PrintStream out) throws InterruptedException {
    Main.serve(onPort, out);
  }
}
