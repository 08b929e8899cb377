package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command about something of the organisation that {@code --org} names. */
abstract class OnOrganisation implements Callable<Integer> {
  final Tools tools;

  @Mixin private Organisation organisation = new Organisation();

  OnOrganisation(Tools tools) {
    this.tools = tools;
  }

  @Override
  public final Integer call() {
    try (Parts parts = tools.parts().get()) {
      run(parts, organisation.knownTo(new JdbiOrganisations(parts.jdbi())));
      return Commands.DONE;
    }
  }

  /** Does it, or throws {@link Failed}. */
  abstract void run(Parts parts, OrgId org);
}
