package frontdesk.adapters.console;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.calls.CallStats.Tool;
import frontdesk.scheduling.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultWordsTest {
  private static final Path TOOLS = Path.of("../core/src/main/java/frontdesk/tools");

  /** Where replies name what they are. */
  private static final Pattern OWN = Pattern.compile("(?:return|->|[?:]) \"([a-z_]+)\"(?=[; ])");

  /** Where the desk asks for something, and says why. */
  private static final Pattern ASKED =
      Pattern.compile("asked\\(\\s*\"([a-z_]+)\"|[?:] \"([a-z]+_[a-z]+)\"");

  @Test
  void every_rules_no_has_words() {
    assertThat(Stream.of(Refusal.values()).map(why -> why.name().toLowerCase(Locale.ROOT)))
        .allMatch(ResultWords::has);
    assertThat(
            Stream.of(Refusal.values())
                .map(why -> ResultWords.of(why.name().toLowerCase(Locale.ROOT))))
        .doesNotHaveDuplicates()
        .noneMatch(words -> words.contains("_"));
  }

  @Test
  void every_result_that_the_desk_names_has_words() {
    List<String> named =
        Stream.concat(
                results("ToolReply", OWN),
                Stream.of("ToolDesk", "CarryOut", "ChangeReply", "ConfirmationReply", "HandOver")
                    .flatMap(type -> results(type, ASKED)))
            .distinct()
            .toList();

    assertThat(named).contains("booked", "told", "relay_call", "missing_fields", "not_set_up");
    assertThat(named).allMatch(ResultWords::has);
    assertThat(Tool.good()).allMatch(ResultWords::has);
  }

  private static Stream<String> results(String type, Pattern pattern) {
    try {
      return pattern
          .matcher(Files.readString(TOOLS.resolve(type + ".java")))
          .results()
          .flatMap(ResultWordsTest::groups);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> groups(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(found::group)
        .filter(Objects::nonNull);
  }

  @Test
  void what_nobody_thought_of_is_told_as_it_is_called() {
    assertThat(ResultWords.of("turned_blue")).isEqualTo("Turned blue");
  }
}
