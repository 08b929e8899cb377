package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.scheduling.Line;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says who is meant at a door where nobody is named. */
@Command(
    name = "door",
    description = "Says who is meant at a door where neither a line nor the caller says who.")
final class HostDoor extends OnOrganisation {
  @Parameters(
      paramLabel = "vapi|api",
      description = "vapi: assistants' messages and pages; api: tool calls of Realtime, programs")
  private String door = "";

  @ArgGroup(multiplicity = "1")
  private LeadsTo to = new LeadsTo();

  HostDoor(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    if (!Set.of(Line.VAPI, Line.API).contains(door)) {
      throw Failed.wrong("There are vapi and api to choose.");
    }
    tools.out().println(to.keep(new JdbiLines(parts.jdbi()), org, Line.door(door)));
  }
}
