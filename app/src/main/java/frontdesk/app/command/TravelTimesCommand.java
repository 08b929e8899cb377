package frontdesk.app.command;

import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.JdbiTravelTimes;
import frontdesk.scheduling.Organisations;
import frontdesk.scheduling.TravelTables;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over how long the ways between an organisation's addresses are. */
@Command(
    name = "travel-times",
    description =
        "Takes over how long ways between addresses take, all or nothing, instead of what was"
            + " known; without a file tells how many are known.")
final class TravelTimesCommand extends OfOrganisation {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "CSV with the columns from, to and minutes")
  private @Nullable Path file;

  @Option(
      names = "--both-ways",
      description = "a way whose way back is not in the file takes as long in both directions")
  private boolean bothWays;

  TravelTimesCommand(Tools tools) {
    super(tools);
  }

  @Override
  void run(Parts parts) {
    Jdbi jdbi = parts.jdbi();
    Organisations organisations = new JdbiOrganisations(jdbi);
    if (!organisations.isKnown(org)) {
      throw Organisation.unknown(org);
    }
    TravelTables tables = new JdbiTravelTimes(jdbi);
    if (file != null) {
      takeOver(tables, TravelTable.read(parts.file(file)));
    }
    int ways = tables.count(org);
    tools.out().println(org + " has " + (ways == 1 ? "1 way." : ways + " ways."));
    if (!new JdbiHosts(jdbi).anyTravels(org)) {
      tools.out().println("No host in it asks for ways yet: ./run policy HOST --travel 20");
    }
  }

  private void takeOver(TravelTables tables, TravelTable table) {
    if (!table.faults().isEmpty()) {
      table.faults().forEach(tools.err()::println);
      throw Failed.wrong("Nothing was taken over.");
    }
    tables.keep(org, table.ways(bothWays));
  }
}
