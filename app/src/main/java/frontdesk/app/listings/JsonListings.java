package frontdesk.app.listings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.properties.ListingRow;
import frontdesk.properties.Property;
import frontdesk.properties.WriteListing;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Listings as JSON: an array of them, alone or as "listings", or the earlier server's file, in
 * which "rentals" has each under its id with its facts in "data". For one file.
 */
public final class JsonListings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonParser parser;
  private final List<ListingRow> rows = new ArrayList<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final int most;
  private String source = "json";

  private JsonListings(JsonParser parser, int most) {
    this.parser = parser;
    this.most = most;
  }

  static ListingFile read(Reader text, int most) throws IOException {
    try (JsonParser parser = JSON.getFactory().createParser(text)) {
      JsonListings listings = new JsonListings(parser, most);
      if (!listings.readFile()) {
        throw new UnreadableListings(
            "The JSON file holds no listings: neither an array of them nor \"listings\" nor the"
                + " earlier server's \"rentals\".");
      }
      return new ListingFile(listings.rows, listings.unknown, listings.source);
    }
  }

  private boolean readFile() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      readArray();
      return true;
    }
    boolean found = false;
    while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
      found |= readList(parser.currentName(), parser.nextToken());
    }
    return found;
  }

  private boolean readList(String name, JsonToken value) throws IOException {
    if (name.equals("listings") && value == JsonToken.START_ARRAY) {
      readArray();
      return true;
    }
    if (name.equals("rentals") && value == JsonToken.START_OBJECT) {
      source = "earlier listings";
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        parser.nextToken();
        readRow();
      }
      return true;
    }
    parser.skipChildren();
    return false;
  }

  private void readArray() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      readRow();
    }
  }

  // What is no object has no address, and is told by its line like any other bad row.
  private void readRow() throws IOException {
    ListingFile.unlessTooMany(rows.size(), most);
    int line = parser.currentTokenLocation().getLineNr();
    JsonNode row = JSON.readTree(parser);
    List<Map.Entry<String, String>> cells = new ArrayList<>();
    add(row, cells);
    rows.add(new ListingRow(line, ListingFile.texts(cells, unknown)));
  }

  private static void add(JsonNode row, List<Map.Entry<String, String>> cells) {
    row.properties()
        .forEach(
            field -> {
              if (field.getKey().equals("data") && field.getValue().isObject()) {
                add(field.getValue(), cells);
              } else {
                cells.add(Map.entry(field.getKey(), text(field.getValue())));
              }
            });
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("; "))
        : value.isNull() ? "" : value.asText();
  }

  /** Reading it again makes the same listings. */
  public static String write(List<Property> listings) {
    ObjectNode file = JSON.createObjectNode();
    ArrayNode all = file.putArray("listings");
    for (Property property : listings) {
      ObjectNode row = all.addObject();
      WriteListing.texts(property).forEach((field, text) -> row.put(field.column(), text));
    }
    return file.toPrettyString() + "\n";
  }
}
