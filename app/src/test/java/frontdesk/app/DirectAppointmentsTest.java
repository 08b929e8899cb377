package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.SettableClock;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The earlier version's direct route, as programs use it. */
class DirectAppointmentsTest {
  private static final String CONSULTATION =
      """
      {"org_id":"org_demo_001","title":"Consultation","start_time":"2026-11-23T17:00:00Z",
       "end_time":"2026-11-23T18:00:00Z","attendee_email":"Jane@example.com",
       "attendee_name":"Jane","description":"First talk"}
      """;

  private static RunningDesk desk() {
    return RunningDesk.on(
        RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()),
        new SettableClock("2026-11-21T12:00:00Z"));
  }

  private static JsonNode get(RunningDesk desk, String path) {
    return RunningDesk.parsed(desk.get(path).body());
  }

  private static HttpResponse<String> book(RunningDesk desk, String body) {
    return desk.post("/api/appointments", body);
  }

  @Test
  void what_is_booked_is_answered_in_full_listed_and_found() {
    try (RunningDesk desk = desk()) {
      HttpResponse<String> reply = book(desk, CONSULTATION);

      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
      JsonNode made = RunningDesk.parsed(reply.body());
      assertThat(made.path("start_time").asText()).isEqualTo("2026-11-23T17:00:00Z");
      assertThat(made.path("attendee_email").asText()).isEqualTo("jane@example.com");
      assertThat(made.path("status").asText()).isEqualTo("scheduled");
      assertThat(made.path("google_calendar_event_id").isNull()).isTrue();
      assertThat(get(desk, "/api/appointments/" + made.path("id").asText())).isEqualTo(made);
      assertThat(get(desk, "/api/appointments?org_id=org_demo_001")).containsExactly(made);
      assertThat(get(desk, "/api/appointments?org_id=org_other")).isEmpty();
      assertThat(get(desk, "/api/appointments?call_id=call-1")).isEmpty();
    }
  }

  @Test
  void the_same_content_again_is_the_same_appointment() {
    try (RunningDesk desk = desk()) {
      String first = book(desk, CONSULTATION).body();

      assertThat(book(desk, CONSULTATION).body()).isEqualTo(first);
      assertThat(get(desk, "/api/appointments")).hasSize(1);
    }
  }

  @Test
  void a_time_without_an_offset_is_of_the_zone_that_is_named_and_else_utc() {
    try (RunningDesk desk = desk()) {
      String plain = CONSULTATION.replace(":00Z", ":00");

      JsonNode utc = RunningDesk.parsed(book(desk, plain).body());
      JsonNode chicago =
          RunningDesk.parsed(
              book(desk, plain.replace("{", "{\"timezone\":\"America/Chicago\",")).body());

      assertThat(utc.path("start_time").asText()).isEqualTo("2026-11-23T17:00:00Z");
      assertThat(chicago.path("start_time").asText()).isEqualTo("2026-11-23T23:00:00Z");
    }
  }

  @Test
  void what_cannot_be_booked_is_told_with_a_status_that_fits() {
    try (RunningDesk desk = desk()) {
      book(desk, CONSULTATION);

      assertThat(book(desk, CONSULTATION.replace("Jane@example.com", "jane")).statusCode())
          .isEqualTo(400);
      assertThat(book(desk, CONSULTATION.replace("2026-11-23T17", "some day")).statusCode())
          .isEqualTo(400);
      String dayLong = CONSULTATION.replace("23T17", "24T17").replace("23T18", "25T18");
      HttpResponse<String> tooLong = book(desk, dayLong);
      assertThat(tooLong.statusCode()).as(tooLong.body()).isEqualTo(409);
      assertThat(RunningDesk.parsed(tooLong.body()).path("detail").asText()).isNotEmpty();
      assertThat(book(desk, CONSULTATION.replace("org_demo_001", "org_x")).statusCode())
          .isEqualTo(404);
      assertThat(book(desk, CONSULTATION.replace("title", "name")).statusCode()).isEqualTo(422);
      assertThat(book(desk, "[]").statusCode()).isEqualTo(400);
      assertThat(desk.get("/api/appointments/unknown").statusCode()).isEqualTo(404);
    }
  }
}
