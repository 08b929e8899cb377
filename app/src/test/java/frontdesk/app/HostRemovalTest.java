package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts go, and calendars come back. */
class HostRemovalTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final String PAGE = "/console/hosts/one?id=" + PETE;

  private final SettableClock clock = new SettableClock("2026-11-24T14:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock);
  private final ConsoleBrowser owner =
      ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());

  @BeforeEach
  void noLineLeadsToPete() {
    desk.jdbi().useHandle(handle -> handle.execute("DELETE FROM host_lines"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Optional<Host> pete() {
    return new JdbiHosts(desk.jdbi()).find(Demo.ORG, PETE);
  }

  private String booked() {
    return desk.execute(
            """
            {"tool_name":"create_appointment","call_id":"c","item_id":"i","org_id":"org_demo_001",
             "tool_args":{"user_id":"%s","title":"Viewing","start_time":"2026-11-24T09:00:00-06:00",
             "end_time":"2026-11-24T09:30:00-06:00","attendee_email":"jane@example.com"}}
            """
                .formatted(PETE))
        .path("appointment_id")
        .asText();
  }

  private HttpResponse<String> send(ConsoleBrowser browser, String form) {
    browser.get(PAGE);
    return browser.post("/console/hosts/" + form, Map.of("id", PETE.value()));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(answer.body());
  }

  @Test
  void a_host_is_removed_and_it_is_on_record() {
    assertThat(location(send(owner, "remove"))).endsWith("hosts?done=removed");

    assertThat(pete()).isEmpty();
    assertThat(owner.get("/console/hosts?done=removed").body())
        .contains("The host is removed.")
        .doesNotContain(">" + PETE + "<");
    assertThat(owner.get(PAGE).statusCode()).isEqualTo(404);
    assertThat(new JdbiAudit(desk.jdbi()).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 500))
        .anyMatch(one -> one.what().equals("host_removed") && one.subject().equals(PETE.value()));
  }

  @Test
  void one_whom_somebody_comes_to_stays_and_the_page_says_why() {
    booked();

    String page = location(send(owner, "remove"));

    assertThat(owner.get("/console/" + page.substring(page.indexOf("hosts/"))).body())
        .contains("The host was not removed: somebody comes to them.");
    assertThat(pete()).isPresent();
  }

  @Test
  void what_was_booked_with_a_former_host_is_still_shown() {
    String appointment = booked();
    clock.advance(Duration.ofMinutes(100));

    assertThat(location(send(owner, "remove"))).endsWith("hosts?done=removed");

    assertThat(owner.get("/console/appointments/one?id=" + appointment).body())
        .contains("Viewing", "Central Time", "Booked")
        .doesNotContain("Cancel this appointment");
    assertThat(owner.get("/console/appointments?host=" + PETE + "&day=2026-11-24").body())
        .contains("Viewing", "jane@example.com");
  }

  @Test
  void whoever_looks_after_one_host_removes_nobody() {
    ConsoleBrowser manager =
        ConsoleBrowser.member(desk, clock, Demo.ORG, Role.MANAGER, Optional.of(PETE));

    assertThat(manager.get(PAGE).body()).doesNotContain("Remove this host");
    assertThat(send(manager, "remove").statusCode()).isEqualTo(403);
    assertThat(location(send(owner, "remove"))).contains("done=looked_after");
    assertThat(pete()).isPresent();
  }

  @Test
  void a_calendar_that_is_not_to_be_connected_after_all_is_kept_here() {
    new JdbiHosts(desk.jdbi()).keepCalendarIn(Demo.ORG, PETE, CalendarKind.MICROSOFT);
    assertThat(owner.get(PAGE).body()).contains("Not connected", "Keep the calendar here");

    assertThat(location(send(owner, "keep-here"))).contains("done=kept-here");

    assertThat(pete().orElseThrow().calendar()).isEqualTo(CalendarKind.LOCAL);
    assertThat(owner.get(PAGE + "&done=kept-here&day=2026-11-24").body())
        .contains("The calendar is kept here.", "can be booked:")
        .doesNotContain("Keep the calendar here");
  }
}
