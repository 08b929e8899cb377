package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What holds for each page there is, as full as it gets, in a real browser. */
class EveryPageInBrowserTest {
  /** What moves, or would if it changed. */
  private static final String MOVES =
      """
      const moving = style => style.animationName !== "none"
          || style.transitionDuration.split(",").some(time => parseFloat(time) > 0)
          || style.scrollBehavior === "smooth";
      return [...document.querySelectorAll("*")]
          .filter(one => [null, "::before", "::after"].some(part => moving(getComputedStyle(one, part))))
          .map(one => one.outerHTML.slice(0, 80)).join()
          + document.getAnimations().map(one => "an animation").join();
      """;

  /**
   * Controls that the keyboard does not reach, or not in the order in which they stand, or that do
   * not show it.
   */
  private static final String UNREACHED =
      """
      const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
          .filter(one => one.checkVisibility() && !one.disabled && one.type !== "hidden"
              && !one.closest("fieldset:disabled"));
      const wrong = controls.filter(one => {
        one.focus();
        const style = getComputedStyle(one);
        return document.activeElement !== one || one.tabIndex !== 0
            || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2;
      });
      return (controls.length ? "" : "nothing to reach")
          + wrong.map(one => one.outerHTML.slice(0, 80)).join();
      """;

  /**
   * Controls smaller than a finger's tip needs at least; those within a sentence may be (WCAG
   * 2.5.8).
   */
  private static final String TOO_SMALL =
      """
      return [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, nav a, .action")]
          .filter(one => one.checkVisibility())
          .filter(one => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.height < 24 || box.width < 24) && !one.labels?.length;
          })
          .map(one => one.outerHTML.slice(0, 80)).join();
      """;

  @TempDir Path folder;

  private Chromium chromium;
  private FurnishedDesk furnished;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    furnished = new FurnishedDesk(URI.create("http://127.0.0.1"), folder);
    visit("/console/join?token=" + furnished.invitation());
    chromium.write("name", "Jane Doe");
    chromium.write("email", "jane@example.com");
    chromium.write("password", ConsoleBrowser.PASSWORD + Keys.ENTER);
    assertThat(Soon.is(() -> chromium.driver().getTitle().startsWith("Now"))).isTrue();
  }

  @AfterEach
  void close() {
    if (chromium != null) {
      chromium.close();
    }
    if (furnished != null) {
      furnished.close();
    }
  }

  private void visit(String path) {
    chromium.driver().get(furnished.desk.url(path).toString());
  }

  private void onEach(Consumer<EveryPage> check) {
    furnished
        .pages()
        .forEach(
            page -> {
              visit(page.address());
              chromium
                  .driver()
                  .executeScript(
                      "document.querySelectorAll('details').forEach(one => { one.open = true; })");
              check.accept(page);
            });
  }

  private void assertNothing(String script, EveryPage page) {
    assertThat(chromium.driver().executeScript(script)).as(page.route()).isEqualTo("");
  }

  @Test
  void none_has_to_be_pushed_sideways_from_360_pixels_to_1920() {
    onEach(
        page -> {
          chromium.fits(page.route());
          chromium.width(360);
          assertNothing(TOO_SMALL, page);
          chromium.shot("full-" + page.route().replace('/', '-'));
        });
  }

  @Test
  void nothing_moves_for_whom_movement_makes_ill() {
    chromium.stillness();
    onEach(page -> assertNothing(MOVES, page));
  }

  @Test
  void the_keyboard_reaches_everything_that_can_be_used_and_shows_where_it_is() {
    onEach(
        page -> {
          chromium.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
          assertThat(chromium.focused()).as(page.route()).isEqualTo("Skip to the content");
          assertNothing(UNREACHED, page);
        });
  }
}
