package frontdesk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.calls.ToolResult.Kind;
import frontdesk.scheduling.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToolResultTest {
  @ParameterizedTest
  @EnumSource(Refusal.class)
  void whatever_a_rule_refuses_is_a_result_and_nothing_was_done(Refusal why) {
    assertThat(ToolResult.of(why).kind()).isNotEqualTo(Kind.DONE);
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void what_is_doubtful_is_asked_and_no_failure(Refusal why) {
    if (why.isDoubt()) {
      assertThat(ToolResult.of(why).kind()).isEqualTo(Kind.ASKED);
    }
  }

  @ParameterizedTest
  @EnumSource(ToolResult.class)
  void each_word_says_the_same_as_its_result(ToolResult result) {
    assertThat(ToolResult.isFailure(result.word())).isEqualTo(result.isFailure());
    assertThat(ToolResult.isTurnedDown(result.word()))
        .isEqualTo(result.kind() == Kind.ASKED || result.kind() == Kind.REFUSED);
  }

  @Test
  void what_was_done_otherwise_than_by_booking_and_what_is_asked_back_are_no_failures() {
    assertThat(ToolResult.noFailures())
        .contains("sent", "on_its_way", "call_back", "not_passed_on")
        .contains("which_appointment", "nobody_named", "missing_fields")
        .doesNotContain("taken", "not_found", "not_sent", "try_later");
  }

  @Test
  void a_word_that_no_tool_gives_any_more_is_a_failure() {
    assertThat(ToolResult.isFailure("of_long_ago")).isTrue();
  }
}
