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

/** People at the console, in a real browser. */
class ConsoleInBrowserTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private Chromium chromium;
  private RunningDesk desk;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    Settings closed = RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k"));
    desk =
        RunningDesk.on(
            SettingsFixture.like(closed).publicUrl(URI.create("http://127.0.0.1")).build(), clock);
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

  private void joined() {
    String token = ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
    visit("/console/join?token=" + token);
    chromium.write("name", "Jane Doe");
    chromium.write("email", "jane@example.com");
    chromium.write("password", ConsoleBrowser.PASSWORD + Keys.ENTER);
    // Whoever goes elsewhere before would take the form back.
    assertThat(Soon.is(() -> chromium.driver().getTitle().startsWith("Now"))).isTrue();
  }

  @Test
  void somebody_signs_in_and_settles_a_notice_by_keyboard() {
    SomeWork.in(desk);
    joined();
    chromium.tabTo("Sign out").sendKeys(Keys.ENTER);
    chromium.write("email", "jane@example.com");
    chromium.write("password", ConsoleBrowser.PASSWORD + Keys.ENTER);
    assertThat(Soon.is(() -> chromium.driver().getTitle().startsWith("Now"))).isTrue();
    visit("/console/notices");

    chromium.tabTo("Settled").sendKeys(Keys.ENTER);

    chromium.awaitFocus("The notice is settled.");
    assertThat(chromium.driver().getTitle()).startsWith("The notice is settled.");
  }

  @Test
  void a_call_leads_to_the_appointment_that_it_made() {
    SomeWork.in(desk);
    joined();
    visit("/console/calls?kind=over");
    chromium.driver().findElement(By.cssSelector("tbody th a")).click();
    chromium.driver().findElement(By.cssSelector("summary")).click();
    assertThat(chromium.driver().findElement(By.tagName("pre")).getText()).contains("Viewing");

    chromium.driver().findElement(By.partialLinkText("Viewing")).click();

    assertThat(chromium.driver().getTitle())
        .isEqualTo("Viewing of 12 Oak Street, Dec 1, 2:00 PM · Frontdesk");
    assertThat(chromium.driver().findElement(By.tagName("main")).getText())
        .contains("Jane", "Dec 1, 2026", "a caller");
  }

  @Test
  void axe_finds_nothing_on_any_page_light_or_dark_and_none_is_too_wide() {
    SomeWork.in(desk);
    visit("/console/sign-in");
    chromium.checked("sign-in");
    String token = ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
    visit("/console/join?token=" + token);
    chromium.checked("join");
    joined();
    Map<String, String> pages =
        Map.of(
            "notices", "/console/notices",
            "calls", "/console/calls",
            "call", "/console/calls/one?id=call-1",
            "appointments", "/console/appointments?day=2026-12-01",
            "empty", "/console/calls?kind=escalated&until=2020-01-01",
            "not-found", "/console/calls/one?id=none");
    for (String name : List.of("notices", "calls", "call", "appointments", "empty", "not-found")) {
      visit(pages.get(name));
      chromium.driver().findElements(By.tagName("summary")).forEach(one -> one.click());
      chromium.checked(name);
    }
  }
}
