package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What pages say where nothing was done, beside where something was, in a real browser. */
class RefusalsInBrowserTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private Chromium chromium;
  private RunningDesk desk;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    desk =
        RunningDesk.on(
            RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock);
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

  private WebElement message() {
    return chromium.driver().findElement(By.cssSelector("main > [autofocus]"));
  }

  private void says(String role, String text) {
    chromium.awaitFocus(text);
    assertThat(message().getAttribute("role")).isEqualTo(role);
    assertThat(message().getText()).isEqualTo(text);
  }

  @Test
  void what_was_refused_looks_and_sounds_otherwise_than_what_was_done() {
    visit("/console/settings/people?done=removed");
    says("status", "They are signed out, and nobody here any more.");
    String good = message().getCssValue("background-color");

    visit("/console/settings/people?done=last-owner");

    says("alert", "Nobody else is an owner. Make somebody else one first.");
    assertThat(message().getCssValue("background-color")).isNotEqualTo(good);
    chromium.checked("refused");
  }

  @Test
  void what_was_said_is_not_said_again_when_the_page_is_loaded_anew() {
    visit("/console/hosts/one?id=pete_admin&auth=error&message=x&done=kept");
    says("alert", "The calendar was not connected. Nothing was changed.");

    chromium.driver().navigate().refresh();

    assertThat(chromium.driver().getCurrentUrl()).endsWith("/console/hosts/one?id=pete_admin");
    assertThat(chromium.driver().getTitle()).isEqualTo("pete_admin · Frontdesk");
  }

  @Test
  void a_word_that_cannot_be_stands_in_its_field_still() {
    visit("/console/hosts/one?id=pete_admin");

    chromium.write("alias", "front_desk" + Keys.ENTER);

    assertThat(Soon.is(() -> !chromium.driver().findElements(By.id("alias-problem")).isEmpty()))
        .isTrue();
    WebElement field = chromium.driver().switchTo().activeElement();
    assertThat(field.getAttribute("id")).isEqualTo("alias");
    assertThat(field.getAttribute("value")).isEqualTo("front_desk");
    chromium.checked("alias-refused");
  }
}
