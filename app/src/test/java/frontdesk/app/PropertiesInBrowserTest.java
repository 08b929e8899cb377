package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.properties.Property;
import frontdesk.scheduling.Demo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** People look after what is to let in a real browser. */
class PropertiesInBrowserTest {
  private static final String ANOTHER_PAGE =
      "return document.readyState === 'complete' && !document.documentElement.dataset.seen";

  @TempDir Path folder;

  private Chromium chromium;
  private RunningDesk desk;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    Settings open = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    desk =
        RunningDesk.on(
            SettingsFixture.like(open).publicUrl(URI.create("http://127.0.0.1")).build(),
            new SettableClock("2026-11-21T12:00:00Z"));
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

  private WebElement find(String css) {
    return chromium.driver().findElement(By.cssSelector(css));
  }

  private String main() {
    return find("main").getText();
  }

  private void write(String field, String text) {
    find("#" + field).clear();
    chromium.write(field, text);
  }

  private void press(String text) {
    leaving(() -> chromium.driver().findElement(By.xpath("//button[.='" + text + "']")).click());
  }

  private void leaving(Runnable step) {
    chromium.driver().executeScript("document.documentElement.dataset.seen = 'yes'");
    step.run();
    assertThat(Soon.is(() -> Boolean.TRUE.equals(chromium.driver().executeScript(ANOTHER_PAGE))))
        .isTrue();
  }

  private Property listed(String address) {
    return new JdbiProperties(desk.jdbi())
        .all(Demo.ORG).stream()
            .filter(one -> one.address().text().startsWith(address))
            .findFirst()
            .orElseThrow();
  }

  private void imported(String csv) throws IOException {
    visit("/console/properties/import");
    Path file = Files.writeString(folder.resolve("listings.csv"), csv);
    find("#file").sendKeys(file.toAbsolutePath().toString());
    press("Import");
  }

  @Test
  void a_property_is_found_and_edited() {
    visit("/console/properties");
    leaving(() -> write("words", "oak" + Keys.ENTER));
    leaving(() -> find("tbody th a").click());
    String address = find("h1").getText();

    write("rent", "1234");
    write("available", "soon");
    press("Keep this");
    chromium.awaitFocus("One field cannot be so. Nothing was changed.");
    assertThat(find("#rent").getDomProperty("value")).isEqualTo("1234");
    write("available", "2027-01-15");
    press("Keep this");

    chromium.awaitFocus("The property is changed.");
    assertThat(listed(address).facts().rent().orElseThrow().amount()).isEqualByComparingTo("1234");
    press("It is let or withdrawn");
    assertThat(listed(address).isTaken()).isTrue();
  }

  @Test
  void a_file_is_imported_and_what_was_refused_is_mended_on_the_page() throws IOException {
    imported(
        """
        address,rent
        "901 Elm Street, Springfield, IL",975
        "902 Elm Street, Springfield, IL",cheap
        """);
    chromium.awaitFocus("2 rows: 1 added, 1 refused.");
    assertThat(main()).contains("is no rent a month", "Mend the rows that were refused");

    String refused = find("#text").getDomProperty("value");
    write("text", refused.replace("cheap", "850"));
    press("Import");

    chromium.awaitFocus("1 row: 1 added.");
    assertThat(listed("902 Elm").facts().rent().orElseThrow().amount()).isEqualByComparingTo("850");
  }

  @Test
  void axe_finds_nothing_light_or_dark_and_none_is_too_wide() throws IOException {
    visit("/console/properties");
    chromium.checked("properties");
    leaving(() -> find("tbody th a").click());
    chromium.checked("property");
    visit("/console/properties/new");
    write("rent", "much");
    press("Add it");
    chromium.checked("property-refused");
    imported(
        """
        address,rent,colour,description
        "901 Elm Street, Springfield, IL",975,red,No Section 8
        "902 Elm Street, Springfield, IL",cheap,,
        """);
    chromium.checked("property-import");
  }
}
