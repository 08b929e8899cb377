package frontdesk.app;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of complaints and the tests that carry them agree. Sources are read, because tests of
 * other modules are not all on the class path of this one.
 */
class ComplaintsTest {
  private static final Path HOUSE = Path.of("..");
  private static final Pattern CARRIED = Pattern.compile("@Complaint\\(\\s*\"([^\"]*)\"\\s*\\)");
  private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\|");
  private static final List<String> HEADS = List.of("complaint", "---");

  private record Row(String complaint, String answer) {
    static Row of(String line) {
      var cells = ROW.matcher(line);
      assertThat(cells.matches()).as(line).isTrue();
      return new Row(cells.group(1), cells.group(2));
    }

    boolean isPrevented() {
      return !answer.startsWith("Not ours: ") && !answer.startsWith("Not yet: ");
    }
  }

  @Test
  void what_the_page_calls_prevented_is_carried_by_a_test() {
    assertThat(prevented()).isNotEmpty();
    assertThat(carried()).containsAll(prevented());
  }

  @Test
  void what_a_test_carries_the_page_calls_prevented() {
    assertThat(prevented()).containsAll(carried());
  }

  @Test
  void a_complaint_stands_once_on_the_page() {
    assertThat(page()).extracting(Row::complaint).doesNotHaveDuplicates();
  }

  private static List<String> prevented() {
    return page().stream().filter(Row::isPrevented).map(Row::complaint).collect(toList());
  }

  private static List<Row> page() {
    return read(HOUSE.resolve("docs/COMPLAINTS.md"))
        .lines()
        .filter(line -> line.startsWith("|"))
        .map(Row::of)
        .filter(row -> !HEADS.contains(row.complaint()))
        .collect(toList());
  }

  private static List<String> carried() {
    return tests()
        .flatMap(test -> CARRIED.matcher(read(test)).results())
        .map(found -> found.group(1))
        .collect(toList());
  }

  private static Stream<Path> tests() {
    try (Stream<Path> modules = Files.list(HOUSE)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .toList()
          .stream()
          .flatMap(ComplaintsTest::javaIn);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> javaIn(Path sources) {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
