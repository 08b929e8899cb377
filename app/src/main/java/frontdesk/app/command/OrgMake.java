package frontdesk.app.command;

import frontdesk.accounts.Tenant;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.scheduling.Demo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an organisation. */
@Command(name = "make", description = "Makes an organisation, which has no host at first.")
final class OrgMake extends OfOrganisation {
  @Option(names = "--name", paramLabel = "NAME", description = "what people call it")
  private @Nullable String name;

  OrgMake(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    JdbiTenants tenants = new JdbiTenants(parts.jdbi());
    if (!org.equals(Demo.ORG) && !tenants.areKeptApart()) {
      throw Failed.wrong(
          "The role of DATABASE_URL is a superuser or has BYPASSRLS: the database would not keep"
              + " organisations apart, and the server would not start again. Let it be an ordinary"
              + " role first; README says how (\"The database's roles\").");
    }
    if (!tenants.make(tenant())) {
      throw Failed.wrong("There is an organisation " + org + " already.");
    }
    tools.out().println(org + " is made. Its first host: ./run host add HOST --org " + org);
  }

  private Tenant tenant() {
    try {
      return new Tenant(org, Optional.ofNullable(name).map(String::strip), true);
    } catch (IllegalArgumentException noName) {
      throw Failed.wrong(noName.getMessage() + ".");
    }
  }
}
