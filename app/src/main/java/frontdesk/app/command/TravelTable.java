package frontdesk.app.command;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import frontdesk.addresses.Address;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Travel.Leg;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of ways from a CSV file with the columns from, to and minutes. */
final class TravelTable {
  /** Every way between three hundred addresses, in both directions. */
  private static final int MOST_ROWS = 100_000;

  /** A hundred thousand rows of two long addresses each. */
  private static final long LARGEST = 32L << 20;

  /** What takes longer is no way between two appointments. */
  private static final int A_DAY = 24 * 60;

  private static final List<String> COLUMNS = List.of("from", "to", "minutes");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Map<Leg, Duration> ways = new LinkedHashMap<>();
  private final Map<Leg, Integer> lines = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  /** Addresses come again and again, and are taken apart once. */
  private final Map<String, Optional<PropertyId>> places = new HashMap<>();

  private TravelTable() {}

  /** The whole file; what is wrong in it is among the {@link #faults}. */
  static TravelTable read(Path file) {
    TravelTable table = new TravelTable();
    try (Reader text = open(file);
        MappingIterator<String[]> rows =
            new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readerFor(String[].class)
                .readValues(text)) {
      table.addAll(rows);
      return table;
    } catch (CharacterCodingException otherCoding) {
      throw Failed.wrong("The file is not written in UTF-8.");
    } catch (RuntimeJsonMappingException unreadable) {
      throw Failed.wrong("The file cannot be read: its quotes or commas do not fit.");
    } catch (IOException unreadable) {
      throw Failed.wrong(
          "The file cannot be read (" + unreadable.getClass().getSimpleName() + ").");
    }
  }

  private static Reader open(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw Failed.wrong("The file is larger than " + (LARGEST >> 20) + " MB.");
    }
    return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
  }

  private void addAll(MappingIterator<String[]> rows) throws IOException {
    List<String> header = rows.hasNextValue() ? header(rows.nextValue()) : List.of();
    if (!header.containsAll(COLUMNS)) {
      throw Failed.wrong("The first line of the file has to be: from,to,minutes");
    }
    for (int row = 1; rows.hasNextValue(); row++) {
      if (row > MOST_ROWS) {
        throw Failed.wrong("The file has more than " + MOST_ROWS + " rows.");
      }
      // The row has begun, and none of its cells is read yet.
      int line = rows.getParser().currentLocation().getLineNr();
      String[] cells = rows.nextValue();
      add(line, COLUMNS.stream().map(column -> cell(cells, header.indexOf(column))).toList());
    }
  }

  private static List<String> header(String[] names) {
    return Stream.of(names)
        .map(name -> name.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String cell(String[] cells, int at) {
    return at < cells.length ? cells[at].strip() : "";
  }

  private void add(int line, List<String> row) {
    if (row.stream().allMatch(String::isEmpty)) {
      return;
    }
    Optional<PropertyId> from = place(row.get(0));
    Optional<PropertyId> to = place(row.get(1));
    int faultsBefore = faults.size();
    check(line, from.isPresent(), "from: names no place");
    check(line, to.isPresent(), "to: names no place");
    boolean minutes = row.get(2).matches("\\d{1,4}") && Integer.parseInt(row.get(2)) <= A_DAY;
    check(line, minutes, "minutes: has to be a whole number from 0 to " + A_DAY);
    check(line, from.isEmpty() || !from.equals(to), "to: is the same address as from");
    if (faults.size() == faultsBefore) {
      Leg leg = new Leg(from.orElseThrow(), to.orElseThrow());
      keep(line, leg, Duration.ofMinutes(Integer.parseInt(row.get(2))));
    }
  }

  private Optional<PropertyId> place(String address) {
    return places.computeIfAbsent(address, text -> Address.parse(text).map(Address::id));
  }

  private void keep(int line, Leg leg, Duration length) {
    Duration before = ways.putIfAbsent(leg, length);
    check(
        line,
        before == null || before.equals(length),
        "minutes: the same way takes otherwise in line " + lines.get(leg));
    lines.putIfAbsent(leg, line);
  }

  private void check(int line, boolean right, String fault) {
    if (!right) {
      faults.add("line " + line + ": " + fault);
    }
  }

  /** What cannot be used, in the order of the file: line, field and reason. */
  List<String> faults() {
    return faults;
  }

  /**
   * @param back whether a way whose way back is missing stands for both
   */
  Map<Leg, Duration> ways(boolean back) {
    Map<Leg, Duration> all = new LinkedHashMap<>(ways);
    if (back) {
      ways.forEach((leg, length) -> all.putIfAbsent(new Leg(leg.to(), leg.from()), length));
    }
    return all;
  }
}
