package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/RELIABILITY.md and docs/SECURITY.md promise is shown by tests that are there. */
class PromisesTest {
  private static final Path HOUSE = Path.of("..");

  /** Of the catalogue: "A1–A11, A13" in a row, "A6 to A10" in a comment. */
  private static final Pattern IDS =
      Pattern.compile("\\b([A-KV])(\\d+)(?:(?:–| to )\\1(\\d+))?\\b");

  private static final Pattern BRACKETS = Pattern.compile("\\[([A-KV]\\d[^\\]]*)\\]");
  private static final Pattern HEAD = Pattern.compile("\\| (promise|threat|---) ");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))`");

  private static List<String> rows() {
    return Stream.of("docs/RELIABILITY.md", "docs/SECURITY.md")
        .flatMap(page -> read(HOUSE.resolve(page)).lines())
        .filter(line -> line.startsWith("| ") && !HEAD.matcher(line).lookingAt())
        .toList();
  }

  private static List<Path> files(String below) {
    try (Stream<Path> files = Files.walk(HOUSE)) {
      return files
          .filter(file -> file.toString().contains(below) && file.toString().endsWith(".java"))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, Path> tests() {
    return files("/src/test/java/").stream()
        .collect(Collectors.toMap(PromisesTest::name, file -> file, (one, other) -> one));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }

  private static List<String> named(String row) {
    return TEST.matcher(row).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static Set<String> ids(String text) {
    return IDS.matcher(text)
        .results()
        .flatMap(
            found -> {
              int first = Integer.parseInt(found.group(2));
              int last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
              return IntStream.rangeClosed(first, last).mapToObj(id -> found.group(1) + id);
            })
        .collect(Collectors.toSet());
  }

  private static Set<String> promised(String row) {
    return BRACKETS
        .matcher(row)
        .results()
        .flatMap(found -> ids(found.group(1)).stream())
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void each_promise_names_a_test_that_is_there() {
    Set<String> there = tests().keySet();

    assertThat(rows()).hasSizeGreaterThan(15);
    for (String row : rows()) {
      assertThat(named(row)).as(row).isNotEmpty().isSubsetOf(there);
    }
  }

  // A mark is the id where a test says what it shows; the long runs and their judge have theirs.
  @Test
  void each_row_of_the_catalogue_that_a_promise_names_is_marked_where_it_is_shown() {
    Map<String, Path> tests = tests();
    Set<String> runs = marks(files("/reliability/src/").stream());

    for (String row : rows()) {
      Set<String> marks = marks(named(row).stream().map(tests::get));
      marks.addAll(runs);
      assertThat(marks).as(row).containsAll(promised(row));
    }
  }

  private static Set<String> marks(Stream<Path> files) {
    return files.flatMap(file -> ids(read(file)).stream()).collect(Collectors.toSet());
  }
}
