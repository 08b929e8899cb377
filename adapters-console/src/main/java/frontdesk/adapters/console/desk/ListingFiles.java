package frontdesk.adapters.console.desk;

import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files of listings; pages know no format. */
public interface ListingFiles {
  /** What is in a file that somebody sent, CSV or JSON. */
  Read read(byte[] file);

  /** A file of rows, which may be no listings yet; reading it again makes the same rows. */
  String write(List<Map<ListingField, String>> rows);

  /** What came of reading. */
  sealed interface Read {
    /**
     * @param unknown columns that mean nothing to us
     * @param source what to call it where rows do not tell
     */
    record Rows(List<ListingRow> rows, Set<String> unknown, String source) implements Read {}

    /**
     * @param why a sentence
     */
    record Unreadable(String why) implements Read {}
  }
}
