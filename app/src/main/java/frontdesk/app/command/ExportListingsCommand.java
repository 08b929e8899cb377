package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.app.listings.CsvListings;
import frontdesk.app.listings.JsonListings;
import frontdesk.app.listings.ListingFile;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.properties.Property;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes all listings of an organisation. */
@Command(
    name = "export-listings",
    description = "Prints all rentals of an organisation, so that import-listings reads them.")
final class ExportListingsCommand implements Callable<Integer> {
  private final Tools tools;

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      converter = ListingFormat.class,
      description = "how they are written; csv if not given")
  private ListingFile.Format format = ListingFile.Format.CSV;

  @Mixin private Organisation organisation = new Organisation();

  ExportListingsCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      OrgId org = organisation.knownTo(new JdbiOrganisations(parts.jdbi()));
      List<Property> listings = new JdbiProperties(parts.jdbi()).all(org);
      byte[] text = written(listings).getBytes(StandardCharsets.UTF_8);
      // As bytes: the file is in UTF-8 whatever the terminal's letters are.
      tools.out().write(text, 0, text.length);
      tools.out().flush();
      return Commands.DONE;
    }
  }

  private String written(List<Property> listings) {
    return format == ListingFile.Format.CSV
        ? CsvListings.write(listings)
        : JsonListings.write(listings);
  }
}
