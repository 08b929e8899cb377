package frontdesk.adapters.vapi;

import static frontdesk.adapters.vapi.VapiDoor.file;
import static frontdesk.adapters.vapi.VapiDoor.tree;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Demo;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Vapi's messages in their order, and what it is answered; the caller's own number is enough. */
class ChangesByTelephoneTest {
  private final DeskFixture desk = aDesk();
  private final VapiDoor door = VapiDoor.before(desk);

  private void answersAsWrittenDown(String message) {
    assertThat(door.answer(file("changes/" + message + ".json")).toPrettyString())
        .isEqualTo(tree(file("replies/changes/" + message + ".json")).toPrettyString());
  }

  @Test
  void a_viewing_is_booked_moved_and_cancelled_and_cancelled_again() {
    answersAsWrittenDown("book");
    answersAsWrittenDown("move");
    answersAsWrittenDown("cancel");
    answersAsWrittenDown("cancel-again");

    assertThat(desk.appointments().all()).hasSize(1);
  }

  @Test
  void another_number_finds_nothing() {
    answersAsWrittenDown("book");
    answersAsWrittenDown("cancel-by-another");

    TimeSlot nine = TimeSlot.of(Instant.parse("2026-11-24T15:00:00Z"), Duration.ofMinutes(30));
    assertThat(desk.appointments().taken(Demo.ORG, Demo.propertyManager().id(), nine)).hasSize(1);
  }

  @Test
  @Complaint("a call from the web says nothing of its caller")
  void a_call_from_the_web_is_asked_whose_it_is() {
    answersAsWrittenDown("book");
    answersAsWrittenDown("cancel-from-the-web");
  }
}
