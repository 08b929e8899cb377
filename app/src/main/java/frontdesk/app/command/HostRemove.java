package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.persistence.jdbi.JdbiFormerHosts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a host away. */
@Command(
    name = "remove",
    description =
        "Takes a host away, whom nobody comes to and no line leads to; what was booked with them"
            + " stays on record.")
final class HostRemove extends OnOrganisation {
  @Parameters(paramLabel = "HOST", converter = HostConverter.class)
  private UserId host = new UserId("nobody");

  HostRemove(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts, OrgId org) {
    switch (new JdbiFormerHosts(parts.jdbi()).remove(org, host, parts.clock().instant())) {
      case REMOVED -> tools.out().println(host + " is no host of " + org + " any more.");
      case NOT_THERE -> throw Failed.wrong("There is no host " + host + " in " + org + ".");
      case BOOKED ->
          throw Failed.wrong(
              "Somebody comes to " + host + ": move or cancel their appointments first.");
      case LED_TO ->
          throw Failed.wrong(
              "An assistant, a number or a door leads to "
                  + host
                  + ": let it lead to somebody else first (./run assistant, number, host door).");
      case LOOKED_AFTER ->
          throw Failed.wrong(
              "Somebody signs in as the manager of "
                  + host
                  + ": give them another role first (./run member role).");
    }
  }
}
