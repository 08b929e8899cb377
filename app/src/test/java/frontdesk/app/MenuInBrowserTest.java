package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The top of every page, in a real browser. */
class MenuInBrowserTest {
  /** A line of text and room to hit it. */
  private static final int ONE_ROW = 60;

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
    String token = ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
    visit("/console/join?token=" + token);
    chromium.write("name", "Somebody With Rather a Long Name");
    chromium.write("email", "jane@example.com");
    chromium.write("password", ConsoleBrowser.PASSWORD + Keys.ENTER);
    arrives("Now");
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

  private void arrives(String title) {
    assertThat(Soon.is(() -> chromium.driver().getTitle().startsWith(title))).as(title).isTrue();
  }

  private WebElement find(String css) {
    return chromium.driver().findElement(By.cssSelector(css));
  }

  @Test
  void it_is_one_row_at_every_width() {
    visit("/console/hosts");
    for (int width : new int[] {360, 768, 1024, 1280, 1920}) {
      chromium.width(width);

      assertThat(find("header").getSize().getHeight()).as("at %s", width).isLessThan(ONE_ROW);
      assertThat(find("header nav").isDisplayed()).as("at %s", width).isEqualTo(width >= 1200);
    }
  }

  @Test
  void on_a_phone_a_button_opens_it_without_a_script_and_escape_closes_it() {
    visit("/console/hosts");
    chromium.width(360);

    chromium.tabTo("Menu").sendKeys(Keys.ENTER);
    assertThat(find("header nav").isDisplayed()).isTrue();
    chromium.checked("menu");
    chromium.width(360);
    find("header nav").findElement(By.linkText("Settings")).sendKeys(Keys.ESCAPE);
    assertThat(find("header nav").isDisplayed()).isFalse();

    chromium.tabTo("Menu").sendKeys(Keys.ENTER);
    chromium.tabTo("Calls").sendKeys(Keys.ENTER);
    arrives("Calls");
  }

  @Test
  void the_name_of_the_house_leads_home() {
    visit("/console/settings/people");

    find(".brand a").click();

    arrives("Now");
  }
}
