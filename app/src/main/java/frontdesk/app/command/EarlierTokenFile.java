package frontdesk.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import frontdesk.accounts.ImportGrants.Row;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The earlier server's token table as a CSV file in UTF-8 with a header. */
final class EarlierTokenFile {
  private static final String USER = "user_id";
  private static final String TOKEN = "refresh_token";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final int user;
  private final int token;

  private EarlierTokenFile(List<String> header) {
    this.user = header.indexOf(USER);
    this.token = header.indexOf(TOKEN);
    List<String> missing =
        Stream.of(USER, TOKEN).filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw Failed.wrong(
          "The first line of the CSV file has to name its columns, divided by commas; it lacks "
              + String.join(" and ", missing)
              + ".");
    }
  }

  /** Every row in its order. Nothing of the file is ever repeated: it holds tokens. */
  static List<Row> read(Path file) {
    try (Reader text = new InputStreamReader(Files.newInputStream(file), strict());
        MappingIterator<String[]> lines =
            new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readerFor(String[].class)
                .readValues(text)) {
      return rows(lines);
    } catch (CharacterCodingException otherCoding) {
      throw Failed.wrong("The CSV file is not written in UTF-8.");
    } catch (JsonProcessingException unreadable) {
      throw broken(unreadable);
    } catch (RuntimeJsonMappingException unreadable) {
      throw Failed.wrong("The CSV file cannot be read: its quotes or commas do not fit.");
    } catch (IOException unreadable) {
      throw Failed.wrong(
          "The CSV file cannot be read (" + unreadable.getClass().getSimpleName() + ").");
    }
  }

  // Whatever is no UTF-8 is an error and no question mark: a token would be spoiled silently.
  private static java.nio.charset.CharsetDecoder strict() {
    return StandardCharsets.UTF_8.newDecoder();
  }

  private static Failed broken(JsonProcessingException unreadable) {
    int line = unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNr();
    return Failed.wrong(
        "The CSV file cannot be read"
            + (line > 0 ? " near line " + line : "")
            + ": its quotes or commas do not fit.");
  }

  private static List<Row> rows(MappingIterator<String[]> lines) throws IOException {
    if (!lines.hasNextValue()) {
      throw Failed.wrong("The CSV file is empty.");
    }
    EarlierTokenFile columns = new EarlierTokenFile(header(lines.nextValue()));
    List<Row> rows = new ArrayList<>();
    while (lines.hasNextValue()) {
      String[] line = lines.nextValue();
      if (Stream.of(line).anyMatch(cell -> !cell.isBlank())) {
        rows.add(columns.row(line));
      }
    }
    return rows;
  }

  private static List<String> header(String[] line) {
    return Stream.of(line)
        .map(name -> name.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private Row row(String[] line) {
    return new Row(
        cell(line, user), Optional.of(cell(line, token)).filter(text -> !text.isEmpty()));
  }

  private static String cell(String[] line, int column) {
    return column < line.length ? line[column].strip() : "";
  }
}
