package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What a browser tells somebody who wants to hear of bookings and escalations, in a real one. */
class NotificationsInBrowserTest {
  private static final String BOOKED = "Frontdesk: A caller booked an appointment.";
  private static final String ASKED = "Frontdesk: A caller asked for a person.";

  /** Notes down what the page tells, and has it told all the same. */
  private static final String LISTENS =
      """
      window.told = [];
      window.Notification = new Proxy(window.Notification, {
        construct(real, [title, more]) {
          window.told.push(`${title}: ${more.body}`);
          return new real(title, more);
        },
      });
      """;

  private final SettableClock clock = new SettableClock("2026-11-24T12:00:00Z");
  private Chromium chromium;
  private RunningDesk desk;
  private LiveCaller jane;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    Settings closed =
        RunningDesk.settings(Optional.empty(), Optional.of(LiveCaller.SECRET), Optional.of("k"));
    desk =
        RunningDesk.on(
            SettingsFixture.like(closed).publicUrl(URI.create("http://127.0.0.1")).build(), clock);
    jane = new LiveCaller(desk, "call-7");
    cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENS));
    joins();
  }

  private void joins() {
    visit(
        "/console/join?token="
            + ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty()));
    chromium.write("name", "Jane Doe");
    chromium.write("email", "jane@example.com");
    chromium.write("password", ConsoleBrowser.PASSWORD + Keys.ENTER);
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

  private void cdp(String command, Map<String, Object> with) {
    chromium.driver().executeCdpCommand(command, with);
  }

  private void visit(String path) {
    chromium.driver().get(desk.url(path).toString());
  }

  private void watchesNow() {
    visit("/console/now");
    awaitText("live-state", "Live");
  }

  private void awaitText(String id, String wanted) {
    By place = By.id(id);
    assertThat(Soon.is(() -> chromium.driver().findElement(place).getText().contains(wanted)))
        .as(wanted)
        .isTrue();
  }

  private void allows() {
    String origin = desk.url("").toString();
    cdp(
        "Browser.grantPermissions",
        Map.of("origin", origin, "permissions", List.of("notifications")));
  }

  private void pressesTell() {
    chromium.driver().findElement(By.id("live-tell")).sendKeys(Keys.ENTER);
  }

  private Object told() {
    return chromium.driver().executeScript("return window.told");
  }

  private void awaitTold(String... texts) {
    assertThat(Soon.is(() -> List.of(texts).equals(told()))).as("told: %s", told()).isTrue();
  }

  @Test
  void who_wants_to_hear_of_bookings_and_escalations_is_told_of_each_once() {
    allows();
    watchesNow();
    pressesTell();
    awaitText("live-tell", "Stop telling me");
    jane.begins();
    jane.says("I would like to see a home");

    jane.books("2026-11-24T12:00:00-06:00");
    awaitTold(BOOKED);
    jane.asksForAPerson("No heating");
    awaitTold(BOOKED, ASKED);

    jane.says("Good bye");
    awaitText("calls", "Good bye");
    awaitTold(BOOKED, ASKED);
  }

  @Test
  void who_did_not_ask_or_does_not_want_it_any_more_is_not_told() {
    allows();
    watchesNow();
    jane.begins();
    jane.books("2026-11-24T12:00:00-06:00");
    awaitText("calls", "booked");
    assertThat(told()).isEqualTo(List.of());

    pressesTell();
    awaitText("live-tell", "Stop telling me");
    pressesTell();
    awaitText("live-tell", "Tell me of bookings");
    jane.asksForAPerson("No heating");
    awaitText("needs", "No heating");
    awaitText("calls", "call back");
    assertThat(told()).isEqualTo(List.of());
  }

  @Test
  void what_was_there_when_the_page_was_loaded_is_no_news() {
    allows();
    jane.begins();
    jane.books("2026-11-24T12:00:00-06:00");
    watchesNow();
    pressesTell();
    awaitText("live-tell", "Stop telling me");
    visit("/console/now");
    awaitText("live-tell", "Stop telling me");

    jane.asksForAPerson("No heating");

    awaitTold(ASKED);
  }
}
