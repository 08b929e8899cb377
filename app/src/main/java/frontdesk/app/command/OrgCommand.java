package frontdesk.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about organisations. */
@Command(
    name = "org",
    description = "Makes, shows, describes and disables organisations.",
    synopsisSubcommandLabel = "COMMAND")
final class OrgCommand {
  private OrgCommand() {}

  static CommandLine with(Tools tools) {
    return new CommandLine(new OrgCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new OrgMake(tools))
        .addSubcommand(new OrgSet(tools))
        .addSubcommand(new OrgShow(tools))
        .addSubcommand(new OrgList(tools))
        .addSubcommand(new OrgSwitch.Disable(tools))
        .addSubcommand(new OrgSwitch.Enable(tools));
  }
}
