package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.SettableClock;
import frontdesk.standins.microsoft.mailbox.EventDraft;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The earlier calendar backend's routes, as its front end uses them. */
class HostCalendarTest {
  private static final String VIEWING =
      """
      {"subject":"Property Viewing: 12 Oak Street","start_time":"2026-11-23T14:00:00",
       "end_time":"2026-11-23T14:30:00","attendees":[{"name":"Jane","email":"jane@example.com"}]}
      """;

  private static RunningDesk desk() {
    return RunningDesk.on(
        RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()),
        new SettableClock("2026-11-21T12:00:00Z"));
  }

  private static JsonNode get(RunningDesk desk, String path) {
    return RunningDesk.parsed(desk.get(path).body());
  }

  @Test
  void what_is_booked_is_free_no_more_and_stands_among_the_events() {
    try (RunningDesk desk = desk()) {
      int before = get(desk, "/calendar/availability?days_ahead=3").path("total_slots").asInt();

      JsonNode made = RunningDesk.parsed(desk.post("/calendar/events", VIEWING).body());
      JsonNode again = RunningDesk.parsed(desk.post("/calendar/events", VIEWING).body());

      assertThat(made.at("/event/start_time").asText()).isEqualTo("2026-11-23T14:00:00-06:00");
      assertThat(again).isEqualTo(made);
      assertThat(get(desk, "/calendar/availability?days_ahead=3").path("total_slots").asInt())
          .isEqualTo(before - 1);
      JsonNode events = get(desk, "/calendar/events?user_id=pete_admin");
      assertThat(events.path("total_events").asInt()).isEqualTo(1);
      assertThat(events.at("/events/0/id")).isEqualTo(made.at("/event/event_id"));
      assertThat(events.at("/events/0/location").asText()).isEqualTo("12 Oak Street");
      assertThat(events.at("/events/0/attendees/0/email").asText()).isEqualTo("jane@example.com");
    }
  }

  @Test
  void an_event_may_be_asked_for_by_query() {
    try (RunningDesk desk = desk()) {
      HttpResponse<String> made =
          RunningDesk.send(
              desk.request(
                      "/calendar/events?user_id=pete_admin&subject=Viewing&start_time="
                          + "2026-11-23T14:00:00&end_time=2026-11-23T14:30:00&body=Bring%20keys"
                          + "&attendee_email=jane@example.com")
                  .POST(HttpRequest.BodyPublishers.noBody()));

      assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
      assertThat(RunningDesk.parsed(made.body()).at("/event/subject").asText())
          .isEqualTo("Viewing");
    }
  }

  @Test
  void a_taken_time_is_a_conflict_that_names_other_times() {
    try (RunningDesk desk = desk()) {
      desk.post("/calendar/events", VIEWING);

      HttpResponse<String> taken = desk.post("/calendar/events", VIEWING.replace("jane@", "john@"));

      assertThat(taken.statusCode()).isEqualTo(409);
      assertThat(RunningDesk.parsed(taken.body()).path("message").asText())
          .startsWith("That time is already taken. The nearest free times are ");
    }
  }

  @Test
  void hours_narrow_the_hosts_own_and_never_widen_them() {
    try (RunningDesk desk = desk()) {
      JsonNode all = get(desk, "/calendar/availability?days_ahead=3&start_hour=0&end_hour=24");
      JsonNode usual = get(desk, "/calendar/availability?days_ahead=3");
      JsonNode late = get(desk, "/calendar/availability?days_ahead=3&start_hour=16&end_hour=24");

      assertThat(all).isEqualTo(usual);
      assertThat(all.path("total_slots").asInt()).isEqualTo(16);
      assertThat(late.path("total_slots").asInt()).isEqualTo(2);
    }
  }

  @Test
  void of_several_hosts_it_is_said_who_is_free() {
    try (RunningDesk desk = desk()) {
      String both = "/api/availability?user_ids=pete_admin,front_desk&days_ahead=3&who=";
      desk.post("/calendar/events", VIEWING);

      JsonNode all = get(desk, both + "all");
      JsonNode any = get(desk, both + "any&most=999");

      assertThat(all.path("total_slots").asInt()).isEqualTo(15);
      assertThat(any.path("total_slots").asInt()).isEqualTo(3 * 48);
      assertThat(any.path("available_slots").findValues("user_ids"))
          .extracting(JsonNode::toString)
          .contains("[\"front_desk\"]", "[\"pete_admin\",\"front_desk\"]");
      assertThat(any.path("unknown")).isEmpty();
    }
  }

  @Test
  void whose_calendar_cannot_be_read_is_unknown_and_never_free() {
    try (OutlookDesk outlook = new OutlookDesk()) {
      outlook.desk.database().useHandle(handle -> handle.execute("DELETE FROM calendar_grants"));

      JsonNode any = get(outlook.desk, "/api/availability?user_ids=front_desk,pete_admin");

      assertThat(any.path("unknown").path(0).asText()).isEqualTo("pete_admin");
      assertThat(any.path("available_slots").findValuesAsText("user_ids"))
          .doesNotContain("pete_admin");
      assertThat(any.path("total_slots").asInt()).isPositive();
    }
  }

  @Test
  void an_outlook_calendar_is_shown_to_its_end_but_for_what_is_private() {
    try (OutlookDesk outlook = new OutlookDesk()) {
      for (int i = 0; i < 12; i++) {
        Instant start = Instant.parse("2026-11-23T15:00:00Z").plusSeconds(3600L * i);
        outlook.pete.adds(EventDraft.event("Meeting " + i, start, start.plusSeconds(1800)));
      }
      Instant late = Instant.parse("2026-11-24T20:00:00Z");
      outlook.pete.adds(EventDraft.event("Doctor", late, late.plusSeconds(1800)).privately());

      JsonNode events = get(outlook.desk, "/calendar/events");

      assertThat(events.path("total_events").asInt()).isEqualTo(13);
      assertThat(events.at("/events/0/subject").asText()).isEqualTo("Meeting 0");
      assertThat(events.at("/events/12/subject").asText()).isEqualTo("Private appointment");
    }
  }

  @Test
  void a_calendar_that_is_not_connected_says_where_to_connect_it() {
    try (OutlookDesk outlook = new OutlookDesk()) {
      outlook.desk.database().useHandle(handle -> handle.execute("DELETE FROM calendar_grants"));

      for (String path : new String[] {"/calendar/availability", "/calendar/events"}) {
        HttpResponse<String> reply = outlook.desk.get(path);

        assertThat(reply.statusCode()).isEqualTo(409);
        JsonNode body = RunningDesk.parsed(reply.body());
        assertThat(body.path("message").asText())
            .isEqualTo("Not authorized. Please authorize calendar access first.");
        assertThat(body.path("auth_url").asText())
            .endsWith("/calendar/auth/start?user_id=pete_admin");
      }
    }
  }
}
