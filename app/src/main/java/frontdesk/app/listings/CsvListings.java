package frontdesk.app.listings;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import frontdesk.properties.Property;
import frontdesk.properties.WriteListing;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Listings as CSV with a header. */
public final class CsvListings {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvListings() {}

  static ListingFile read(Reader text, int most) throws IOException {
    try (MappingIterator<String[]> lines =
        new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .readerFor(String[].class)
            .readValues(text)) {
      if (!lines.hasNextValue()) {
        throw new UnreadableListings("The file is empty.");
      }
      return read(header(lines.nextValue()), lines, most);
    }
  }

  private static List<String> header(String[] line) {
    List<String> header =
        Stream.of(line).map(name -> name.replace(BYTE_ORDER_MARK, "").strip()).toList();
    if (header.stream().noneMatch(CsvListings::isAddress)) {
      throw new UnreadableListings(
          "The first line of the CSV file has to name its columns, divided by commas; it lacks"
              + " address.");
    }
    return header;
  }

  private static boolean isAddress(String column) {
    return ListingField.named(column).filter(ListingField.ADDRESS::equals).isPresent();
  }

  private static ListingFile read(List<String> header, MappingIterator<String[]> lines, int most)
      throws IOException {
    List<ListingRow> rows = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>();
    while (lines.hasNextValue()) {
      // The row has begun, and none of its cells is read yet.
      int line = lines.getParser().currentLocation().getLineNr();
      String[] cells = lines.nextValue();
      if (Stream.of(cells).anyMatch(cell -> !cell.isBlank())) {
        ListingFile.unlessTooMany(rows.size(), most);
        rows.add(new ListingRow(line, ListingFile.texts(named(header, cells), unknown)));
      }
    }
    return new ListingFile(rows, unknown, "csv");
  }

  private static List<Map.Entry<String, String>> named(List<String> header, String[] cells) {
    List<Map.Entry<String, String>> named = new ArrayList<>();
    for (int at = 0; at < Math.min(header.size(), cells.length); at++) {
      named.add(Map.entry(header.get(at), cells[at]));
    }
    return named;
  }

  /** All columns, also where no listing tells them; reading it again makes the same listings. */
  public static String write(List<Property> listings) {
    return writeTexts(listings.stream().map(WriteListing::texts).toList());
  }

  /** The same of rows that may be no listings yet. */
  public static String writeTexts(List<Map<ListingField, String>> rows) {
    CsvSchema.Builder columns = CsvSchema.builder();
    Stream.of(ListingField.values()).forEach(field -> columns.addColumn(field.column()));
    try {
      return new CsvMapper()
          .writer(columns.build().withHeader())
          .writeValueAsString(rows.stream().map(CsvListings::row).toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<String> row(Map<ListingField, String> texts) {
    return Stream.of(ListingField.values()).map(field -> texts.getOrDefault(field, "")).toList();
  }
}
