package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages tell of a notice once somebody settled it, or sent it again. */
class SettledNoticesTest {
  private static final String AUDIT = "/console/settings/audit?topic=settings";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k")), clock);
  private final ConsoleBrowser owner =
      ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
  private String appointment = "";

  @BeforeEach
  void hookThatIsGone() {
    SomeWork.in(desk);
    appointment =
        desk.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT appointment_id FROM appointments")
                        .mapTo(String.class)
                        .one());
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO outbox (org_id, notice_id, way, content, stage, reason, attempts,"
                        + " unknowns, created_at) VALUES ('org_demo_001', ?, 'HOOK', CAST(? AS"
                        + " jsonb), 'GONE', 'Zapier answered 410', 1, 0, '2026-11-21T11:00:00Z')",
                    "booked-" + appointment,
                    "{\"kind\":\"appointment_booked\",\"appointment_id\":\""
                        + appointment
                        + "\"}"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = owner.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private void press(String button) {
    page("/console/notices");
    assertThat(
            owner
                .post("/console/notices/" + button, Map.of("id", "booked-" + appointment))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void a_notice_names_its_appointment_and_is_first_of_all_sent_again() {
    assertThat(page("/console/notices"))
        .contains("appointments/one?id=" + appointment + "\">Viewing of 12 Oak Street, Jane")
        .contains("<button>Send again", "<button class=\"second\">Settled");
  }

  @Test
  void what_a_person_settled_is_never_told_as_delivered() {
    press("resolve");

    assertThat(page("/console/appointments/one?id=" + appointment))
        .contains("<span class=\"badge warn\">Settled by a person</span>")
        .doesNotContain("Delivered", "resolved by");
    assertThat(page("/console/appointments?span=list&day=2026-12-01"))
        .contains("Booked")
        .doesNotContain("passed on");
    assertThat(page(AUDIT)).contains("Settled a notice").doesNotContain("Delivered", "sent again");
  }

  @Test
  void what_was_sent_again_is_not_on_record_as_settled() {
    press("send-again");

    assertThat(page(AUDIT)).contains("Sent a notice again").doesNotContain("Settled a notice");
  }
}
