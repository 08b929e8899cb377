package frontdesk.app;

import static frontdesk.app.MicrosoftDesk.PETE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** People look after hosts in a real browser, beside Microsoft's stand-in. */
class HostsInBrowserTest {
  private final LocalDate monday =
      LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);

  private static final String ANOTHER_PAGE =
      "return document.readyState === 'complete' && !document.documentElement.dataset.seen";

  private Chromium chromium;
  private MicrosoftDesk desk;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    desk = new MicrosoftDesk(Map.of());
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

  private void added() {
    visit("/console/hosts");
    write("id", PETE);
    leaving(() -> write("zone", "America/Chicago" + Keys.ENTER));
    assertThat(main()).contains("The host is added");
  }

  private void onMonday() {
    chromium
        .driver()
        .executeScript("document.getElementById('day').value = arguments[0]", monday.toString());
  }

  private void press(String text) {
    leaving(() -> chromium.driver().findElement(By.xpath("//button[.='" + text + "']")).click());
  }

  private void follow(String text) {
    leaving(() -> chromium.driver().findElement(By.linkText(text)).click());
  }

  /** Waits until another page is there: browsers send forms a little later. */
  private void leaving(Runnable step) {
    chromium.driver().executeScript("document.documentElement.dataset.seen = 'yes'");
    step.run();
    assertThat(Soon.is(() -> Boolean.TRUE.equals(chromium.driver().executeScript(ANOTHER_PAGE))))
        .isTrue();
  }

  private void connected() {
    press("Connect Microsoft 365");
    follow("Connect Microsoft 365");
  }

  @Test
  void a_host_is_connected_and_disconnected() {
    added();
    assertThat(main()).contains("Here", "In use");

    connected();

    chromium.awaitFocus("The calendar is connected.");
    assertThat(main()).contains("Microsoft 365 Connected", PETE);
    assertThat(desk.grant(PETE)).isPresent();
    visit("/console/hosts/one?id=" + PETE + "&day=" + monday);
    assertThat(main()).contains("can be booked:");

    find("summary").click();
    press("Disconnect the calendar");

    assertThat(main()).contains("Not connected", "has to be connected first");
    assertThat(desk.grant(PETE)).isEmpty();
  }

  @Test
  void a_calendar_is_kept_here_and_the_host_removed() {
    added();
    connected();
    find("summary").click();
    press("Keep the calendar here");
    chromium.awaitFocus("The calendar is kept here.");
    assertThat(main()).contains("Here In use");
    assertThat(desk.grant(PETE)).isEmpty();

    find("#removal + details summary").click();
    chromium.checked("host-removal");
    press("Remove " + PETE);

    chromium.awaitFocus("The host is removed.");
    assertThat(main()).doesNotContain(PETE);
  }

  @Test
  void whoever_declines_comes_back_and_reads_why() {
    added();
    desk.microsoft.consentFails("access_denied", "AADSTS65004: canary");

    connected();

    assertThat(main())
        .contains("The calendar was not connected. Access was not permitted")
        .doesNotContain("canary");
    assertThat(desk.grant(PETE)).isEmpty();
  }

  @Test
  void a_host_connects_by_the_address_that_was_made_for_them() {
    added();
    press("Let the host connect it");
    String address = find("#invitation").getText();

    chromium.driver().get(address);
    follow("Connect Microsoft 365");

    assertThat(find("h1").getText()).isEqualTo("Connected");
    assertThat(desk.grant(PETE)).isPresent();
  }

  @Test
  void other_hours_show_other_times_before_they_are_kept_and_afterwards() {
    added();
    onMonday();
    write("mon", "09:00-11:00");
    write("step", "1h");
    press("Show what results");
    assertThat(main()).contains("It is not kept yet.", "2 times can be booked:", "9:00 AM");

    visit("/console/hosts/one?id=" + PETE + "&day=" + monday);
    assertThat(main()).doesNotContain("2 times can be booked:");
    write("mon", "09:00-11:00");
    write("step", "1h");
    write("duration", "soon");
    press("Keep these rules");
    chromium.awaitFocus("One field cannot be so. Nothing was changed.");
    assertThat(find("#mon").getDomProperty("value")).isEqualTo("09:00-11:00");
    write("duration", "30");
    press("Keep these rules");

    chromium.awaitFocus("The rules are kept.");
    assertThat(main()).contains("2 times can be booked:", "outside the office hours");
  }

  @Test
  void axe_finds_nothing_light_or_dark_and_none_is_too_wide() {
    added();
    visit("/console/hosts");
    chromium.checked("hosts");
    visit("/console/hosts/one?id=" + PETE);
    leaving(() -> write("alias", "leasing" + Keys.ENTER));
    visit("/console/hosts/one?id=" + PETE + "&span=week&day=" + monday);
    write("mon", "17:00-09:00");
    press("Keep these rules");
    chromium.checked("host-refused");
    write("mon", "09:00-12:00 13:00-17:00");
    press("Show what results");
    chromium.checked("host");
  }
}
