package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.calls.RunningTool;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiRunningTools;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody watches a call, in a real browser; the caller comes by Vapi's webhook. */
class NowInBrowserTest {
  private static final String NOON = "2026-11-24T12:00:00-06:00";

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

  private void visit(String path) {
    chromium.driver().get(desk.url(path).toString());
  }

  private String text(String id) {
    return chromium.driver().findElement(By.id(id)).getText();
  }

  private void awaitText(String id, String wanted) {
    boolean there = Soon.is(() -> text(id).contains(wanted));
    assertThat(there).as("%s has %s, but is: %s", id, wanted, text(id)).isTrue();
  }

  /** What is read out, although nobody sees it. */
  private void awaitReadOut(String wanted) {
    assertThat(Soon.is(() -> readOut().contains(wanted)))
        .as("%s is read out, but: %s", wanted, readOut())
        .isTrue();
  }

  private String readOut() {
    return String.valueOf(
        chromium.driver().executeScript("return document.getElementById('live-said').textContent"));
  }

  private WebElement element(String css) {
    return chromium.driver().findElement(By.cssSelector(css));
  }

  private void watchesNow() {
    visit("/console/now");
    awaitText("live-state", "Live");
  }

  @Test
  void a_call_is_watched_from_its_first_word_to_the_booking() {
    watchesNow();
    assertThat(text("main")).contains("No call is going on.", "No appointments today.");

    jane.begins();
    jane.hears("Front desk, how can I help?");
    awaitText("calls", "Front desk, how can I help?");
    jane.says("I would like to see <b>12 Oak Street</b>.");
    awaitText("calls", "I would like to see <b>12 Oak Street</b>.");
    jane.books(NOON);

    awaitText("calls", "set_appointment");
    element("#calls summary").click();
    assertThat(text("calls")).contains("12 Oak Street", "jane@example.com", "You're booked");
    awaitText("today", "12:00 PM to 12:30 PM");
    jane.hangsUp();
    awaitText("calls", "Over: The caller hung up");
    assertThat(text("main")).doesNotContain("No call is going on.");
  }

  @Test
  void a_tool_is_seen_while_it_runs_and_stays_open_until_it_is_answered() {
    jane.begins();
    watchesNow();
    new JdbiRunningTools(desk.jdbi())
        .begun(
            Demo.ORG,
            new CallId("call-7"),
            new RunningTool(
                "tool-1", "set_appointment", Optional.of("{\"a\":\"<b>\"}"), clock.instant()));
    awaitText("calls", "running");
    element("#calls summary").click();
    jane.says("Are you still there?");
    awaitText("calls", "Are you still there?");
    assertThat(text("calls")).contains("since 6:00:00 AM", "{\"a\":\"<b>\"}");

    jane.books(NOON);

    awaitText("calls", "booked");
    assertThat(Soon.is(() -> !text("calls").contains("running"))).isTrue();
  }

  @Test
  void who_waits_for_a_person_comes_up_and_is_called_back_by_keyboard() {
    watchesNow();
    jane.begins();
    jane.asksForAPerson("No heating");
    awaitText("needs", "No heating");
    assertThat(text("needs")).contains("+13125550123", "high", "since Tue, Nov 24");

    element("#needs").findElement(By.cssSelector("a")).sendKeys(Keys.TAB);
    chromium.tabTo("Called back").sendKeys(Keys.ENTER);

    chromium.awaitFocus("Nobody has to call them back any more.");
    assertThat(text("needs")).contains("Nothing waits for you.");
    assertThat(chromium.complaints()).doesNotContain("SEVERE");
  }

  @Test
  void lines_are_read_out_and_the_focus_and_what_was_opened_stay() {
    jane.begins();
    jane.books(NOON);
    watchesNow();
    element("#calls summary").click();
    WebElement focused = chromium.driver().switchTo().activeElement();

    jane.says("Thank you");
    awaitText("calls", "Thank you");

    awaitReadOut("Caller: Thank you");
    assertThat(element("#live-said").getDomAttribute("role")).isEqualTo("status");
    assertThat(chromium.driver().switchTo().activeElement()).isEqualTo(focused);
    assertThat(element("#calls details").getDomAttribute("open")).isNotNull();
  }

  @Test
  void many_lines_at_once_are_counted_and_not_read_out_one_by_one() {
    jane.begins();
    watchesNow();
    element("#live-pause").click();
    awaitText("live-state", "Paused");

    for (String word : List.of("one", "two", "three", "four")) {
      jane.says(word);
    }
    assertThat(text("calls")).doesNotContain("four");
    element("#live-pause").click();

    awaitText("calls", "four");
    awaitReadOut("new lines");
    assertThat(text("live-state")).isEqualTo("Live");
  }

  @Test
  void a_connection_that_is_lost_is_said_and_found_again_without_a_line_missing() {
    jane.begins();
    RunningDesk first = desk;
    visit("/console/now");
    awaitText("live-state", "Live");
    int port = first.url("/").getPort();
    Settings same =
        SettingsFixture.like(
                RunningDesk.settings(
                    Optional.empty(), Optional.of(LiveCaller.SECRET), Optional.of("k")))
            .publicUrl(URI.create("http://127.0.0.1"))
            .port(port)
            .build();

    first.close();
    awaitText("live-state", "Connection lost, trying again");
    desk = first.another(same);
    new LiveCaller(desk, "call-7").says("Are you still there?");

    awaitText("calls", "Are you still there?");
    awaitText("live-state", "Live");
  }

  @Test
  void who_is_signed_out_elsewhere_reads_so() {
    watchesNow();
    desk.jdbi().useHandle(handle -> handle.execute("DELETE FROM sessions"));

    awaitText("live-state", "You are signed out");
  }

  @Test
  void axe_finds_nothing_while_a_call_goes_on() {
    SomeWork.in(desk);
    jane.begins();
    jane.hears("Front desk, how can I help?");
    jane.says("I would like to see <b>12 Oak Street</b>.");
    jane.books(NOON);
    watchesNow();
    element("#calls summary").click();
    clock.advance(Duration.ofSeconds(5));
    new JdbiRunningTools(desk.jdbi())
        .begun(
            Demo.ORG,
            new CallId("call-7"),
            new RunningTool("tool-9", "get_availability", Optional.of("{}"), clock.instant()));
    jane.isSaying("And could I come");
    awaitText("calls", "And could I come");
    awaitText("calls", "running");
    chromium.driver().executeScript("scrollTo(0, 0)");

    chromium.checked("now");
  }
}
