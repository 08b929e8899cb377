package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;

/** A command about one organisation, which is named first. */
abstract class OfOrganisation implements Callable<Integer> {
  final Tools tools;

  @Parameters(
      index = "0",
      paramLabel = "ORG",
      converter = OrgConverter.class,
      description = "the organisation")
  OrgId org = Demo.ORG;

  OfOrganisation(Tools tools) {
    this.tools = tools;
  }

  @Override
  public final Integer call() {
    try (Parts parts = tools.parts().get()) {
      run(parts);
      return Commands.DONE;
    }
  }

  /** Does it, or throws {@link Failed}. */
  abstract void run(Parts parts);
}
