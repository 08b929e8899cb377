package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

/** An owner at the pages of settings, in a real browser. */
class SettingsInBrowserTest {
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

  private void visit(String path) {
    chromium.driver().get(desk.url(path).toString());
  }

  private String text() {
    return chromium.driver().findElement(By.tagName("main")).getText();
  }

  @Test
  void a_credential_is_made_and_seen_once_by_keyboard() {
    visit("/console/settings");
    chromium.tabTo("Credentials").sendKeys(Keys.ENTER);
    chromium.write("name", "front-end");
    chromium.tabTo("Make it").sendKeys(Keys.ENTER);

    assertThat(chromium.focused()).startsWith("The secret of front-end");
    String secret = chromium.driver().findElement(By.id("secret")).getText();
    assertThat(secret).startsWith("fdk.org_demo_001.");
    chromium.checked("settings-secret");
    chromium.tabTo("All credentials").sendKeys(Keys.ENTER);

    assertThat(text()).contains("front-end", "Never").doesNotContain(secret);
    chromium.tabTo("Revoke").sendKeys(Keys.ENTER);
    chromium.tabTo("Revoke front-end").sendKeys(Keys.ENTER);
    assertThat(chromium.focused()).isEqualTo("That secret lets nobody in any more.");
  }

  @Test
  void somebody_is_invited_joins_and_is_removed_by_keyboard() {
    visit("/console/settings/people");
    chromium.tabTo("Make a link").sendKeys(Keys.ENTER);
    assertThat(chromium.focused()).startsWith("Give this link");
    String link = chromium.driver().findElement(By.id("secret")).getText();
    chromium.checked("settings-link");
    String jane = chromium.driver().manage().getCookieNamed("frontdesk").getValue();

    chromium.driver().manage().deleteAllCookies();
    visit(link.substring(link.indexOf("/console")));
    chromium.write("name", "John Roe");
    chromium.write("email", "john@example.com");
    chromium.write("password", ConsoleBrowser.PASSWORD + Keys.ENTER);
    assertThat(Soon.is(() -> chromium.driver().getTitle().startsWith("Now"))).isTrue();
    String john = chromium.driver().manage().getCookieNamed("frontdesk").getValue();

    as(jane);
    visit("/console/settings/people");
    assertThat(text()).contains("John Roe viewer");
    chromium.checked("settings-people");
    // Jane's own comes first.
    chromium.tabTo("Remove").sendKeys(Keys.TAB);
    chromium.tabTo("Remove").sendKeys(Keys.ENTER);
    chromium.tabTo("Remove John Roe").sendKeys(Keys.ENTER);
    assertThat(chromium.focused()).startsWith("They are signed out");

    as(john);
    visit("/console/calls");
    assertThat(chromium.driver().getTitle()).isEqualTo("Sign in · Frontdesk");
  }

  private void as(String cookie) {
    chromium.driver().manage().addCookie(new Cookie("frontdesk", cookie));
  }

  @Test
  void what_is_wrong_is_said_where_somebody_is_led_to() {
    visit("/console/settings");
    chromium.write("escalation_phone", "soon" + Keys.ENTER);

    assertThat(chromium.focused()).startsWith("Nothing was kept");
    chromium.checked("settings-refused");
  }

  @Test
  void axe_finds_nothing_on_any_page_of_settings() {
    for (String page :
        List.of(
            "settings",
            "settings/people",
            "settings/credentials",
            "settings/audit",
            "password?token=x")) {
      visit("/console/" + page);
      chromium.driver().findElements(By.tagName("summary")).forEach(one -> one.click());
      chromium.checked(page.replaceAll("[/?=]", "-"));
    }
  }
}
