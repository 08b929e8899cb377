package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Somebody books, moves and cancels in a real browser, with the keyboard alone. */
class ByHandInBrowserTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private Chromium chromium;
  private RunningDesk desk;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    Settings open = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    desk =
        RunningDesk.on(
            SettingsFixture.like(open).publicUrl(URI.create("http://127.0.0.1")).build(), clock);
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

  private String shown() {
    return chromium.driver().findElement(By.tagName("main")).getText();
  }

  private void picks(String time) {
    chromium
        .driver()
        .findElement(By.cssSelector("input[value='" + time + "']"))
        .sendKeys(Keys.SPACE);
  }

  // Whoever goes elsewhere before would take the form back.
  private void arrives(String title) {
    assertThat(Soon.is(() -> chromium.driver().getTitle().startsWith(title))).as(title).isTrue();
  }

  private void books(String time, String name) {
    visit("/console/appointments/book?host=pete_admin&day=2026-11-23");
    picks(time);
    chromium.write("address", "12 Oak Street");
    chromium.write("name", name);
    chromium.write("email", name + "@example.com" + Keys.ENTER);
    arrives("The appointment is booked.");
  }

  @Test
  void an_appointment_is_booked_moved_and_cancelled_by_keyboard() {
    visit("/console/appointments?day=2026-11-23");
    chromium.tabTo("Book an appointment").sendKeys(Keys.ENTER);
    arrives("Book an appointment");
    books("2026-11-23T09:00:00-06:00", "Jane");
    chromium.awaitFocus("The appointment is booked.");

    chromium.tabTo("Move it").sendKeys(Keys.ENTER);
    chromium.write("written", "Tuesday at 2 pm" + Keys.ENTER);
    arrives("The appointment is moved.");
    chromium.awaitFocus("The appointment is moved.");
    assertThat(shown()).contains("Tue, Nov 24, 2026, 2:00 PM to 2:30 PM");

    chromium.tabTo("Cancel it").sendKeys(Keys.ENTER);
    chromium.tabTo("Cancel this appointment").sendKeys(Keys.ENTER);
    arrives("The appointment is cancelled.");
    chromium.awaitFocus("The appointment is cancelled.");
    assertThat(shown()).contains("Booked", "Moved", "Cancelled", "By somebody at this machine");
  }

  @Test
  void a_refusal_is_heard_and_another_time_picked() {
    books("2026-11-23T09:00:00-06:00", "Jane");
    visit("/console/appointments/book?host=pete_admin&day=2026-11-23");
    chromium.write("written", "Monday at 9 am");
    chromium.write("address", "12 Oak Street");
    chromium.write("email", "john@example.com" + Keys.ENTER);
    chromium.awaitFocus("That time is taken.");

    picks("2026-11-23T09:30:00-06:00");
    chromium.tabTo("Book it").sendKeys(Keys.ENTER);

    chromium.awaitFocus("The appointment is booked.");
  }

  @Test
  void a_tool_is_tried_by_keyboard_and_its_call_is_found() {
    visit("/console/try?tool=set_appointment");
    chromium.write("arg-property_address", "12 Oak Street");
    chromium.write("arg-start_time", "Monday at 9 am");
    chromium.write("arg-attendee_email", "jane@example.com" + Keys.ENTER);
    arrives("The tool has answered.");
    assertThat(shown()).contains("You're booked for the viewing of 12 Oak Street");
    chromium.tabTo("Vapi: what").sendKeys(Keys.ENTER);
    assertThat(shown()).contains("\"toolCallList\"", "\"results\"");
    chromium.checked("try");

    chromium.tabTo("Its call").sendKeys(Keys.ENTER);
    arrives("Trial of ");
    assertThat(shown()).contains("Somebody tried tools at the console", "set_appointment");
    chromium.driver().findElements(By.tagName("summary")).forEach(summary -> summary.click());
    assertThat(
            Soon.is(() -> !chromium.driver().findElements(By.cssSelector("button.copy")).isEmpty()))
        .isTrue();
    chromium.checked("trial");
  }

  @Test
  void axe_finds_nothing_on_any_page_light_or_dark_and_none_is_too_wide() {
    books("2026-11-23T09:00:00-06:00", "Jane");
    String one = chromium.driver().getCurrentUrl();
    books("2026-11-23T11:30:00-06:00", "John");
    chromium.tabTo("Move it").sendKeys(Keys.ENTER);
    chromium.checked("move");
    chromium.driver().get(one);
    chromium.driver().findElements(By.tagName("summary")).forEach(summary -> summary.click());
    chromium.checked("appointment");
    visit("/console/appointments?day=2026-11-23&span=week");
    chromium.checked("week");
    visit("/console/appointments?day=2026-11-23&span=list");
    chromium.checked("list");
    visit("/console/appointments/book?host=pete_admin&day=2026-11-23");
    chromium.checked("book");
    chromium.tabTo("Book it").sendKeys(Keys.ENTER);
    chromium.checked("book-refused");
    visit("/console/appointments/book?host=front_desk&day=2026-11-23");
    chromium.checked("book-long");
    visit("/console/appointments/book");
    chromium.checked("book-whom");
  }
}
