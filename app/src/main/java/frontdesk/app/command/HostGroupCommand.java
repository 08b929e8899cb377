package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.persistence.jdbi.JdbiHostNames;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.HostNames;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts hosts together under one name. */
@Command(
    name = "group",
    description = "Puts hosts together: whoever reaches the group is served by the first who can.")
final class HostGroupCommand extends OnOrganisation {
  @Parameters(index = "0", paramLabel = "NAME", converter = HostConverter.class)
  private UserId name = new UserId("nobody");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "in the order in which they are asked")
  private List<UserId> hosts = List.of();

  @Option(names = "--remove", description = "the group is no more; lines to it lead nowhere")
  private boolean remove;

  HostGroupCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    HostNames names = new JdbiHostNames(parts.jdbi());
    if (remove) {
      if (!names.forgetGroup(org, name)) {
        throw Failed.wrong("There is no group " + name + " in " + org + ".");
      }
      tools.out().println("The group " + name + " is no more.");
      return;
    }
    HostGroup group = group();
    if (!names.group(org, group)) {
      throw Failed.wrong("One of them is no host of " + org + ".");
    }
    tools.out().println(LineText.of(group));
  }

  private HostGroup group() {
    try {
      return new HostGroup(name, hosts);
    } catch (IllegalArgumentException impossible) {
      throw Failed.wrong(impossible.getMessage() + ".");
    }
  }
}
