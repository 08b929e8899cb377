package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.UserId;
import frontdesk.app.Shell.Ran;
import frontdesk.persistence.jdbi.DemoOrganisation;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.standins.microsoft.FakeMicrosoft;
import frontdesk.standins.microsoft.faults.TokenError;
import frontdesk.standins.microsoft.ledger.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTokensTest {
  private static final String[] EARLIER_SCOPES = {
    "Calendars.ReadWrite", "offline_access", "User.Read"
  };
  @TempDir Path folder;
  private final Jdbi jdbi = FreshDatabase.fresh();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, Clock.systemUTC());
  private final Shell shell = new Shell(MicrosoftDesk.registration(microsoft.url()));
  private final TestDatabase other = TestPostgres.emptyDatabase();
  private final Jdbi earlier = Jdbi.create(other.jdbcUrl(), other.user(), other.password());

  @AfterEach
  void stop() {
    microsoft.close();
  }

  private String url() {
    return other.jdbcUrl().replace("jdbc:", "").replace("//", "//" + user() + "@");
  }

  private String user() {
    return other.user() + ":" + other.password();
  }

  private void earlierTable() {
    earlier.useHandle(
        handle ->
            handle.execute(
                """
                CREATE TABLE oauth_tokens (
                  user_id varchar PRIMARY KEY, access_token text, refresh_token text,
                  expires_at timestamp, token_type varchar, scope text, calendar_email varchar,
                  created_at timestamp, updated_at timestamp)
                """));
  }

  private void earlierRow(String user, String refreshToken) {
    earlier.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO oauth_tokens (user_id, access_token, refresh_token) VALUES (?, ?, ?)",
                user,
                "access-of-" + user,
                refreshToken));
  }

  private String tokenOf(String mailbox) {
    return microsoft.refreshToken(mailbox, EARLIER_SCOPES);
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("tokens.csv"), text);
  }

  private Optional<CalendarKind> calendarOf(String host) {
    return new JdbiHosts(jdbi).find(Demo.ORG, new UserId(host)).map(Host::calendar);
  }

  private long grants() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT count(*) FROM calendar_grants").mapTo(Long.class).one());
  }

  private String wholeTable() {
    return earlier.withHandle(
        handle ->
            handle
                .createQuery("SELECT string_agg(t::text, '/' ORDER BY user_id) FROM oauth_tokens t")
                .mapTo(String.class)
                .one());
  }

  @Test
  void every_kind_of_row_is_told_by_a_line_and_a_total() {
    earlierTable();
    String ana = tokenOf("ana@example.com");
    String revoked = tokenOf("old@example.com");
    microsoft.revokes("old@example.com");
    microsoft
        .faults()
        .on(Route.REFRESH)
        .forMailbox("narrow@example.com")
        .narrowerScope("User.Read openid");
    microsoft.person("nobox@example.com").unlicensed(true);
    earlierRow("Ana@example.com", ana);
    earlierRow("b_ana_again", tokenOf("ana@example.com"));
    earlierRow("c old", "x");
    earlierRow("narrow@example.com", tokenOf("narrow@example.com"));
    earlierRow("nobox@example.com", tokenOf("nobox@example.com"));
    earlierRow("none@example.com", null);
    earlierRow("old@example.com", revoked);
    earlierRow("pete_admin", tokenOf("pete@example.com"));
    String before = wholeTable();

    Ran ran = shell.run("import-tokens", "--from-url", url());

    assertThat(ran.lines())
        .containsExactly(
            "ana@example.com: taken over",
            "b_ana_again: mailbox in use by ana@example.com",
            "row 3: no usable user_id",
            "narrow@example.com: needs to reconnect because the calendar itself is not permitted",
            "nobox@example.com: needs to reconnect because the account has no mailbox that can be"
                + " reached",
            "none@example.com: no refresh token; has to connect",
            "old@example.com: needs to reconnect because the token is no longer good",
            "pete_admin: taken over",
            "8 rows: 2 taken over, 3 needs to reconnect, 1 no refresh token, 1 mailbox in use,"
                + " 1 no usable user_id.");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.all()).doesNotContain(ana, revoked, "access-of", other.password());
    assertThat(wholeTable()).isEqualTo(before);
    assertThat(calendarOf("pete_admin")).contains(CalendarKind.MICROSOFT);
    assertThat(calendarOf("old@example.com")).contains(CalendarKind.MICROSOFT);
  }

  @Test
  void to_repeat_it_changes_nothing_and_a_later_start_does_not_undo_it() {
    earlierTable();
    earlierRow("pete_admin", tokenOf("pete@example.com"));
    shell.run("import-tokens", "--from-url", url());
    int refreshes = microsoft.refreshes("pete@example.com");

    Ran again = shell.run("import-tokens", "--from-url", url());
    DemoOrganisation.makeIfEmpty(jdbi, Instant.EPOCH);

    assertThat(again.code()).isZero();
    assertThat(again.lines())
        .containsExactly("pete_admin: already connected", "1 row: 1 already connected.");
    assertThat(microsoft.refreshes("pete@example.com")).isEqualTo(refreshes);
    assertThat(calendarOf("pete_admin")).contains(CalendarKind.MICROSOFT);
    assertThat(grants()).isEqualTo(1);
  }

  @Test
  void a_connection_that_broke_here_is_taken_over_again() throws IOException {
    Path file = csv("user_id,refresh_token\npete_admin," + tokenOf("pete@example.com") + "\n");
    shell.run("import-tokens", "--csv", file.toString());
    jdbi.useHandle(handle -> handle.execute("UPDATE calendar_grants SET broken = 'revoked'"));

    Ran again = shell.run("import-tokens", "--csv", file.toString());

    assertThat(again.lines()).contains("pete_admin: taken over");
  }

  @Test
  void where_microsoft_refuses_us_it_stops_at_once_and_nothing_changed() throws IOException {
    String first = tokenOf("ana@example.com");
    Path file =
        csv(
            "user_id,refresh_token\nana@example.com,%s\npete_admin,%s\n"
                .formatted(first, tokenOf("pete@example.com")));

    Ran ran =
        shell
            .with("MICROSOFT_CLIENT_SECRET", "wrong-secret")
            .run("import-tokens", "--csv", file.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines())
        .containsExactly(
            "ana@example.com: Microsoft refuses this server; nothing changed",
            "2 rows: 1 refused, 1 not tried.");
    assertThat(ran.err()).contains("Check MICROSOFT_CLIENT_ID").doesNotContain("wrong-secret");
    assertThat(microsoft.requests(Route.REFRESH)).hasSize(1);
    assertThat(calendarOf("ana@example.com")).isEmpty();
    assertThat(grants()).isZero();
  }

  @Test
  void where_nobody_answers_it_stops_after_a_few_and_says_that_to_repeat_is_safe()
      throws IOException {
    StringBuilder text = new StringBuilder("user_id,refresh_token\n");
    List.of("a", "b", "c", "d", "e")
        .forEach(name -> text.append(name + "," + tokenOf(name + "@example.com") + "\n"));
    Path file = csv(text.toString());
    var away = microsoft.faults().on(Route.REFRESH).always().refuse(TokenError.UNAVAILABLE);

    Ran ran = shell.run("import-tokens", "--csv", file.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines())
        .containsExactly(
            "a: the service did not answer, try again",
            "b: the service did not answer, try again",
            "c: the service did not answer, try again",
            "5 rows: 3 not answered, 2 not tried.");
    assertThat(ran.err()).contains("to repeat this is safe");

    away.end();
    assertThat(shell.run("import-tokens", "--csv", file.toString()).lines())
        .contains("5 rows: 5 taken over.");
  }

  @Test
  void one_row_that_is_not_answered_does_not_stop_the_rest() throws IOException {
    Path file =
        csv(
            "user_id,refresh_token\nana,%s\nbob,%s\n"
                .formatted(tokenOf("ana@example.com"), tokenOf("bob@example.com")));
    microsoft.faults().on(Route.REFRESH).refuse(TokenError.UNAVAILABLE);

    Ran ran = shell.run("import-tokens", "--csv", file.toString());

    assertThat(ran.lines())
        .startsWith("ana: the service did not answer, try again", "bob: taken over");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void as_json_it_is_one_document() throws IOException {
    Path file =
        csv("user_id,refresh_token\nana,%s\nbob,gone\n".formatted(tokenOf("ana@example.com")));

    Ran ran = shell.run("import-tokens", "--json", "--csv", file.toString());

    assertThat(ran.json())
        .isEqualTo(
            RunningDesk.parsed(
                """
                {"rows":[
                  {"row":1,"user":"ana","result":"taken_over","message":"taken over"},
                  {"row":2,"user":"bob","result":"reconnect",
                   "message":"needs to reconnect because the token is no longer good"}],
                 "totals":{"taken_over":1,"reconnect":1},
                 "not_tried":0,"end":"all_rows"}
                """));
    assertThat(ran.code()).isZero();
  }
}
