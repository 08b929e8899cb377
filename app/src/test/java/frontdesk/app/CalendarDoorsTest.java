package frontdesk.app;

import static frontdesk.app.MicrosoftDesk.PETE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may use the routes by which calendars are connected, and what they say if nobody can. */
class CalendarDoorsTest {
  private static final String START = "/calendar/auth/start?user_id=" + PETE;
  private static final String STATUS = "/calendar/auth/status?user_id=" + PETE;
  private static final String DISCONNECT = "/calendar/auth/disconnect?user_id=" + PETE;
  private static final String SETUP = "/calendar/setup";
  private static final String GO = "/calendar/auth/go?ticket=t";
  private static final String CALLBACK = "/calendar/auth/callback?code=c&state=s";

  private static MicrosoftDesk closed() {
    return new MicrosoftDesk(Map.of("API_KEY", "api-key", "VAPI_SECRET", "vapi-secret"));
  }

  private static HttpRequest.Builder from(MicrosoftDesk desk, String method, String path) {
    return HttpRequest.newBuilder(desk.url(path)).method(method, BodyPublishers.noBody());
  }

  private static int status(HttpRequest.Builder request) {
    return new Browser().send(request).statusCode();
  }

  @Test
  void closed_doors_ask_the_front_ends_server_for_its_key() {
    try (MicrosoftDesk desk = closed()) {
      for (String path : List.of(START, STATUS)) {
        assertThat(status(from(desk, "GET", path))).isEqualTo(401);
        assertThat(status(from(desk, "GET", path).header("Authorization", "Bearer vapi-secret")))
            .isEqualTo(401);
      }
      assertThat(status(from(desk, "DELETE", DISCONNECT))).isEqualTo(401);

      assertThat(status(from(desk, "GET", START).header("Authorization", "Bearer api-key")))
          .isEqualTo(307);
      assertThat(status(from(desk, "GET", STATUS).header("Authorization", "Bearer api-key")))
          .isEqualTo(200);
      assertThat(status(from(desk, "DELETE", DISCONNECT).header("Authorization", "Bearer api-key")))
          .isEqualTo(200);
    }
  }

  @Test
  void behind_closed_doors_a_browser_needs_no_key_on_its_way_and_the_page_only_explains() {
    try (MicrosoftDesk desk = closed()) {
      HttpResponse<String> started =
          new Browser().send(from(desk, "GET", START).header("Authorization", "Bearer api-key"));
      URI oneTime = Browser.location(started);
      String page = new Browser().open(desk.url(SETUP)).body();
      String withLink = new Browser().open(desk.url(SETUP + "?ticket=a%22b")).body();

      assertThat(page)
          .contains("open the link that your administrator sends")
          .doesNotContain("<form");
      assertThat(withLink).contains("/calendar/auth/go?ticket=a%22b\"").doesNotContain("<form");
      assertThat(new Browser().goTo(oneTime).body()).contains("is connected");
    }
  }

  @Test
  void open_doors_are_open_to_this_machine_only_and_a_browser_may_come_from_anywhere() {
    try (MicrosoftDesk desk = new MicrosoftDesk(Map.of())) {
      for (String path : List.of(START, STATUS)) {
        assertThat(status(from(desk, "GET", path).header("X-Forwarded-For", "10.0.0.1")))
            .isEqualTo(403);
        assertThat(status(from(desk, "GET", path).header("Origin", "http://evil.example")))
            .isEqualTo(403);
      }
      assertThat(status(from(desk, "DELETE", DISCONNECT).header("Origin", "http://evil.example")))
          .isEqualTo(403);

      for (String path : List.of(SETUP, GO, CALLBACK)) {
        assertThat(
                status(
                    from(desk, "GET", path)
                        .header("X-Forwarded-For", "10.0.0.1")
                        .header("Origin", "null")))
            .isNotIn(401, 403);
      }
      assertThat(
              status(
                  from(desk, "POST", "/calendar/auth/callback")
                      .header("Origin", "https://login.microsoftonline.com")))
          .isEqualTo(303);
    }
  }

  @Test
  void an_answer_that_is_too_long_is_refused() {
    try (MicrosoftDesk desk = new MicrosoftDesk(Map.of())) {
      for (int length : List.of(8_000, 20_000, 60_000)) {
        HttpRequest.Builder answer =
            HttpRequest.newBuilder(desk.url("/calendar/auth/callback"))
                .POST(BodyPublishers.ofString("code=" + "x".repeat(length)));

        assertThat(status(answer)).as("%d characters", length).isEqualTo(413);
      }
    }
  }

  @Test
  void without_a_registration_each_route_says_which_settings_are_missing() {
    try (RunningDesk desk = RunningDesk.open()) {
      for (String path : List.of(SETUP, START, GO, CALLBACK)) {
        HttpResponse<String> answer = desk.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.body()).contains("MICROSOFT_CLIENT_ID and MICROSOFT_CLIENT_SECRET");
      }
      assertThat(RunningDesk.parsed(desk.get(STATUS).body()))
          .isEqualTo(
              RunningDesk.parsed(
                  """
                  {"user_id":"pete@example.com","authorized":false,"token_valid":false,
                   "provider":"microsoft","calendar_email":null,"calendar_name":null,
                   "calendar_id":null,"calendar_link":null,"calendar_verified":false,
                   "calendar_error":null,"expires_at":null,"expires_at_formatted":null,
                   "created_at":null,"authorization_url":null,
                   "message":"Microsoft 365 is not set up on this server: its operator has to set \
                  MICROSOFT_CLIENT_ID and MICROSOFT_CLIENT_SECRET."}
                  """));
      assertThat(RunningDesk.send(desk.request(DISCONNECT).DELETE()).statusCode()).isEqualTo(503);
      assertThat(desk.get("/").body())
          .contains("\"calendar_setup\":\"https://example.com/desk/calendar/setup\"")
          .doesNotContain("microsoft_calendar");
    }
  }

  @Test
  void without_a_registration_a_host_who_was_connected_before_is_not_booked() {
    try (RunningDesk desk = RunningDesk.open()) {
      desk.database()
          .useHandle(handle -> handle.execute("UPDATE hosts SET calendar = 'MICROSOFT'"));

      String answer =
          desk.vapi(
                  """
                  {"message":{"type":"tool-calls","call":{"id":"c"},"toolCallList":[{"id":"t",
                    "function":{"name":"set_appointment","arguments":{"user_id":"pete_admin",
                    "property_address":"12 Oak Street","start_time":"2026-11-23T09:00",
                    "attendee_email":"jane@example.com"}}}]}}
                  """)
              .at("/results/0/result")
              .asText();

      assertThat(answer).startsWith("That calendar is not connected");
      assertThat(desk.count("appointments")).isZero();
    }
  }

  @Test
  void without_a_registration_doors_are_closed_all_the_same() {
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.empty(), Optional.of("api-key"))) {
      assertThat(desk.get(START).statusCode()).isEqualTo(401);
      assertThat(desk.get(STATUS).statusCode()).isEqualTo(401);
      assertThat(RunningDesk.send(desk.request(DISCONNECT).DELETE()).statusCode()).isEqualTo(401);
      assertThat(desk.get(SETUP).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void with_a_registration_the_overview_tells() {
    try (MicrosoftDesk desk = new MicrosoftDesk(Map.of())) {
      assertThat(new Browser().open(desk.url("/")).body())
          .contains("\"microsoft_calendar\"")
          .contains("\"calendar_setup\":\"" + desk.url(SETUP) + "\"");
    }
  }
}
