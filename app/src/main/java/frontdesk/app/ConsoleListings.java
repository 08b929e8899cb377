package frontdesk.app;

import frontdesk.adapters.console.desk.ListingFiles;
import frontdesk.app.listings.CsvListings;
import frontdesk.app.listings.ListingFile;
import frontdesk.app.listings.UnreadableListings;
import frontdesk.properties.ImportListings;
import frontdesk.properties.ListingField;
import java.util.List;
import java.util.Map;

/** The commands' files of listings, for pages. */
final class ConsoleListings implements ListingFiles {
  @Override
  public Read read(byte[] file) {
    try {
      ListingFile listings = ListingFile.read(file, ImportListings.MOST);
      return new Read.Rows(listings.rows(), listings.unknown(), listings.source());
    } catch (UnreadableListings unreadable) {
      return new Read.Unreadable(String.valueOf(unreadable.getMessage()));
    }
  }

  @Override
  public String write(List<Map<ListingField, String>> rows) {
    return CsvListings.writeTexts(rows);
  }
}
