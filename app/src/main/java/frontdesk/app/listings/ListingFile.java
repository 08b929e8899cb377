package frontdesk.app.listings;

import com.fasterxml.jackson.core.JsonProcessingException;
import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
public record ListingFile(List<ListingRow> rows, Set<String> unknown, String source) {
  /** Far more than five thousand listings with all their texts. */
  private static final long LARGEST = 64L << 20;

  /** Of a file, to see how it is written: blanks may come first. */
  private static final int LONGEST_BEGIN = 1_000;

  /** How a file is written. */
  public enum Format {
    CSV,
    JSON;

    /** By the end of a file's name. */
    public static Format of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".csv")) {
        return CSV;
      }
      if (name.endsWith(".json")) {
        return JSON;
      }
      throw new UnreadableListings("The file's name ends in neither .csv nor .json; say --format.");
    }
  }

  /**
   * @throws UnreadableListings if there are none to be read
   */
  public static ListingFile read(Path file, Format format) {
    return read(() -> open(file), format, Integer.MAX_VALUE);
  }

  /**
   * Reads what somebody sent, CSV or JSON as it begins.
   *
   * @param most rows
   * @throws UnreadableListings if there are none to be read, or more
   */
  public static ListingFile read(byte[] file, int most) {
    String begin =
        new String(file, 0, Math.min(file.length, LONGEST_BEGIN), StandardCharsets.UTF_8);
    boolean json = begin.replace("\uFEFF", "").strip().matches("(?s)[\\[{].*");
    return read(
        () -> decoded(new ByteArrayInputStream(file)), json ? Format.JSON : Format.CSV, most);
  }

  @FunctionalInterface
  private interface Opening {
    Reader open() throws IOException;
  }

  private static ListingFile read(Opening file, Format format, int most) {
    try (Reader text = file.open()) {
      return format == Format.CSV ? CsvListings.read(text, most) : JsonListings.read(text, most);
    } catch (CharacterCodingException otherCoding) {
      throw new UnreadableListings("The file is not written in UTF-8.");
    } catch (JsonProcessingException unreadable) {
      throw new UnreadableListings("The file cannot be read" + place(unreadable) + ".");
    } catch (IOException unreadable) {
      throw new UnreadableListings(
          "The file cannot be read (" + unreadable.getClass().getSimpleName() + ").");
    }
  }

  private static Reader open(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new UnreadableListings("The file is larger than 64 MB.");
    }
    return decoded(Files.newInputStream(file));
  }

  // Whatever is no UTF-8 is an error and no question mark: an address would be spoiled silently.
  private static Reader decoded(InputStream bytes) {
    return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
  }

  static void unlessTooMany(int rows, int most) {
    if (rows >= most) {
      throw new UnreadableListings("The file has more than " + most + " listings.");
    }
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
