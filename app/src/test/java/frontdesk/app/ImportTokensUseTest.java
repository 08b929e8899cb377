package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.app.Shell.Ran;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import frontdesk.standins.microsoft.FakeMicrosoft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is given to the import of tokens: files, addresses, wrong use. */
class ImportTokensUseTest {
  private static final String[] EARLIER_SCOPES = {
    "Calendars.ReadWrite", "offline_access", "User.Read"
  };
  @TempDir Path folder;
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, Clock.systemUTC());
  private final Shell shell = new Shell(MicrosoftDesk.registration(microsoft.url()));
  private final TestDatabase other = TestPostgres.emptyDatabase();
  private final Jdbi earlier = Jdbi.create(other.jdbcUrl(), other.user(), other.password());

  @BeforeEach
  void begin() {
    FreshDatabase.fresh();
  }

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

  private String tokenOf(String mailbox) {
    return microsoft.refreshToken(mailbox, EARLIER_SCOPES);
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("tokens.csv"), text);
  }

  @Test
  void a_csv_file_may_look_as_any_program_writes_it() throws IOException {
    Path file =
        csv(
            "\uFEFF\"calendar_email\",USER_ID,scope,\" refresh_token \"\r\n"
                + "\"a, \"\"b\"\"\",ana@example.com,\"x\ny\",%s\r\n".formatted(tokenOf("ana@x.com"))
                + "\r\n"
                + ",,,\r\n"
                + ",\"bob@example.com\",,\"%s\"\r\n".formatted(tokenOf("bob@x.com"))
                + "short,none@example.com");

    Ran ran = shell.run("import-tokens", "--csv", file.toString());

    assertThat(ran.lines())
        .containsExactly(
            "ana@example.com: taken over",
            "bob@example.com: taken over",
            "none@example.com: no refresh token; has to connect",
            "3 rows: 2 taken over, 1 no refresh token.");
    assertThat(ran.code()).isZero();
  }

  @Test
  void a_csv_file_that_cannot_be_used_is_told_in_a_sentence_without_its_content()
      throws IOException {
    assertThat(refusedCsv("")).isEqualTo("The CSV file is empty.\n");
    assertThat(refusedCsv("pete_admin,canary-token\n"))
        .contains("it lacks user_id and refresh_token.");
    assertThat(refusedCsv("user_id;refresh_token\npete_admin;canary-token\n"))
        .contains("divided by commas");
    assertThat(refusedCsv("user_id,refresh_token\npete_admin,\"canary-token\n"))
        .contains("its quotes or commas do not fit");
    assertThat(refusedCsv("user_id,refresh_token\npete_admin,\"canary\"-token\n"))
        .contains("its quotes or commas do not fit");
    Files.write(
        folder.resolve("tokens.csv"),
        "user_id,refresh_token\nJos\u00e9,canary\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(shell.run("import-tokens", "--csv", folder.resolve("tokens.csv").toString()).err())
        .isEqualTo("The CSV file is not written in UTF-8.\n");
    Ran none = shell.run("import-tokens", "--csv", folder.resolve("none.csv").toString());
    assertThat(none.err()).isEqualTo("The CSV file cannot be read (NoSuchFileException).\n");
    assertThat(none.code()).isEqualTo(2);
  }

  private String refusedCsv(String text) throws IOException {
    Ran ran = shell.run("import-tokens", "--csv", csv(text).toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).doesNotContain("canary");
    return ran.err();
  }

  @Test
  void another_database_that_cannot_be_read_is_told_without_its_password() {
    assertThat(shell.run("import-tokens", "--from-url", url()).err())
        .isEqualTo("The other database cannot be read. It has no table oauth_tokens.\n");

    earlier.useHandle(handle -> handle.execute("CREATE TABLE oauth_tokens (user_id text)"));
    assertThat(shell.run("import-tokens", "--from-url", url()).err())
        .contains("no columns user_id and refresh_token");

    for (String wrong :
        List.of(
            url().replace(user(), "frontdesk:canary"),
            "postgres://user:canary@127.0.0.1:1/db",
            "jdbc:postgresql://127.0.0.1:1/db?user=u&password=canary",
            "jdbc:postgresql://canary:bad:port/x",
            "mysql://user:canary@host/db",
            url().replaceFirst("/test_\\d+$", "/none?canary=1"))) {
      Ran ran = shell.run("import-tokens", "--from-url", wrong);
      assertThat(ran.code()).as(wrong).isPositive();
      assertThat(ran.all()).as(wrong).contains("other database").doesNotContain("canary");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--csv",
        "--from-url postgres://u:canary@h/db --csv x",
        "postgres://u:canary@h/db",
        "--csv x --url postgres://u:canary@h/db",
        "--csv x --org a,canary"
      })
  void a_wrong_use_is_told_in_a_sentence_that_repeats_no_password(String arguments) {
    Ran ran = shell.run(("import-tokens " + arguments).strip().split(" ", -1));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("\"./run help import-tokens\"")
        .doesNotContain("u:canary")
        .doesNotContain("\tat ");
  }

  @Test
  void an_organisation_that_is_not_there_is_not_made() throws IOException {
    Path file = csv("user_id,refresh_token\nana,token\n");

    Ran ran = shell.run("import-tokens", "--csv", file.toString(), "--org", "org_other");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("There is no organisation org_other.\n");
  }

  @Test
  void without_a_registration_it_says_what_to_set() throws IOException {
    Ran ran =
        shell
            .without("MICROSOFT_CLIENT_ID", "MICROSOFT_CLIENT_SECRET")
            .run("import-tokens", "--csv", csv("").toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("set MICROSOFT_CLIENT_ID and MICROSOFT_CLIENT_SECRET");
  }
}
