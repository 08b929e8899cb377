package frontdesk.adapters.realtime;

import static frontdesk.adapters.realtime.RealtimeDoor.file;
import static frontdesk.adapters.realtime.RealtimeDoor.request;
import static frontdesk.adapters.realtime.RealtimeDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was created is moved and cancelled, each under the id that it was created with. */
class ChangesTest {
  private final RealtimeDoor door = RealtimeDoor.before(aDesk());

  private void answersAsWrittenDown(String change, String id) {
    assertThat(door.reply(file("changes/" + change + "/request.json")).toPrettyString())
        .isEqualTo(
            tree(file("changes/" + change + "/reply.json").replace("@ID@", id)).toPrettyString());
  }

  @Test
  void an_appointment_is_moved_and_cancelled_and_cancelled_again() {
    String id = door.reply(request("created")).path("appointment_id").asText();

    answersAsWrittenDown("move", id);
    answersAsWrittenDown("cancel", id);
    answersAsWrittenDown("cancel-again", id);
  }
}
