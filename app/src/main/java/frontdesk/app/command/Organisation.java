package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Organisations;
import picocli.CommandLine.Option;

/** The option that names an organisation. */
final class Organisation {
  @Option(
      names = "--org",
      paramLabel = "ORG",
      converter = OrgConverter.class,
      description = "the organisation; ${DEFAULT-VALUE} if not given",
      defaultValue = "org_demo_001")
  private OrgId org = Demo.ORG;

  /** The one that was named, which has to be there. */
  OrgId knownTo(Organisations organisations) {
    if (!organisations.isKnown(org)) {
      throw unknown(org);
    }
    return org;
  }

  static Failed unknown(OrgId org) {
    return Failed.wrong("There is no organisation " + org + ".");
  }
}
