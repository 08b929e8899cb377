package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.app.listings.ListingFile;
import frontdesk.app.listings.UnreadableListings;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.properties.ImportListings;
import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over listings from a file. */
@Command(
    name = "import-listings",
    description =
        "Takes over rentals from a CSV or JSON file, the earlier server's listing file too. Safe"
            + " to repeat.")
final class ImportListingsCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(paramLabel = "FILE", description = "the file")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      converter = ListingFormat.class,
      description = "how it is written; by its name if not given")
  private Optional<ListingFile.Format> format = Optional.empty();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      converter = HostConverter.class,
      description = "whose they are, where a row does not tell; else they belong to all hosts")
  private Optional<UserId> host = Optional.empty();

  @Mixin private Organisation organisation = new Organisation();

  ImportListingsCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      ListingFile listings = read(parts.file(file));
      Jdbi jdbi = parts.jdbi();
      OrgId org = organisation.knownTo(new JdbiOrganisations(jdbi));
      List<ImportListings.Outcome> outcomes =
          new ImportListings(new JdbiProperties(jdbi), new JdbiHosts(jdbi), parts.clock())
              .importAll(
                  org, listings.rows().stream().map(this::owned).toList(), listings.source());
      return new ListingReport(tools).tell(outcomes, listings.unknown());
    }
  }

  private ListingFile read(Path found) {
    try {
      return ListingFile.read(found, format.orElseGet(() -> ListingFile.Format.of(file)));
    } catch (UnreadableListings unreadable) {
      throw Failed.wrong(String.valueOf(unreadable.getMessage()));
    }
  }

  private ListingRow owned(ListingRow row) {
    Map<ListingField, String> texts = new EnumMap<>(ListingField.class);
    texts.putAll(row.texts());
    host.filter(whose -> texts.getOrDefault(ListingField.HOST, "").isBlank())
        .ifPresent(whose -> texts.put(ListingField.HOST, whose.value()));
    return new ListingRow(row.line(), texts);
  }
}
