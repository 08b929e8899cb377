package frontdesk.tools;

import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.Sha256;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotTheirsTest {
  private final ToolDesk desk = aDesk().desk();

  private List<Act> noted(ToolCallFixture tool) {
    return Asking.with(
        "site",
        () -> {
          desk.answer(tool.build(), byTelephone());
          return Asking.noted();
        });
  }

  // J6
  @Test
  void a_host_who_cannot_be_reached_is_on_record_with_the_tool_call_and_not_by_name() {
    List<Act> noted = noted(setAppointment().id("tool-1").with("user_id", "ann@example.com"));

    assertThat(noted).hasSize(1);
    Act act = noted.get(0);
    assertThat(act.credential()).isEqualTo("site");
    assertThat(act.subject()).isEqualTo("user_id");
    assertThat(act.before()).contains(Sha256.hex("ann@example.com"));
    assertThat(act.outcome()).isEqualTo("refused");
    assertThat(act.delivery().map(Delivery::call)).isEqualTo(byTelephone().call());
  }

  // J7
  @Test
  void so_is_an_appointment_that_is_not_the_callers() {
    List<Act> noted =
        noted(
            aCallOf("cancel_appointment")
                .with("attendee_email", "jane@example.com")
                .with("appointment_id", "0123456789abcdef"));

    assertThat(noted).extracting(Act::subject).containsExactly("appointment_id");
  }

  @Test
  void what_is_the_callers_own_is_not() {
    assertThat(noted(setAppointment())).isEmpty();
    assertThat(noted(aCallOf("cancel_appointment").with("attendee_email", "jane@example.com")))
        .isEmpty();
  }

  @Test
  void without_a_door_nobody_is_there_to_be_on_record() {
    desk.answer(setAppointment().with("user_id", "ann@example.com").build(), byTelephone());

    assertThat(Asking.noted()).isEqualTo(List.of());
    assertThat(Asking.credential()).isEqualTo(Asking.NOBODY);
  }
}
