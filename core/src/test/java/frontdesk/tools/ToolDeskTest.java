package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolDeskTest {
  private final DeskFixture fixture = aDesk();

  @Test
  void free_times_are_offered() {
    ToolReply reply = fixture.desk().answer(getAvailability().build(), byTelephone());

    assertThat(reply).isInstanceOf(ToolReply.Told.class);
    assertThatItCanBeSpoken(reply.spoken());
  }

  @Test
  void a_viewing_is_booked() {
    ToolReply reply = fixture.desk().answer(setAppointment().build(), byTelephone());

    assertThat(reply.result()).isEqualTo("booked");
    assertThatItCanBeSpoken(reply.spoken());
  }

  @Test
  void the_guides_example_is_booked_under_the_id_of_its_content() {
    ToolReply reply = fixture.desk().answer(createAppointment().build(), byBrowser());

    assertThat(reply).isInstanceOf(ToolReply.Booked.class);
    assertThat(((ToolReply.Booked) reply).outcome().appointment().id())
        .isEqualTo("55edb94050823c87");
    assertThatItCanBeSpoken(reply.spoken());
  }
}
