package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.audit.AuditEntry;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People book, move and cancel at pages, by the rules that hold for callers. */
class ByHandPagesTest {
  private static final String MONDAY_AT_NINE = "2026-11-23T09:00:00-06:00";
  private static final String MONDAY_AT_TEN = "2026-11-23T10:00:00-06:00";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock);
  private ConsoleBrowser browser =
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

  private static String hidden(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private Map<String, String> booking(String start) {
    String page = page("/console/appointments/book?host=pete_admin&day=2026-11-23");
    Map<String, String> form = new HashMap<>();
    form.put("id", hidden(page, "id"));
    form.put("host", "pete_admin");
    form.put("day", "2026-11-23");
    form.put("start", start);
    form.put("address", "12 Oak Street");
    form.put("name", "Jane Doe");
    form.put("email", "jane@example.com");
    form.put("invite", "yes");
    return form;
  }

  private HttpResponse<String> book(Map<String, String> form) {
    return browser.post("/console/appointments/book", form);
  }

  private static String leadsTo(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** The id of one that was booked just now. */
  private String booked() {
    return idIn(leadsTo(book(booking(MONDAY_AT_NINE))));
  }

  private static String idIn(String location) {
    Matcher found = Pattern.compile("one\\?id=([0-9a-f]{16})&").matcher(location);
    assertThat(found.find()).as(location).isTrue();
    return found.group(1);
  }

  private Map<String, String> change(String path, String id, String start) {
    String page = page("/console/appointments/" + path + "?id=" + id);
    return Map.of(
        "id",
        id,
        "form",
        hidden(page, "form"),
        "revision",
        hidden(page, "revision"),
        "start",
        start);
  }

  private List<AuditEntry> onRecord(String what) {
    return new JdbiAudit(desk.jdbi())
        .entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 100).stream()
            .filter(entry -> entry.what().equals(what))
            .toList();
  }

  @Test
  void free_times_are_offered_and_one_that_is_picked_is_booked() {
    assertThat(page("/console/appointments/book?host=pete_admin&day=2026-11-23"))
        .contains(MONDAY_AT_NINE, "9:00 AM", "Central Time", "Monday, November 23, 2026");

    String location = leadsTo(book(booking(MONDAY_AT_NINE)));

    assertThat(location).endsWith("&done=booked");
    assertThat(page("/console/appointments/one?id=" + idIn(location) + "&done=booked"))
        .contains("The appointment is booked.", "Property Viewing: 12 Oak Street", "Jane Doe")
        .contains("Mon, Nov 23, 2026, 9:00 AM to 9:30 AM", "By somebody at this machine");
    assertThat(page("/console/appointments/book?host=pete_admin&day=2026-11-23"))
        .doesNotContain(MONDAY_AT_NINE);
  }

  @Test
  void a_time_may_be_written_in_words_and_counts_before_what_is_picked() {
    Map<String, String> form = booking(MONDAY_AT_NINE);
    form.put("written", "Tuesday at 2 pm");

    String id = idIn(leadsTo(book(form)));

    assertThat(page("/console/appointments/one?id=" + id))
        .contains("Tue, Nov 24, 2026, 2:00 PM to 2:30 PM");
  }

  @Test
  void a_form_that_is_sent_twice_books_once_and_leads_to_the_same_appointment() {
    Map<String, String> form = booking(MONDAY_AT_NINE);

    List<String> both = AtOnce.each(2, i -> leadsTo(book(form)));

    assertThat(both).allMatch(location -> location.endsWith("&done=booked"));
    assertThat(both.get(0)).isEqualTo(both.get(1));
    assertThat(leadsTo(book(form))).isEqualTo(both.get(0));
    assertThat(desk.count("appointments")).isEqualTo(1);
    assertThat(onRecord("book"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.credential()).isEqualTo("open door");
              assertThat(entry.toolCallId()).contains(form.get("id"));
            });
  }

  @Test
  void what_is_booked_by_hand_is_no_call() {
    booked();

    assertThat(page("/console/calls")).contains("There are no calls yet.");
    assertThat(page("/console/appointments?day=2026-11-23")).doesNotContain("The call");
  }

  @Test
  void a_time_that_is_taken_is_refused_in_words_with_others_to_pick() {
    booked();
    Map<String, String> form = booking(MONDAY_AT_NINE);
    form.put("email", "john@example.com");
    form.put("name", "John");

    HttpResponse<String> refused = book(form);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("Nearest free times", "2026-11-23T09:30:00-06:00", "role=\"alert\"")
        .contains("That time is taken. Pick one of the nearest free times")
        .doesNotContain("Which", "work best")
        .contains("value=\"john@example.com\"", "value=\"John\"", form.get("id"));
    form.put("start", "2026-11-23T09:30:00-06:00");
    assertThat(leadsTo(book(form))).endsWith("&done=booked");
  }

  @Test
  void words_that_were_refused_do_not_stand_in_the_way_of_a_time_that_is_picked_then() {
    booked();
    Map<String, String> form = booking("");
    form.put("email", "john@example.com");
    form.put("written", "Monday at 9 am");

    String refused = book(form).body();

    assertThat(refused)
        .contains("That time is taken.", "name=\"written\" value=\"\"")
        .doesNotContain("Monday at 9 am");
  }

  @Test
  void who_did_not_say_which_host_is_asked_and_nobody_is_booked_by_chance() {
    assertThat(page("/console/appointments/book?day=2026-11-24"))
        .contains("With which host?", ">pete_admin<", "name=\"day\" value=\"2026-11-24\"")
        .doesNotContain("method=\"post\"", "selected");
  }

  @Test
  void times_that_are_past_are_not_offered_even_where_they_could_be_booked() {
    clock.set("2026-11-23T18:10:00Z");

    assertThat(page("/console/appointments/book?host=front_desk&day=2026-11-23"))
        .contains("T18:30:00Z\"")
        .doesNotContain("T18:00:00Z\"", "T09:00:00Z\"");
    assertThat(page("/console/appointments/book?host=front_desk&day=2026-11-20"))
        .contains("Nothing is free on this day.", "Next free day: Monday, November 23, 2026");
  }

  @Test
  void addresses_of_properties_are_offered_while_somebody_writes() {
    assertThat(page("/console/appointments/book?host=pete_admin"))
        .contains("list=\"addresses\"", "<datalist id=\"addresses\">")
        .containsPattern("<option value=\"[0-9]+ ");
  }

  @Test
  void what_a_host_does_not_allow_is_refused_and_what_is_missing_is_asked_for() {
    Map<String, String> form = booking("");
    assertThat(book(form).body()).contains("Please choose a time, or write one.");
    form.put("written", "when the cows come home");
    assertThat(book(form).body()).contains("That time was not understood.");
    form.put("written", "yesterday at 3 pm");
    assertThat(book(form).body()).contains("That time is past.");
    form.put("written", "Sunday the 29th at 10 am");
    assertThat(book(form).statusCode()).isEqualTo(409);
    form.put("email", "jane");
    assertThat(book(form).body()).contains("Please write one e-mail address");
    form.put("email", "");
    assertThat(book(form).body()).contains("Please write an e-mail address or a telephone number");
    form.put("title", "Something else");
    assertThat(book(form).body()).contains("or else what it is for");
    assertThat(desk.count("appointments")).isZero();
  }

  @Test
  void an_appointment_is_moved_once_and_its_history_tells() {
    String id = booked();
    Map<String, String> form = change("move", id, MONDAY_AT_TEN);

    String first = leadsTo(browser.post("/console/appointments/move", form));

    assertThat(first).endsWith("&done=moved");
    assertThat(leadsTo(browser.post("/console/appointments/move", form))).isEqualTo(first);
    assertThat(page("/console/appointments/one?id=" + id))
        .contains("<strong>Booked</strong>", "<strong>Moved</strong>", "10:00 AM to 10:30 AM");
    assertThat(onRecord("move")).hasSize(1);
  }

  @Test
  void who_moves_to_a_taken_time_is_told_so_and_offered_others() {
    String id = booked();
    Map<String, String> other = booking(MONDAY_AT_TEN);
    other.put("email", "john@example.com");
    book(other);

    HttpResponse<String> refused =
        browser.post("/console/appointments/move", change("move", id, MONDAY_AT_TEN));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Nearest free times", "That time is taken. Pick one");
    assertThat(browser.post("/console/appointments/move", change("move", id, "")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void an_appointment_is_cancelled_once_and_then_only_shown() {
    String id = booked();
    Map<String, String> form = change("one", id, "");

    String first = leadsTo(browser.post("/console/appointments/cancel", form));

    assertThat(first).endsWith("&done=cancelled");
    assertThat(leadsTo(browser.post("/console/appointments/cancel", form))).isEqualTo(first);
    assertThat(page("/console/appointments/one?id=" + id))
        .contains("<strong>Cancelled</strong>")
        .doesNotContain("Cancel this appointment", "Move it");
    assertThat(leadsTo(browser.get("/console/appointments/move?id=" + id))).endsWith("done=over");
    assertThat(onRecord("cancel")).hasSize(1);
  }

  @Test
  void what_was_changed_since_it_was_seen_is_not_changed_blindly() {
    String id = booked();
    Map<String, String> cancel = change("one", id, "");
    browser.post("/console/appointments/move", change("move", id, MONDAY_AT_TEN));

    assertThat(leadsTo(browser.post("/console/appointments/cancel", cancel)))
        .endsWith("done=changed");
    assertThat(page("/console/appointments/one?id=" + id + "&done=changed"))
        .contains("class=\"wrong\" role=\"alert\"", "It was changed since you looked at it")
        .contains("<span class=\"badge good\">Booked");
  }

  @Test
  void what_is_over_cannot_be_cancelled() {
    String id = booked();
    Map<String, String> form = change("one", id, "");
    clock.set("2026-11-23T18:00:00Z");

    assertThat(leadsTo(browser.post("/console/appointments/cancel", form))).endsWith("done=over");
    assertThat(page("/console/appointments/one?id=" + id)).doesNotContain("Cancel this");
  }

  @Test
  void its_file_is_an_event_of_its_own_id_that_counts_its_changes() {
    String id = booked();
    browser.post("/console/appointments/move", change("move", id, MONDAY_AT_TEN));

    HttpResponse<String> file = browser.get("/console/appointments/file?id=" + id);

    assertThat(file.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("appointment-" + id + ".ics");
    assertThat(file.body())
        .contains("UID:" + id + "@frontdesk\r\n", "SEQUENCE:1\r\n", "DTSTART:20261123T160000Z\r\n")
        .contains("LOCATION:12 Oak Street\r\n", "STATUS:CONFIRMED\r\n")
        .doesNotContain("ATTENDEE", "jane@example.com");
  }

  @Test
  void what_people_wrote_is_shown_as_text_on_every_page() {
    Map<String, String> form = booking(MONDAY_AT_NINE);
    form.put("address", "");
    form.put("title", "<script>alert(1)</script>");
    form.put("name", "\"><script>alert(2)</script>");
    form.put("description", "</textarea><script>alert(3)</script>");
    String id = idIn(leadsTo(book(form)));
    form.put("id", "another");
    form.put("email", "<script>");
    form.put("written", "<script>");
    String asked = book(form).body();
    String shown =
        asked
            + page("/console/appointments/one?id=" + id + "&done=%3Cscript%3E")
            + page("/console/appointments/move?id=" + id)
            + page("/console/appointments?day=2026-11-23&span=week")
            + page("/console/appointments?day=2026-11-23&span=list");

    assertThat(shown).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
  }

  @Test
  void weeks_and_lists_show_each_day_by_host() {
    booked();

    assertThat(page("/console/appointments?span=week&day=2026-11-27&host=pete_admin"))
        .contains("Monday, November 23, 2026 to Sunday, November 29, 2026", "Mon, Nov 23")
        .contains("9:00 AM to 9:30 AM", "12 Oak Street", "Times are Central Time")
        .doesNotContain("front_desk</h3>", "UTC");
    assertThat(page("/console/appointments?span=list&day=2026-11-01"))
        .contains("Mon, Nov 23", "9:00 AM to 9:30 AM", "No appointments on these days.");
    assertThat(page("/console/appointments?span=week&day=2027-01-01&host=pete_admin"))
        .contains("No appointments on these days.");
    page("/console/appointments?span=list&day=9999-12-31");
    page("/console/appointments?span=week&day=0001-01-01");
  }

  @Test
  void a_day_without_free_times_says_so_and_leads_to_the_next() {
    assertThat(page("/console/appointments/book?host=pete_admin&day=2026-11-22"))
        .contains("Nothing is free on this day.", "Next free day: Monday, November 23, 2026");
  }

  @Test
  void viewers_see_and_change_nothing() {
    String id = booked();
    Map<String, String> cancel = change("one", id, "");
    Map<String, String> form = booking(MONDAY_AT_TEN);
    browser = ConsoleBrowser.member(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());

    assertThat(page("/console/appointments/one?id=" + id)).doesNotContain("Cancel this", "Move it");
    assertThat(page("/console/appointments")).doesNotContain("Book an appointment");
    assertThat(browser.get("/console/appointments/book").statusCode()).isEqualTo(403);
    assertThat(browser.get("/console/appointments/move?id=" + id).statusCode()).isEqualTo(403);
    assertThat(browser.post("/console/appointments/cancel", cancel).statusCode()).isEqualTo(403);
    assertThat(book(form).statusCode()).isEqualTo(403);
    assertThat(desk.count("appointments WHERE status = 'booked'")).isEqualTo(1);
  }

  @Test
  void managers_change_what_is_their_hosts_and_find_nothing_else() {
    String id = booked();
    Map<String, String> cancel = change("one", id, "");
    Map<String, String> form = booking(MONDAY_AT_TEN);
    browser =
        ConsoleBrowser.member(
            desk, clock, Demo.ORG, Role.MANAGER, Optional.of(Demo.intakeDesk().id()));

    assertThat(page("/console/appointments/book")).contains("With front_desk");
    assertThat(browser.get("/console/appointments/one?id=" + id).statusCode()).isEqualTo(404);
    assertThat(browser.get("/console/appointments/file?id=" + id).statusCode()).isEqualTo(404);
    assertThat(browser.get("/console/appointments/move?id=" + id).statusCode()).isEqualTo(404);
    assertThat(browser.post("/console/appointments/cancel", cancel).statusCode()).isEqualTo(404);
    assertThat(book(form).statusCode()).isEqualTo(404);
    assertThat(onRecord("foreign_id")).isNotEmpty();
    form.put("host", "front_desk");
    form.put("email", "john@example.com");
    String location = leadsTo(book(form));
    assertThat(page("/console/appointments/one?id=" + idIn(location)))
        .contains("By Jane &lt;script&gt;");
  }

  @Test
  void another_organisations_appointments_are_not_there() {
    String id = booked();
    GivenCredentials.in(desk).organisation(new OrgId("org_other"));
    browser =
        ConsoleBrowser.member(desk, clock, new OrgId("org_other"), Role.OWNER, Optional.empty());

    for (String path : List.of("one", "file", "move")) {
      assertThat(browser.get("/console/appointments/" + path + "?id=" + id).statusCode())
          .isEqualTo(404);
    }
    assertThat(browser.get("/console/appointments/book").statusCode()).isEqualTo(404);
  }

  @Test
  void a_form_without_its_id_does_nothing() {
    Map<String, String> form = booking(MONDAY_AT_NINE);
    form.put("id", "");

    assertThat(book(form).statusCode()).isEqualTo(403);
    assertThat(desk.count("appointments")).isZero();
  }
}
