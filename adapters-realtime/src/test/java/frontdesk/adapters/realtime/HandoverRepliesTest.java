package frontdesk.adapters.realtime;

import static frontdesk.adapters.realtime.RealtimeDoor.request;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.tools.DeskFixture;
import org.junit.jupiter.api.Test;

/** The guide's text about a person, said where it is true. */
class HandoverRepliesTest {
  private final DeskFixture desk = aDesk();
  private final RealtimeDoor door = RealtimeDoor.before(desk);

  @Test
  void where_a_person_was_told_the_guides_text_says_so_and_a_repeat_is_a_duplicate() {
    desk.hookOfEscalations().connected();

    JsonNode first = door.reply(request("escalated-nobody-told"));
    JsonNode again = door.reply(request("escalated-nobody-told"));

    assertThat(first.path("message").asText()).isEqualTo("Call escalated to human agent");
    assertThat(first.path("result_data").toString())
        .isEqualTo(
            "{\"success\":true,\"message\":\"Call escalated to human agent\","
                + "\"urgency\":\"high\",\"call_back\":false}");
    assertThat(first.path("is_duplicate").asBoolean()).isFalse();
    assertThat(again.path("is_duplicate").asBoolean()).isTrue();
    assertThat(desk.hookOfEscalations().attempts()).hasSize(1);
  }
}
