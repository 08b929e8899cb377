package frontdesk.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Rows of a file of listings.
 *
 * @param unknown columns that mean nothing to us, as they are written
 * @param source what it is called where rows do not tell
 */
record ListingFile(List<ListingRow> rows, Set<String> unknown, String source) {
  /** Far more than five thousand listings with all their texts. */
  private static final long LARGEST = 64L << 20;

  /** How a file is written. */
  enum Format {
    CSV,
    JSON;

    /** By the end of a file's name. */
    static Format of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".csv")) {
        return CSV;
      }
      if (name.endsWith(".json")) {
        return JSON;
      }
      throw Failed.wrong("The file's name ends in neither .csv nor .json; say --format.");
    }
  }

  static ListingFile read(Path file, Format format) {
    try (Reader text = open(file)) {
      return format == Format.CSV ? CsvListings.read(text) : JsonListings.read(text);
    } catch (CharacterCodingException otherCoding) {
      throw Failed.wrong("The file is not written in UTF-8.");
    } catch (JsonProcessingException unreadable) {
      throw Failed.wrong("The file cannot be read" + place(unreadable) + ".");
    } catch (IOException unreadable) {
      throw Failed.wrong(
          "The file cannot be read (" + unreadable.getClass().getSimpleName() + ").");
    }
  }

  // Whatever is no UTF-8 is an error and no question mark: an address would be spoiled silently.
  private static Reader open(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw Failed.wrong("The file is larger than 64 MB.");
    }
    return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
  }

  private static String place(JsonProcessingException unreadable) {
    int line = unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNr();
    return line > 0 ? ": it is broken near line " + line : ": it is broken";
  }

  /** Cells by what their columns mean; of two names for one thing the first that tells counts. */
  static Map<ListingField, String> texts(
      Iterable<? extends Map.Entry<String, String>> cells, Set<String> unknown) {
    Map<ListingField, String> texts = new EnumMap<>(ListingField.class);
    BiConsumer<String, String> add =
        (column, text) ->
            ListingField.named(column)
                .ifPresentOrElse(
                    field -> texts.merge(field, text, (one, other) -> one.isBlank() ? other : one),
                    () -> unknown.add(column));
    cells.forEach(cell -> add.accept(cell.getKey(), cell.getValue()));
    return texts;
  }
}
