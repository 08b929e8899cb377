package frontdesk.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about hosts. */
@Command(
    name = "host",
    description =
        "Adds and removes hosts, says what else they are called, and who is meant at a door.",
    synopsisSubcommandLabel = "COMMAND")
final class HostCommand {
  private HostCommand() {}

  static CommandLine with(Tools tools) {
    return new CommandLine(new HostCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new HostAdd(tools))
        .addSubcommand(new HostShow(tools))
        .addSubcommand(new HostListCommand(tools))
        .addSubcommand(new HostAlias(tools))
        .addSubcommand(new HostGroupCommand(tools))
        .addSubcommand(new HostCalendarCommand(tools))
        .addSubcommand(new HostDoor(tools))
        .addSubcommand(new HostRemove(tools));
  }
}
