package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calendars of a day and a week, and the list that is searched in. */
class CalendarPagesTest {
  private static final String WEEK =
      "/console/appointments?span=week&day=2026-11-23&host=pete_admin";
  private static final String MONDAY = "/console/appointments?span=day&day=2026-11-23";
  private static final String LIST = "/console/appointments?span=list&day=2026-11-21";

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

  private void booked(String start, String name, String address) {
    desk.vapi(
        """
        {"message":{"type":"tool-calls","call":{"id":"call-%2$s"},"toolCallList":[
          {"id":"a","function":{"name":"set_appointment","arguments":{"user_id":"pete_admin",
           "property_address":"%3$s","start_time":"%1$s",
           "attendee_name":"%2$s","attendee_email":"%2$s@example.com"}}}]}}
        """
            .formatted(start, name, address));
    assertThat(desk.count("appointments WHERE attendee_name = '" + name + "'")).isEqualTo(1);
  }

  private void cancelled(String name) {
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE appointments SET status = 'cancelled' WHERE attendee_name = ?", name));
  }

  @Test
  void an_appointment_stands_at_its_time_with_its_length() {
    booked("2026-11-23T09:30", "Jane", "12 Oak Street");

    assertThat(page(WEEK))
        .contains("<span class=\"from-0 to-4\">9 AM</span>", "<span class=\"from-28 to-32\">4 PM")
        .contains("<li class=\"booked own-0 from-2 to-4 lane-0-1\">")
        .contains("<span class=\"from-0 to-32\"></span>")
        .doesNotContain("style=", "5 PM</span>");
  }

  @Test
  void hours_are_those_of_the_office_and_of_what_stands_outside_them() {
    booked("2026-11-23T09:00", "Jane", "12 Oak Street");
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE appointments SET starts_at = '2026-11-24T01:10:00Z',"
                        + " ends_at = '2026-11-24T01:40:00Z'"));

    assertThat(page(WEEK))
        .contains("9 AM</span>", "7 PM</span>", "booked own-0 from-40 to-43")
        .doesNotContain("8 PM</span>", "8 AM</span>");
  }

  @Test
  void what_was_cancelled_stands_beside_what_took_its_place() {
    booked("2026-11-23T09:00", "Jane", "12 Oak Street");
    cancelled("Jane");
    desk.jdbi().useHandle(handle -> handle.execute("DELETE FROM occupied"));
    booked("2026-11-23T09:00", "John", "14 Oak Street");

    assertThat(page(WEEK))
        .contains("from-0 to-2 lane-0-2\">", "from-0 to-2 lane-1-2\">", "<em>Cancelled</em>");
  }

  @Test
  void free_times_lead_to_a_booking_with_that_host_at_that_time() {
    booked("2026-11-23T10:00", "Jane", "12 Oak Street");

    String link = "appointments/book?host=pete_admin&amp;at=2026-11-23T11%3A00-06%3A00";
    assertThat(page(WEEK)).contains(link, "at=2026-11-23T10%3A30-06%3A00");
    assertThat(page(WEEK)).doesNotContain("at=2026-11-23T10%3A00", "at=2026-11-22T");
    assertThat(page("/console/" + link.replace("&amp;", "&")))
        .contains("With pete_admin", "Monday, November 23, 2026")
        .containsPattern("value=\"2026-11-23T11:00:00-06:00\" checked");
    assertThat(page("/console/appointments/book?host=pete_admin&at=soon")).contains("With pete");
  }

  @Test
  void what_is_past_is_not_free_and_a_line_shows_where_the_day_is() {
    clock.set("2026-11-23T18:10:00Z");

    assertThat(page(MONDAY + "&host=pete_admin"))
        .contains("at=2026-11-23T13%3A00-06%3A00", "<span class=\"now-line from-12\">", "Today")
        .doesNotContain("at=2026-11-23T11%3A00", "at=2026-11-23T12%3A00");
  }

  @Test
  void a_day_shows_hosts_beside_each_other_each_in_their_zone() {
    booked("2026-11-23T09:00", "Jane", "12 Oak Street");

    assertThat(page(MONDAY))
        .contains("span=week&amp;day=2026-11-23\">pete_admin</a>", ">front_desk</a>")
        .contains("Times are Central Time", "Times are Coordinated Universal Time (UTC)")
        .contains("No appointments on this day.");
  }

  @Test
  void who_may_only_look_finds_no_free_times() {
    browser = ConsoleBrowser.member(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());

    assertThat(page(WEEK)).doesNotContain("class=\"gap", "appointments/book");
  }

  @Test
  void a_list_is_searched_for_guests_addresses_and_what_became_of_them() {
    booked("2026-11-23T09:00", "Jane", "12 Oak Street");
    booked("2026-11-23T10:00", "John", "14 Elm Road");
    cancelled("John");

    assertThat(page(LIST)).contains("12 Oak Street", "14 Elm Road");
    for (String query : List.of("words=jane@EXAMPLE", "words=oak+12", "status=booked")) {
      assertThat(page(LIST + "&" + query)).contains("12 Oak Street").doesNotContain("14 Elm");
    }
    assertThat(page(LIST + "&status=cancelled")).contains("14 Elm").doesNotContain("12 Oak");
    assertThat(page(LIST + "&words=%3Cscript%3E"))
        .contains("No appointment on these days is like that.")
        .doesNotContain("<script");
  }
}
