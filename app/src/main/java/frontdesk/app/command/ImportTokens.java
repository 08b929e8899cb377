package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.accounts.ImportGrants;
import frontdesk.accounts.ImportGrants.End;
import frontdesk.accounts.ImportGrants.Row;
import frontdesk.accounts.TakeOverGrant;
import frontdesk.adapters.graph.MicrosoftConsent;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.persistence.jdbi.EarlierTokenTable;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes over the connections that hosts have with the earlier server. */
@Command(
    name = "import-tokens",
    description =
        "Takes over the calendar connections of an earlier server's table oauth_tokens. Safe to"
            + " repeat; nothing is written there.")
final class ImportTokens implements Callable<Integer> {
  private final Tools tools;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private @Nullable Source source;

  @Option(names = "--json", description = "print one JSON document instead of lines")
  private boolean json;

  @Mixin private Organisation organisation = new Organisation();

  ImportTokens(Tools tools) {
    this.tools = tools;
  }

  /** Where the rows are. */
  static final class Source {
    @Option(
        names = "--from-url",
        paramLabel = "URL",
        required = true,
        description = "its database: postgres://user:password@host/db or jdbc:postgresql://…")
    private Optional<String> url = Optional.empty();

    @Option(
        names = "--csv",
        paramLabel = "FILE",
        required = true,
        description = "the table as a CSV file with a header")
    private Optional<Path> csv = Optional.empty();

    List<Row> rows(Parts parts) {
      return csv.map(file -> EarlierTokenFile.read(parts.file(file))).orElseGet(() -> table(parts));
    }

    private List<Row> table(Parts parts) {
      try {
        return EarlierTokenTable.read(parts.databaseAt(url.orElseThrow()));
      } catch (EarlierTokenTable.CannotRead failed) {
        throw Failed.couldNot("The other database cannot be read. " + failed.getMessage());
      }
    }
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      MicrosoftSettings microsoft = parts.microsoft();
      List<Row> rows = Objects.requireNonNull(source).rows(parts);
      Jdbi jdbi = parts.jdbi();
      OrgId org = organisation.knownTo(new JdbiOrganisations(jdbi));
      TakeOverGrant takeOver =
          new TakeOverGrant(
              new MicrosoftConsent(microsoft, parts.transport(), parts.clock()),
              new JdbiCalendarGrants(jdbi, parts.keys()),
              new JdbiHosts(jdbi),
              parts.clock());
      ImportReport report = new ImportReport(tools, json, rows.size());
      End end = new ImportGrants(takeOver).takeOver(org, rows, report::row);
      return report.end(end);
    }
  }
}
