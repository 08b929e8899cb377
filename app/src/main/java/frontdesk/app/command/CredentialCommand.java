package frontdesk.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about what lets programs and the voice platform in. */
@Command(
    name = "credential",
    description = "Makes, lists, rotates and revokes what programs and Vapi are let in by.",
    synopsisSubcommandLabel = "COMMAND")
final class CredentialCommand {
  private CredentialCommand() {}

  static CommandLine with(Tools tools) {
    return new CommandLine(new CredentialCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new CredentialList(tools))
        .addSubcommand(new CredentialMake(tools))
        .addSubcommand(new CredentialRevoke(tools))
        .addSubcommand(new CredentialRotate(tools));
  }
}
