package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.net.http.HttpRequest;
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
    on("Now");
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

  /** The page that was asked for is there. */
  private void on(String title) {
    String full = title + " · Frontdesk";
    assertThat(Soon.is(() -> String.valueOf(chromium.driver().getTitle()).endsWith(full)))
        .as(title)
        .isTrue();
  }

  private String text() {
    return chromium.driver().findElement(By.tagName("main")).getText();
  }

  @Test
  void a_credential_is_made_and_seen_once_by_keyboard() {
    visit("/console/settings");
    chromium.tabTo("Credentials").sendKeys(Keys.ENTER);
    on("Credentials");
    chromium.write("name", "front-end");
    chromium.tabTo("Make it").sendKeys(Keys.ENTER);
    on("Copy the secret now");

    chromium.awaitFocus("The secret of front-end");
    String secret = chromium.driver().findElement(By.id("secret")).getText();
    assertThat(secret).startsWith("fdk.org_demo_001.");
    chromium.checked("settings-secret");
    chromium.tabTo("All credentials").sendKeys(Keys.ENTER);
    on("Credentials");

    assertThat(text()).contains("front-end", "Never").doesNotContain(secret);
    chromium.tabTo("Revoke").sendKeys(Keys.ENTER);
    chromium.tabTo("Revoke front-end").sendKeys(Keys.ENTER);
    on("any more. · Credentials");
    chromium.awaitFocus("That secret lets nobody in any more.");
  }

  @Test
  void somebody_is_invited_joins_and_is_removed_by_keyboard() {
    visit("/console/settings/people");
    chromium.tabTo("Make a link").sendKeys(Keys.ENTER);
    on("Copy the link now");
    chromium.awaitFocus("Give this link");
    String link = chromium.driver().findElement(By.id("secret")).getText();
    chromium.checked("settings-link");
    String jane = chromium.driver().manage().getCookieNamed("frontdesk").getValue();

    chromium.driver().manage().deleteAllCookies();
    visit(link.substring(link.indexOf("/console")));
    chromium.write("name", "John Roe");
    chromium.write("email", "john@example.com");
    chromium.write("password", ConsoleBrowser.PASSWORD + Keys.ENTER);
    on("Now");
    String john = chromium.driver().manage().getCookieNamed("frontdesk").getValue();

    as(jane);
    visit("/console/settings/people");
    assertThat(text()).contains("John Roe viewer");
    chromium.checked("settings-people");
    // Jane's own comes first.
    chromium.tabTo("Remove").sendKeys(Keys.TAB);
    chromium.tabTo("Remove").sendKeys(Keys.ENTER);
    chromium.tabTo("Remove John Roe").sendKeys(Keys.ENTER);
    on("any more. · People");
    chromium.awaitFocus("They are signed out");

    as(john);
    visit("/console/calls");
    assertThat(chromium.driver().getTitle()).isEqualTo("Sign in · Frontdesk");
  }

  @Test
  void figures_are_looked_at_and_downloaded_by_keyboard() {
    SomeWork.in(desk);
    visit("/console/analytics");
    chromium.checked("analytics");
    chromium.driver().findElements(By.tagName("summary")).forEach(one -> one.click());
    chromium.checked("analytics-tables");

    chromium.tabTo("Last 7 days").sendKeys(Keys.ENTER);
    assertThat(Soon.is(() -> chromium.driver().getCurrentUrl().contains("from="))).isTrue();
    chromium.tabTo("The numbers").sendKeys(Keys.ENTER);
    assertThat(text()).contains("Nov 21 2", "Every tool call did what was asked.");

    String file = chromium.tabTo("Download CSV").getAttribute("href");
    chromium.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(chromium.driver().getTitle()).isEqualTo("Analytics · Frontdesk");
    String cookie = chromium.driver().manage().getCookieNamed("frontdesk").getValue();
    assertThat(
            RunningDesk.send(
                    HttpRequest.newBuilder(URI.create(file))
                        .header("Cookie", "frontdesk=" + cookie)
                        .GET())
                .body())
        .contains("\"2026-11-21\",\"2\"");
  }

  private void as(String cookie) {
    chromium.driver().manage().addCookie(new Cookie("frontdesk", cookie));
  }

  @Test
  void what_is_wrong_is_said_where_somebody_is_led_to() {
    visit("/console/settings");
    chromium.write("escalation_phone", "soon" + Keys.ENTER);
    By told = By.cssSelector("[role=alert]");
    assertThat(Soon.is(() -> !chromium.driver().findElements(told).isEmpty())).isTrue();

    chromium.awaitFocus("Nothing was kept");
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
