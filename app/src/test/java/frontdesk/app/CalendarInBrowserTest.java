package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Point;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** Somebody looks at a full week in a real browser. */
class CalendarInBrowserTest {
  private static final List<String> GUESTS =
      List.of("Jane Doe", "John Roe", "Mary Major", "Richard Miles", "Ann Smith", "Paul Adams");

  private static final String WEEK = "/console/appointments?span=week&day=2026-11-23";

  /** Two more hosts, and thirty viewings over the week, every seventh of them cancelled. */
  private static final List<String> A_FULL_WEEK =
      List.of(
          """
          INSERT INTO hosts SELECT (jsonb_populate_record(NULL::hosts, to_jsonb(one)
              || jsonb_build_object('host_id', name))).*
            FROM hosts one, unnest(ARRAY['ann@example.com', 'paul@example.com']) name
           WHERE host_id = 'pete_admin'
          """,
          """
          INSERT INTO appointments SELECT (jsonb_populate_record(NULL::appointments, to_jsonb(one)
              || jsonb_build_object('appointment_id', lpad(to_hex(g), 16, '0'), 'intent_key', NULL,
                 'host_id', (ARRAY['ann@example.com', 'paul@example.com', 'pete_admin'])[g %% 3 + 1],
                 'title', 'Property Viewing: ' || (g * 7 %% 90 + 1) || ' Oak Street',
                 'attendee_name', (ARRAY[%s])[g %% 6 + 1],
                 'status', CASE WHEN g %% 7 = 0 THEN 'cancelled' ELSE 'booked' END,
                 'starts_at', '2026-11-23T15:00:00Z'::timestamptz
                     + g %% 5 * interval '1 day' + (g * 11 %% 15) * interval '30 minutes',
                 'ends_at', '2026-11-23T15:30:00Z'::timestamptz
                     + g %% 5 * interval '1 day' + (g * 11 %% 15) * interval '30 minutes'
                     + g %% 4 * interval '15 minutes'))).*
            FROM appointments one, generate_series(1, 30) g
          """
              .formatted("'" + String.join("','", GUESTS) + "'"));

  private final SettableClock clock = new SettableClock("2026-11-24T18:40:00Z");
  private Chromium chromium;
  private RunningDesk desk;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    Settings open = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    desk =
        RunningDesk.on(
            SettingsFixture.like(open).publicUrl(URI.create("http://127.0.0.1")).build(), clock);
    desk.vapi(
        """
        {"message":{"type":"tool-calls","call":{"id":"call-1"},"toolCallList":[
          {"id":"a","function":{"name":"set_appointment","arguments":{"user_id":"pete_admin",
           "property_address":"12 Oak Street","start_time":"2026-11-27T16:00",
           "attendee_name":"Jane","attendee_email":"jane@example.com"}}}]}}
        """);
    desk.jdbi().useHandle(handle -> A_FULL_WEEK.forEach(handle::execute));
  }

  @AfterEach
  void close() {
    if (chromium != null) {
      chromium.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  private void visit(String path) {
    chromium.driver().get(desk.url(path).toString());
  }

  private Rectangle at(String css) {
    WebElement found = chromium.driver().findElement(By.cssSelector(css));
    return found.getRect();
  }

  @Test
  void a_free_time_leads_by_keyboard_to_a_booking_with_that_host_at_that_time() {
    chromium.width(1440);
    visit("/console/appointments?span=week&day=2026-12-01&host=pete_admin");

    chromium.tabTo("Free: book pete_admin at").sendKeys(Keys.ENTER);
    chromium.write("address", "14 Oak Street");
    chromium.write("name", "Mary");
    chromium.write("email", "mary@example.com" + Keys.ENTER);

    chromium.awaitFocus("The appointment is booked.");
    assertThat(chromium.driver().findElement(By.tagName("main")).getText())
        .contains("Mon, Nov 30, 2026, 9:00 AM to 9:30 AM", "14 Oak Street");
  }

  @Test
  void hours_go_down_days_across_and_what_overlaps_stands_side_by_side() {
    chromium.width(1440);
    visit(WEEK + "&host=pete_admin");
    Point monday = at(".column:nth-child(2) h3").getPoint();
    Point tuesday = at(".column:nth-child(3) h3").getPoint();
    assertThat(monday.getY()).isEqualTo(tuesday.getY());
    assertThat(monday.getX()).isLessThan(tuesday.getX());

    visit(WEEK);
    Rectangle first = at(".blocks .lane-0-2 a");
    Rectangle second = at(".blocks .lane-1-2 a");
    assertThat(first.getX() + first.getWidth()).isLessThanOrEqualTo(second.getX());
    assertThat(first.getHeight()).isGreaterThanOrEqualTo(23);
    assertThat(at(".calendar:last-of-type").getHeight()).isLessThan(1500);
  }

  @Test
  void on_a_phone_each_day_is_a_list() {
    chromium.width(360);
    visit(WEEK + "&host=pete_admin");

    assertThat(chromium.driver().findElement(By.tagName("main")).getText())
        .contains("Sat, Nov 28\nNo appointments", "4:00 PM to 4:30 PM")
        .doesNotContain("Free: book");
    assertThat(at(".column:nth-child(2)").getY()).isLessThan(at(".column:nth-child(3)").getY());
  }

  @Test
  void axe_finds_nothing_light_or_dark_and_none_is_too_wide() {
    visit(WEEK);
    chromium.width(1440);
    chromium.checked("calendar-week");
    visit(WEEK + "&host=pete_admin");
    chromium.checked("calendar-host");
    visit("/console/appointments?span=day&day=2026-11-24");
    chromium.width(1440);
    chromium.checked("calendar-day");
    visit("/console/appointments?span=list&day=2026-11-23&words=oak&status=booked");
    chromium.checked("calendar-list");
  }
}
