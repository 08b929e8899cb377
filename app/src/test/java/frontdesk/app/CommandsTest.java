package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.UserId;
import frontdesk.accounts.CalendarGrantFixture;
import frontdesk.app.Shell.Ran;
import frontdesk.app.settings.ReadSettings;
import frontdesk.app.settings.Settings;
import frontdesk.notices.Hooks.Hook;
import frontdesk.notices.Notice.Way;
import frontdesk.persistence.jdbi.JdbiCalendarGrants;
import frontdesk.persistence.jdbi.JdbiHooks;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.SealingKeys;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");
  private static final UserId PETE = Demo.propertyManager().id();

  @TempDir Path folder;

  private final Shell shell = new Shell(MicrosoftDesk.registration(NOBODY));

  private Shell withKeyFile() {
    return shell.without("SEALING_KEYS").with("FRONTDESK_DATA", folder.toString());
  }

  private Path keyFile() {
    return folder.resolve("sealing-keys");
  }

  private SealingKeys keysOnFile() throws IOException {
    return SealingKeys.parse(Files.readString(keyFile()));
  }

  @Test
  void help_lists_every_command() {
    for (String help : List.of("help", "--help")) {
      Ran ran = shell.run(help);

      assertThat(ran.code()).isZero();
      assertThat(ran.out())
          .contains(
              "export-listings",
              "fake-microsoft",
              "console-link",
              "fake-openai",
              "fake-vapi",
              "fake-zapier",
              "host-link",
              "hours",
              "import-listings",
              "import-tokens",
              "invitations",
              "mailbox-hours",
              "member",
              "number",
              "policy",
              "rotate-keys",
              "share-listings",
              "travel-times",
              "vapi");
    }
    assertThat(shell.run("help", "import-tokens").out()).contains("--from-url", "--csv", "--org");
  }

  @Test
  void an_unknown_command_is_told_in_a_sentence() {
    Ran ran = shell.run("improt-tokens", "--csv", "x");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("There is no command \"improt-tokens\". \"./run help\" lists them.\n");
    assertThat(shell.run("postgres://u:canary@h/db").err()).doesNotContain("canary");
    assertThat(shell.run("").code()).isEqualTo(2);
  }

  @Test
  void wrong_settings_are_told_all_at_once() {
    Ran ran = shell.with("PORT", "eighty").with("PUBLIC_URL", "desk").run("rotate-keys");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("PORT must be", "PUBLIC_URL must be");
  }

  @Test
  void a_database_that_does_not_answer_is_told_in_a_sentence() {
    Ran ran =
        shell
            .with("DATABASE_URL", "postgres://user:canary@127.0.0.1:1/db")
            .run("invitations", "org_demo_001", "mail");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("The database does not answer")
        .doesNotContain("canary", "\tat ");
  }

  @Test
  void invitations_are_decided_for_an_organisation() {
    Jdbi jdbi = FreshDatabase.fresh();

    Ran ran = shell.run("invitations", "org_demo_001", "outlook");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .isEqualTo("From now on attendees of org_demo_001 are invited by outlook.\n");
    assertThat(new JdbiHosts(jdbi).find(Demo.ORG, PETE).map(Host::invitations))
        .contains(Invitations.OUTLOOK);
    assertThat(shell.run("invitations", "org_other", "mail").err())
        .isEqualTo("There is no organisation org_other.\n");
    Ran wrong = shell.run("invitations", "org_demo_001", "pigeon");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("zapier").contains("outlook").contains("mail");
  }

  @Test
  void a_hosts_link_connects_their_calendar_once_though_doors_are_closed() {
    try (MicrosoftDesk desk =
        new MicrosoftDesk(Map.of("API_KEY", "key-of-ours", "VAPI_SECRET", "secret-of-ours"))) {
      Ran ran =
          new Shell(MicrosoftDesk.registration(desk.microsoft.url()))
              .with("PUBLIC_URL", desk.url("/").toString())
              .run("host-link", "Newcomer@example.com");
      URI link = URI.create(ran.out().strip());
      Browser browser = new Browser();

      HttpResponse<String> page = browser.open(link);
      browser.open(link);
      HttpResponse<String> end = browser.goTo(next(page));

      assertThat(ran.code()).isZero();
      assertThat(ran.err()).contains("newcomer@example.com within 24 hours");
      assertThat(link).hasPath("/calendar/setup");
      assertThat(end.statusCode()).isEqualTo(200);
      assertThat(desk.grant("newcomer@example.com")).isPresent();
      assertThat(new Browser().open(next(page)).statusCode()).as("good once").isEqualTo(410);
    }
  }

  private static URI next(HttpResponse<String> page) {
    Matcher link = Pattern.compile("href=\"([^\"]+/calendar/auth/go[^\"]+)\"").matcher(page.body());
    assertThat(link.find()).as(page.body()).isTrue();
    return URI.create(link.group(1).replace("&amp;", "&"));
  }

  @Test
  void a_mailboxs_hours_are_shown_and_taken_over_only_if_asked() {
    JdbiHosts hosts = new JdbiHosts(FreshDatabase.fresh());
    try (MicrosoftDesk desk = new MicrosoftDesk(Map.of())) {
      desk.microsoft
          .person(MicrosoftDesk.PETE)
          .timeZone("Pacific Standard Time")
          .workingHours(List.of("monday", "friday"), "08:30", "16:00", "Pacific Standard Time");
      new Browser().goTo(desk.start("pete_admin"));
      Shell here = new Shell(MicrosoftDesk.registration(desk.microsoft.url()));

      Ran shown = here.run("mailbox-hours", "pete_admin");
      Host before = hosts.find(Demo.ORG, PETE).orElseThrow();
      Ran applied = here.run("mailbox-hours", "pete_admin", "--apply");
      Host after = hosts.find(Demo.ORG, PETE).orElseThrow();

      assertThat(shown.code()).isZero();
      assertThat(shown.lines())
          .containsExactly(
              "Booked in: mon 09:00-17:00; tue 09:00-17:00; wed 09:00-17:00; thu 09:00-17:00;"
                  + " fri 09:00-17:00 (America/Chicago)",
              "Mailbox: mon 08:30-16:00; fri 08:30-16:00 (America/Los_Angeles)");
      assertThat(before.hours()).isEqualTo(Demo.propertyManager().hours());
      assertThat(applied.code()).isZero();
      assertThat(after.hours()).hasToString("mon 08:30-16:00; fri 08:30-16:00");
      assertThat(after.zone()).hasToString("America/Los_Angeles");
      assertThat(here.run("mailbox-hours", "nobody").err())
          .isEqualTo("There is no host nobody in org_demo_001.\n");
      Ran unconnected = here.run("mailbox-hours", "front_desk", "--apply");
      assertThat(unconnected.code()).isEqualTo(1);
      assertThat(unconnected.err())
          .isEqualTo("Nothing can be taken over: the calendar is not connected.\n");
    }
  }

  @Test
  void after_a_rotation_old_grants_open_with_the_new_key_and_a_running_server_goes_on()
      throws IOException {
    Jdbi jdbi = FreshDatabase.fresh();
    Settings settings =
        ReadSettings.from(
                new java.util.HashMap<>(
                    Map.of(
                        "FRONTDESK_DATA",
                        folder.toString(),
                        "DATABASE_URL",
                        MicrosoftDesk.registration(NOBODY).get("DATABASE_URL"))),
                folder.resolve("no.env"))
            .settings()
            .orElseThrow();
    JdbiCalendarGrants running = new JdbiCalendarGrants(jdbi, Sealing.open(settings, jdbi));
    running.connect(CalendarGrantFixture.aGrant().build());
    String before = keysOnFile().newest();

    Ran ran = withKeyFile().run("rotate-keys");
    String after = keysOnFile().newest();

    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .containsExactly(
            "There is a new sealing key, " + after + ".",
            "It sealed 1 calendar connection that an older key had.");
    assertThat(keysOnFile().ids()).containsExactly(after, before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
    assertThat(ran.all()).doesNotContain(Files.readAllLines(keyFile()));
    assertThat(running.find(Demo.ORG, PETE)).contains(CalendarGrantFixture.aGrant().build());
    running.connect(CalendarGrantFixture.aGrant().tokens("tokens-2").build());
    assertThat(sealedBy(jdbi)).containsExactly(after);

    Ran reseal = withKeyFile().run("rotate-keys", "--reseal");
    assertThat(reseal.lines())
        .containsExactly("It sealed 0 calendar connections that an older key had.");
    assertThat(withKeyFile().run("rotate-keys").code()).isZero();
    assertThat(keysOnFile().ids()).hasSize(3).endsWith(after, before);
    assertThat(running.find(Demo.ORG, PETE).orElseThrow().tokens()).isEqualTo("tokens-2");
  }

  // J15
  @Test
  void organisations_own_addresses_are_sealed_anew_and_the_older_key_can_go() throws IOException {
    Jdbi jdbi = FreshDatabase.fresh();
    withKeyFile().run("rotate-keys");
    SealingKeys before = keysOnFile();
    Hook hook = new Hook(URI.create("https://hooks.example.com/canary"), Optional.empty());
    new JdbiHooks(jdbi, () -> before).keep(Demo.ORG, Way.HOOK, hook);

    Ran ran = withKeyFile().run("rotate-keys");

    assertThat(ran.lines()).contains("It sealed 1 organisations' own addresses.");
    assertThat(ran.all()).doesNotContain("canary");
    SealingKeys newest = SealingKeys.parse(Files.readAllLines(keyFile()).get(0));
    assertThat(new JdbiHooks(jdbi, () -> newest).find(Demo.ORG, Way.HOOK)).contains(hook);
  }

  @Test
  void a_rotation_that_was_broken_off_is_finished_by_the_next() throws IOException {
    Jdbi jdbi = FreshDatabase.fresh();
    withKeyFile().run("rotate-keys");
    new JdbiCalendarGrants(jdbi, keysOnFile()).connect(CalendarGrantFixture.aGrant().build());
    new SealingKeyFile(folder).addNewest();

    Ran ran = withKeyFile().run("rotate-keys", "--reseal");

    assertThat(ran.lines())
        .containsExactly("It sealed 1 calendar connection that an older key had.");
    assertThat(sealedBy(jdbi)).containsExactly(keysOnFile().newest());
  }

  @Test
  void what_does_not_open_is_told_and_left_as_it_is() throws IOException {
    Jdbi jdbi = FreshDatabase.fresh();
    withKeyFile().run("rotate-keys");
    new JdbiCalendarGrants(jdbi, keysOnFile()).connect(CalendarGrantFixture.aGrant().build());
    jdbi.useHandle(handle -> handle.execute("UPDATE calendar_grants SET sealed = 'changed'"));

    Ran ran = withKeyFile().run("rotate-keys");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("1 calendar connection could not be sealed with it");
  }

  private static List<String> sealedBy(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT key_id FROM calendar_grants").mapTo(String.class).list());
  }

  @Test
  void keys_that_come_from_the_environment_are_the_operators_to_change() {
    Jdbi jdbi = FreshDatabase.fresh();
    new JdbiCalendarGrants(jdbi, SealingKeys.parse(MicrosoftDesk.KEYS))
        .connect(CalendarGrantFixture.aGrant().build());
    String added = SealingKeys.random();

    Ran ran = shell.run("rotate-keys");
    Ran reseal =
        shell.with("SEALING_KEYS", added + "," + MicrosoftDesk.KEYS).run("rotate-keys", "--reseal");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("openssl rand -base64 32", "./run rotate-keys --reseal");
    assertThat(reseal.code()).isZero();
    assertThat(sealedBy(jdbi)).containsExactly(SealingKeys.parse(added).newest());
  }

  @Test
  void microsoft_is_played_until_it_is_stopped_and_needs_no_settings() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread playing =
        new Thread(
            () ->
                code.complete(
                    Main.command(
                        new String[] {"fake-microsoft", "0"},
                        Map.of("PORT", "eighty"),
                        folder.resolve("no.env"),
                        Shell.stream(out),
                        Shell.stream(out))));
    playing.start();

    URI address = announced(out);
    assertThat(new Browser().open(address.resolve("/common/v2.0/.well-known/openid-configuration")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    playing.interrupt();

    assertThat(code.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("MICROSOFT_LOGIN_URL=" + address);
  }

  private static URI announced(ByteArrayOutputStream out) {
    Pattern said = Pattern.compile("GRAPH_BASE_URL=(http://127\\.0\\.0\\.1:\\d+)\n");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      Matcher found = said.matcher(out.toString(StandardCharsets.UTF_8));
      if (found.find()) {
        return URI.create(found.group(1));
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(out);
  }

  @Test
  void a_port_that_cannot_be_had_is_told_in_a_sentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = shell.run("fake-microsoft", String.valueOf(taken.getLocalPort()));

      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err()).contains("It cannot listen on 127.0.0.1, port ");
    }
    for (String port : List.of("70000", "-1", "eighty")) {
      assertThat(shell.run("fake-microsoft", port).code()).as(port).isEqualTo(2);
    }
  }

  @Test
  void a_command_works_beside_a_running_server_with_a_database_of_its_own_and_before_it_starts() {
    Shell own = shell.without("DATABASE_URL").with("FRONTDESK_DATA", "target/commands-own");
    Ran before = own.run("invitations", "org_demo_001", "mail");
    Settings settings =
        ReadSettings.from(
                Map.of("PORT", "0", "FRONTDESK_DATA", "target/commands-own"),
                folder.resolve("no.env"))
            .settings()
            .orElseThrow();

    try (Frontdesk running = Frontdesk.start(settings, Clock.systemUTC())) {
      Ran beside = own.run("invitations", "org_demo_001", "outlook");

      assertThat(running.port()).isPositive();
      assertThat(before.all()).contains("invited by mail");
      assertThat(beside.code()).isZero();
      assertThat(beside.out()).contains("invited by outlook");
    }
  }
}
