package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.FakeMicrosoft;
import frontdesk.standins.microsoft.identity.SignIn;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** People who sign in with an account at Microsoft, whose stand-in shows its page, in a browser. */
class MicrosoftInBrowserTest {
  private static final String PETE = "pete@example.com";

  private final Clock clock = Clock.systemUTC();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock).asksForConsent();
  private Chromium chromium;
  private RunningDesk desk;

  @BeforeEach
  void open() throws IOException {
    chromium = Chromium.open();
    microsoft.person(PETE);
    int port = freePort();
    desk =
        RunningDesk.on(
            SettingsFixture.like(
                    RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k")))
                .port(port)
                .publicUrl(URI.create("http://127.0.0.1:" + port))
                .microsoft(Optional.of(MicrosoftDesk.withPeople(SignIn.TENANT, microsoft.url())))
                .build(),
            clock);
  }

  // Microsoft sends browsers back to an address that is known before the server starts.
  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  @AfterEach
  void close() {
    if (chromium != null) {
      chromium.close();
    }
    if (desk != null) {
      desk.close();
    }
    microsoft.close();
  }

  private void visit(String path) {
    chromium.driver().get(desk.url(path).toString());
  }

  private void on(String title) {
    assertThat(Soon.is(() -> String.valueOf(chromium.driver().getTitle()).startsWith(title)))
        .as("%s, but on %s", title, chromium.driver().getTitle())
        .isTrue();
  }

  private String main() {
    return chromium.driver().findElement(By.tagName("main")).getText();
  }

  private void invited() {
    visit(
        "/console/join?token="
            + ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty()));
  }

  private void decides(String button) {
    on("Stand-in for Microsoft sign-in");
    chromium.tabTo(button).sendKeys(Keys.ENTER);
  }

  private void joined() {
    invited();
    chromium.tabTo("Join with Microsoft").sendKeys(Keys.ENTER);
    decides("Accept");
    on("Now");
  }

  @Test
  void somebody_joins_and_later_signs_in_by_keyboard() {
    joined();
    chromium.tabTo("Sign out").sendKeys(Keys.ENTER);
    on("Sign in");

    chromium.tabTo("Sign in with Microsoft").sendKeys(Keys.ENTER);
    decides("Accept");

    on("Now");
    visit("/console/settings/people");
    assertThat(main()).contains(PETE, "You");
    // Browsers look for a picture of every site.
    assertThat(microsoft.violations()).allMatch(what -> what.contains("favicon.ico"));
  }

  @Test
  void who_cancels_at_microsoft_reads_so_and_may_try_again() {
    invited();
    chromium.tabTo("Join with Microsoft").sendKeys(Keys.ENTER);
    decides("Decline");
    on("Not signed in");
    assertThat(main()).contains("was cancelled", "A link that led you there still works");

    joined();
    chromium.tabTo("Sign out").sendKeys(Keys.ENTER);
    on("Sign in");
    chromium.tabTo("Sign in with Microsoft").sendKeys(Keys.ENTER);
    decides("Decline");
    on("Not signed in");
    chromium.tabTo("To the page of sign-in").sendKeys(Keys.ENTER);

    on("Sign in");
    assertThat(chromium.driver().getCurrentUrl())
        .isEqualTo(desk.url("/console/sign-in").toString());
  }

  @Test
  void axe_finds_nothing_on_the_pages_on_the_way() {
    GivenCredentials.in(desk).organisation(new OrgId("org_other"));
    visit("/console/sign-in");
    chromium.checked("microsoft-sign-in");
    invited();
    chromium.checked("microsoft-join");
    visit("/console/sign-in/microsoft/back?error=access_denied");
    chromium.checked("microsoft-cancelled");
    visit("/console/sign-in/microsoft/back?state=x&code=x");
    assertThat(main()).contains("nobody who is a member here");
    chromium.checked("microsoft-nobody");
  }
}
