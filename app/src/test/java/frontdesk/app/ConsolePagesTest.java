package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.people.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What pages show, at home where nobody has to sign in. */
class ConsolePagesTest {
  private static final String BOOKING =
      """
      {"tool_name":"create_appointment","call_id":"call/1","item_id":"item-1","org_id":"org_demo_001",
       "tool_args":{"title":"Viewing <script>alert(1)</script>","start_time":"2026-12-01T14:00:00Z",
       "end_time":"2026-12-01T15:00:00Z","attendee_email":"jane@example.com","attendee_name":"Jane <b>"}}
      """;

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock);
  private final ConsoleBrowser browser =
      new ConsoleBrowser(desk).from("http://" + desk.url("/").getAuthority());

  @AfterEach
  void close() {
    desk.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void at_home_pages_are_open_and_say_so() {
    assertThat(page("/console/notices")).contains("Open to this machine").contains("<h1>Notices");
    assertThat(browser.get("/console").headers().firstValue("Location")).contains("console/now");
  }

  @Test
  void a_proxy_or_another_name_is_not_home() {
    HttpResponse<String> answer =
        RunningDesk.send(
            desk.request("/console/notices").header("X-Forwarded-For", "1.2.3.4").GET());

    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void lists_that_are_empty_say_what_would_stand_there() {
    assertThat(page("/console/notices")).contains("Nothing waits for you.");
    assertThat(page("/console/calls")).contains("There are no calls yet.");
    assertThat(page("/console/calls?kind=escalated")).contains("No call is like that.");
    assertThat(page("/console/appointments")).contains("No appointments on this day.");
  }

  @Test
  void what_cannot_be_found_is_said_in_a_page() {
    for (String path :
        List.of(
            "/console/calls/one?id=none",
            "/console/calls/one",
            "/console/appointments/one?id=none",
            "/console/appointments?host=nobody")) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("<h1>Not found</h1>");
    }
  }

  @Test
  void odd_questions_are_answered_as_if_they_had_not_been_asked() {
    page("/console/calls?kind=x&from=yesterday&until=2026-13-01&at=now&id=%20");
    page("/console/appointments?day=-99999-01-01");
    page("/console/notices?done=%3Cscript%3E");
  }

  @Test
  void a_call_is_listed_and_told_in_full_with_what_it_booked() {
    desk.execute(BOOKING);

    String list = page("/console/calls");
    String call = page("/console/calls/one?id=call%2F1");

    assertThat(list).contains("calls/one?id=call%2F1", "Going on", "Central Time");
    assertThat(call)
        .contains("create_appointment", "What arrived", "What was answered", "Appointments made")
        .contains("Viewing &lt;script&gt;");
  }

  @Test
  void calls_are_searched_for_numbers_names_and_words() {
    desk.execute(BOOKING);

    assertThat(page("/console/calls?words=jane%40EXAMPLE")).contains("calls/one?id=call%2F1");
    assertThat(page("/console/calls?words=%3Cscript%3Ealert(1)"))
        .contains("calls/one?id=call%2F1", "value=\"&lt;script>alert(1)\"");
    assertThat(page("/console/calls?words=john&kind=all")).contains("No call is like that.");
    page("/console/calls?words=%00%25_" + "x".repeat(500));
  }

  @Test
  void a_recording_is_a_link_to_where_the_platform_keeps_it() {
    desk.vapi(
        """
        {"message":{"type":"end-of-call-report","call":{"id":"recorded"},
         "artifact":{"recordingUrl":"https://storage.example.com/1.wav?a=1&b=%22"}}}
        """);

    assertThat(page("/console/calls/one?id=recorded"))
        .contains("href=\"https://storage.example.com/1.wav?a=1&amp;b=%22\" rel=\"noreferrer");
  }

  @Test
  void a_tool_call_is_shown_as_a_command_that_may_be_sent_again() {
    desk.execute(BOOKING.replace("Jane <b>", "Jane O'Hara"));

    assertThat(page("/console/calls/one?id=call%2F1"))
        .contains("curl 'https://example.com/desk/api/execute-intent' \\")
        .contains("O'\\''Hara", "\"item_id\":\"item-1\"", "toolCallList")
        .doesNotContain("$API_KEY");
  }

  @Test
  void what_people_wrote_is_shown_as_text() {
    desk.execute(BOOKING);

    String day = page("/console/appointments?day=2026-12-01");

    assertThat(day).contains("Viewing &lt;script&gt;alert(1)&lt;/script&gt;", "Jane &lt;b&gt;");
    assertThat(day).doesNotContain("<script", "<b>");
    assertThat(day).contains("2:00 PM to 3:00 PM", "UTC");
  }

  /** That a hook may have got a booking. */
  private void noticeThatWaits() {
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO outbox (org_id, notice_id, way, content, stage, reason, attempts,"
                        + " unknowns, created_at) VALUES ('org_demo_001', 'booked:1', 'HOOK', CAST(?"
                        + " AS jsonb), 'UNKNOWN', 'Zapier did not answer', 1, 1,"
                        + " '2026-11-21T11:00:00Z')",
                    "{\"kind\":\"appointment_booked\",\"appointment_id\":\"1\"}"));
  }

  @Test
  void a_notice_is_settled_by_its_form() {
    noticeThatWaits();
    String waiting = page("/console/notices");
    Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(waiting);
    assertThat(id.find()).isTrue();

    HttpResponse<String> done = browser.post("/console/notices/resolve", Map.of("id", id.group(1)));

    assertThat(done.headers().firstValue("Location")).contains("./../notices?done=resolved");
    assertThat(page("/console/notices?done=resolved"))
        .contains("The notice is settled.", "Nothing waits for you.")
        .contains("<title>The notice is settled.");
  }

  @Test
  void pages_run_nothing_load_nothing_from_elsewhere_and_are_not_kept() {
    HttpResponse<String> answer = browser.get("/console/calls");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.body()).doesNotContain("style=", "http://", "https://", "onclick");
  }

  @Test
  void what_pages_load_is_kept_for_long_under_a_name_that_tells_its_content() {
    Matcher href = Pattern.compile("href=\"\\./(assets/[^\"]+)\"").matcher(page("/console/calls"));
    assertThat(href.find()).isTrue();

    HttpResponse<String> file = browser.get("/console/" + href.group(1));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(file.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    assertThat(browser.get("/console/assets/console-0.css").statusCode()).isEqualTo(404);
  }

  @Test
  void another_organisations_things_are_not_there() {
    desk.execute(BOOKING);
    GivenCredentials.in(desk).organisation(new OrgId("org_other"));
    ConsoleBrowser theirs =
        ConsoleBrowser.member(desk, clock, new OrgId("org_other"), Role.OWNER, Optional.empty());

    assertThat(theirs.get("/console/calls").body()).contains("There are no calls yet.");
    assertThat(theirs.get("/console/calls/one?id=call%2F1").statusCode()).isEqualTo(404);
    assertThat(theirs.get("/console/notices").body()).contains("Nothing waits for you.");
    assertThat(theirs.get("/console/appointments?day=2026-12-01").body())
        .contains("There is no host yet.")
        .doesNotContain("alert(1)");
  }
}
