package frontdesk.adapters.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.calls.ToolResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultWordsTest {
  @Test
  void each_result_has_words_of_its_own() {
    assertThat(Stream.of(ToolResult.values()).map(one -> ResultWords.of(one.word())))
        .doesNotHaveDuplicates()
        .noneMatch(words -> words.contains("_"));
  }

  @Test
  void what_no_tool_answers_any_more_is_told_as_it_is_called() {
    assertThat(ResultWords.of("turned_blue")).isEqualTo("Turned blue");
  }
}
