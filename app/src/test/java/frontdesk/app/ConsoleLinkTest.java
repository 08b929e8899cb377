package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.Shell.Ran;
import frontdesk.app.settings.Settings;
import frontdesk.people.Role;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links by which people join: one at the start for the first, others by a command. */
class ConsoleLinkTest {
  @TempDir Path folder;

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");

  private Settings settings(Optional<String> key) {
    return SettingsFixture.like(RunningDesk.settings(Optional.empty(), key, key))
        .data(folder)
        .build();
  }

  @Test
  void the_first_persons_link_is_printed_and_kept_for_its_owner_only() throws IOException {
    try (RunningDesk desk = RunningDesk.on(settings(Optional.of("k")), clock)) {
      String told = desk.firstPerson();
      Path file = folder.resolve("console-link");

      String link = Files.readString(file).strip();
      assertThat(link).startsWith("org_demo_001 https://example.com/desk/console/join?token=");
      assertThat(told).contains(link.substring(link.indexOf("https:")), file.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      String path = link.substring(link.indexOf("/console"));
      assertThat(new ConsoleBrowser(desk).get(path).statusCode()).isEqualTo(200);

      ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
      assertThat(desk.firstPerson()).doesNotContain("token=");
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void at_home_nobody_needs_one() {
    try (RunningDesk desk = RunningDesk.on(settings(Optional.empty()), clock)) {
      assertThat(desk.firstPerson()).contains("open to this machine").doesNotContain("token=");
      assertThat(folder.resolve("console-link")).doesNotExist();
    }
  }

  @Test
  void others_are_invited_by_a_command_which_says_what_cannot_be() {
    FreshDatabase.fresh();
    Shell shell = new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));

    Ran manager = shell.run("console-link", "--role", "manager", "--host", "pete_admin");

    assertThat(manager.code()).isZero();
    assertThat(manager.out()).contains("/console/join?token=org_demo_001.");
    assertThat(shell.run("console-link", "--role", "manager").code()).isEqualTo(2);
    assertThat(shell.run("console-link", "--host", "pete_admin").code()).isEqualTo(2);
    assertThat(shell.run("console-link", "--role", "king").code()).isEqualTo(2);
    assertThat(shell.run("console-link", "--role", "manager", "--host", "nobody").code())
        .isEqualTo(2);
  }

  @Test
  void people_are_listed_changed_and_helped_by_commands() {
    FreshDatabase.fresh();
    Shell shell = new Shell(MicrosoftDesk.registration(URI.create("http://127.0.0.1:1")));
    assertThat(shell.run("member", "list").out()).contains("Nobody has joined yet");
    try (RunningDesk desk = RunningDesk.on(settings(Optional.of("k")), clock)) {
      ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
      ConsoleBrowser viewer =
          ConsoleBrowser.member(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());
      String owner = ConsoleBrowser.address(Demo.ORG, Role.OWNER);
      String other = ConsoleBrowser.address(Demo.ORG, Role.VIEWER);

      assertThat(shell.run("member", "list").out()).contains(owner, other + "  Jane <script>");
      assertThat(shell.run("member", "role", owner, "viewer").code()).isEqualTo(1);
      assertThat(shell.run("member", "remove", owner).err()).contains("Nobody else is an owner");
      assertThat(shell.run("member", "role", other, "manager").code()).isEqualTo(2);
      assertThat(shell.run("member", "role", other, "manager", "--host", "pete_admin").code())
          .isZero();
      assertThat(viewer.get("/console/notices").statusCode()).isEqualTo(403);
      assertThat(shell.run("member", "reset-password", other).out())
          .contains("/console/password?token=org_demo_001.");
      assertThat(viewer.get("/console/appointments").statusCode()).isEqualTo(303);
      assertThat(shell.run("member", "remove", other).code()).isZero();
      assertThat(shell.run("member", "remove", other).code()).isEqualTo(1);
    }
  }
}
