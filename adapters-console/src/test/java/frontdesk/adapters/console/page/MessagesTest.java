package frontdesk.adapters.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Messages MESSAGES =
      new Messages(Map.of("kept", "That is kept."), Map.of("over", "It is over."));

  @Test
  void each_word_tells_whether_anything_was_done() {
    assertThat(MESSAGES.of("kept")).isEqualTo(Message.done("That is kept."));
    assertThat(MESSAGES.of("over")).isEqualTo(Message.notDone("It is over."));
  }

  @Test
  void a_word_of_somebodys_own_says_nothing() {
    assertThat(MESSAGES.of("<script>").isBlank()).isTrue();
  }
}
