package frontdesk.persistence.jdbi;

import frontdesk.properties.DemoProperties;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Line;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Makes the demo organisation in an empty database, and leaves every other database alone. */
public final class DemoOrganisation {
  private static final String IF_EMPTY =
      """
      INSERT INTO organisations (org_id, shares_properties)
      SELECT :org, true WHERE NOT EXISTS (SELECT 1 FROM organisations)
      ON CONFLICT DO NOTHING
      """;

  private DemoOrganisation() {}

  /**
   * Safe to call from several nodes at once, at every start.
   *
   * @param now how fresh its listings are
   */
  public static void makeIfEmpty(Jdbi jdbi, Instant now) {
    jdbi.useTransaction(
        handle -> {
          // Whether there is any organisation, and then only this one.
          Tenant.across(handle);
          Tenant.one(handle, Demo.ORG);
          if (handle.createUpdate(IF_EMPTY).bind("org", Demo.ORG.value()).execute() == 1) {
            JdbiHosts.add(handle, Demo.propertyManager());
            JdbiHosts.add(handle, Demo.intakeDesk());
            JdbiLines.lead(handle, Demo.ORG, Line.door(Line.VAPI), Demo.propertyManager().id());
            JdbiLines.lead(handle, Demo.ORG, Line.door(Line.API), Demo.intakeDesk().id());
            JdbiProperties.keep(handle, Demo.ORG, DemoProperties.all(now));
          }
        });
  }
}
