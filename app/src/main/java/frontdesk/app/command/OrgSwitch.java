package frontdesk.app.command;

import frontdesk.persistence.jdbi.JdbiTenants;
import picocli.CommandLine.Command;

/** Switches an organisation off and on. */
abstract class OrgSwitch extends OfOrganisation {
  private final boolean open;

  OrgSwitch(Tools tools, boolean open) {
    super(tools);
    this.open = open;
  }

  @Override
  void run(Parts parts) {
    if (!new JdbiTenants(parts.jdbi()).open(org, open)) {
      throw Organisation.unknown(org);
    }
    tools
        .out()
        .println(
            open
                ? org + " is served again."
                : org
                    + " is not served any more: callers are sent to the office. Nothing is lost.");
  }

  /** Off. */
  @Command(name = "disable", description = "From now on nothing is done for an organisation.")
  static final class Disable extends OrgSwitch {
    Disable(Tools tools) {
      super(tools, false);
    }
  }

  /** On. */
  @Command(name = "enable", description = "An organisation that was disabled is served again.")
  static final class Enable extends OrgSwitch {
    Enable(Tools tools) {
      super(tools, true);
    }
  }
}
