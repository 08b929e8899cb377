package frontdesk.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about an account's assistants. */
@Command(
    name = "vapi",
    description = "Keeps Vapi's assistants in step with the tools of this version.",
    synopsisSubcommandLabel = "COMMAND")
final class VapiCommand {
  private VapiCommand() {}

  static CommandLine with(Tools tools) {
    return new CommandLine(new VapiCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new VapiStatus(tools))
        .addSubcommand(new VapiSync(tools));
  }
}
