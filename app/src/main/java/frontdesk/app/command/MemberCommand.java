package frontdesk.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about who signs in to the console. */
@Command(
    name = "member",
    description = "Lists, changes and removes the console's people, and resets their passwords.",
    synopsisSubcommandLabel = "COMMAND")
final class MemberCommand {
  private MemberCommand() {}

  static CommandLine with(Tools tools) {
    return new CommandLine(new MemberCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new MemberList(tools))
        .addSubcommand(new MemberRole(tools))
        .addSubcommand(new MemberRemove(tools))
        .addSubcommand(new MemberReset(tools));
  }
}
