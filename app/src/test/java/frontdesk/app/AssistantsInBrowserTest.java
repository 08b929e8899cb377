package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VapiAccess;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import frontdesk.standins.vapi.FakeVapi;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Somebody brings assistants in step, in a real browser. */
class AssistantsInBrowserTest {
  @TempDir Path folder;

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final FakeVapi vapi = FakeVapi.start(0, clock);
  private final Chromium chromium = Chromium.open();
  private Optional<RunningDesk> running = Optional.empty();

  @BeforeEach
  void joined() {
    VapiAccess access =
        new VapiAccess(
            Optional.of(new VapiAccount(vapi.url(), FakeVapi.KEY)),
            Optional.of("v"),
            Optional.empty(),
            Optional.empty());
    Settings set =
        SettingsFixture.like(RunningDesk.settings(access, Optional.of("k")))
            .publicUrl(URI.create("http://127.0.0.1"))
            .data(folder)
            .build();
    RunningDesk desk = RunningDesk.on(set, clock);
    running = Optional.of(desk);
    String token = ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
    visit("/console/join?token=" + token);
    chromium.write("name", "Jane Doe");
    chromium.write("email", "jane@example.com");
    chromium.write("password", ConsoleBrowser.PASSWORD + Keys.ENTER);
  }

  @AfterEach
  void close() {
    chromium.close();
    running.ifPresent(RunningDesk::close);
    vapi.close();
  }

  private void visit(String path) {
    chromium.driver().get(running.orElseThrow().url(path).toString());
  }

  private String text(String id) {
    return chromium.driver().findElement(By.id(id)).getText();
  }

  @Test
  void all_are_brought_in_step_by_keyboard_and_the_page_tells_as_it_happens() {
    visit("/console/assistants");
    chromium.driver().findElement(By.tagName("summary")).click();
    chromium.checked("assistants");
    chromium.tabTo("Bring all in step…").sendKeys(Keys.ENTER);
    chromium.checked("assistants-plan");
    chromium.tabTo("Change all").sendKeys(Keys.ENTER);

    assertThat(Soon.is(() -> text("sync-state").startsWith("It is over"))).isTrue();

    assertThat(text("sync-lines")).contains("assistant After hours", "That was all.");
    assertThat(vapi.assistantNamed("After hours").at("/server/url").asText())
        .isEqualTo("http://127.0.0.1/vapi/webhook");
    chromium.checked("assistants-sync");
    chromium.driver().findElement(By.linkText("All assistants")).click();
    assertThat(text("main")).contains("14 of 16 in step.");
  }

  @Test
  void an_assistant_is_registered_by_keyboard() {
    visit("/console/assistants");
    chromium.tabTo("Register").sendKeys(Keys.ENTER);
    chromium.checked("assistants-register");
    chromium.tabTo("Register").sendKeys(Keys.ENTER);

    chromium.awaitFocus("From now on its callers are served so.");
    assertThat(text("main")).contains("Serves front_desk.");
  }
}
