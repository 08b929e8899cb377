package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.persistence.jdbi.JdbiHostNames;
import frontdesk.scheduling.HostNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a host another name. */
@Command(name = "alias", description = "From now on another word means that host, too.")
final class HostAlias extends OnOrganisation {
  @Parameters(index = "0", paramLabel = "HOST", converter = HostConverter.class)
  private UserId host = new UserId("nobody");

  @Parameters(index = "1", paramLabel = "WORD", converter = HostConverter.class)
  private UserId alias = new UserId("nobody");

  @Option(names = "--remove", description = "from now on it means nobody")
  private boolean remove;

  HostAlias(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    HostNames names = new JdbiHostNames(parts.jdbi());
    if (remove ? !names.forgetAlias(org, alias) : !names.alias(org, alias, host)) {
      throw Failed.wrong(
          remove
              ? alias + " is no other word for anybody."
              : "There is no host " + host + ", or " + alias + " means another.");
    }
    tools
        .out()
        .println(
            remove
                ? "From now on " + alias + " means nobody."
                : "From now on " + alias + " means " + host + ".");
  }
}
