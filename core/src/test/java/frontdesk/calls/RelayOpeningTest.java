package frontdesk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayOpeningTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello, this is relay operator number 4521.",
        "Hello. This is California Relay Service, operator 22 with a relay call.",
        "I have a call from a deaf or hard of hearing person. Have you received a relay call before?",
        "A person who is deaf or hard-of-hearing is calling you through IP Relay.",
        "Hi, this is communications assistant 8034. One moment for your first message.",
        "This is a TTY call, go ahead please.",
        "You have a video relay call. This is interpreter number 553.",
        "Hello, a customer with hearing loss is on the line",
        "This is agent 1123 with Sprint Relay.",
        "Have you ever received a relay call before?",
      })
  void operators_are_heard_by_how_they_begin(String text) {
    assertThat(RelayOpening.matches(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello, I'd like to see the apartment on Oak Street.",
        "I'm calling for my mother.",
        "This is operator Jones from the front office.",
        "Can you relay a message to Pete?",
        "I could hear you better a moment ago.",
        "Is there a person I can talk to?",
        "My number is 4521.",
      })
  void other_callers_are_not(String text) {
    assertThat(RelayOpening.matches(text)).isFalse();
  }
}
