package frontdesk.adapters.realtime;

import static frontdesk.adapters.realtime.RealtimeDoor.file;
import static frontdesk.adapters.realtime.RealtimeDoor.request;
import static frontdesk.adapters.realtime.RealtimeDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.tools.DeskFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One request, one reply, in the pipeline guide's words. Source: protocols, Realtime, 1.2 to 1.4.
 */
class GoldenRepliesTest {
  private final DeskFixture desk = aDesk();
  private final RealtimeDoor door = RealtimeDoor.before(desk);

  static List<String> goldenCases() {
    return RealtimeDoor.goldenCases();
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void every_request_is_answered_as_written_down(String golden) {
    assertThat(door.reply(request(golden)).toPrettyString())
        .isEqualTo(tree(file("golden/" + golden + "/reply.json")).toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void every_reply_has_every_key_and_only_a_success_has_booked(String golden) {
    JsonNode reply = door.reply(request(golden));

    assertThat(reply.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "success",
            "message",
            "error",
            "should_retry",
            "is_duplicate",
            "appointment_id",
            "calendar_link",
            "email_sent",
            "clarification",
            "missing_fields",
            "result_data");
    assertThat(desk.appointments().all()).hasSize(reply.path("appointment_id").isNull() ? 0 : 1);
    assertThat(reply.path("success").asBoolean()).isEqualTo(reply.path("error").isNull());
  }
}
