package frontdesk.adapters.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingWordsTest {
  @ParameterizedTest
  @CsvSource({
    "customer-ended-call, The caller hung up",
    "silence-timed-out, Nobody said anything for too long",
    "tried-at-the-console, Tried at the console",
    "pipeline-error-openai-llm-failed,"
        + " Something failed at the voice platform (pipeline-error-openai-llm-failed)",
    "call.in-progress.error-vapifault-worker-died,"
        + " Something failed at the voice platform (call.in-progress.error-vapifault-worker-died)",
    "assistant-forwarded-call-late, Handed on to somebody else (assistant-forwarded-call-late)",
    "something-new, Ended by the voice platform (something-new)"
  })
  void an_ending_is_told_in_words_and_a_rare_one_with_the_platforms_own(
      String ending, String words) {
    assertThat(EndingWords.of(ending)).isEqualTo(words);
  }
}
