package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup, and the way back. */
class BackupTest {
  private static final String TABLES =
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
          + " AND tablename NOT LIKE 'flyway%' ORDER BY 1";

  @TempDir Path directory;

  private final TestDatabase other = TestPostgres.emptyDatabase();

  private Shell shell(TestDatabase database) {
    return new Shell(
        Map.of(
            "FRONTDESK_DATA",
            directory.toString(),
            "DATABASE_URL",
            database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password()));
  }

  private Path file() {
    return directory.resolve("desk.backup");
  }

  private static Jdbi jdbi(TestDatabase database) {
    return Jdbi.create(database.jdbcUrl(), database.user(), database.password());
  }

  // Each table's rows, as text in one order.
  private static List<String> content(TestDatabase database) {
    List<String> content = new ArrayList<>();
    jdbi(database)
        .useHandle(
            handle ->
                handle
                    .createQuery(TABLES)
                    .mapTo(String.class)
                    .list()
                    .forEach(
                        table -> {
                          content.add(table);
                          content.addAll(
                              handle
                                  .createQuery(
                                      "SELECT CAST(t AS text) FROM " + table + " t ORDER BY 1")
                                  .mapTo(String.class)
                                  .list());
                        }));
    return content;
  }

  private RunningDesk deskWithBookings(Optional<URI> hook) {
    RunningDesk desk = RunningDesk.with(hook, Optional.empty(), Optional.empty());
    desk.execute(Guide.REQUEST);
    desk.execute(Guide.CURL);
    assertThat(desk.count("appointments")).isEqualTo(2);
    return desk;
  }

  // K10
  @Test
  void what_a_running_server_has_is_the_same_after_backup_and_restore() throws IOException {
    try (RunningDesk desk = deskWithBookings(Optional.empty())) {
      Shell.Ran ran = shell(FreshDatabase.address()).run("backup", file().toString());
      assertThat(ran.err()).isEmpty();
      assertThat(ran.code()).isZero();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
          .isEqualTo("rw-------");
      assertThat(desk.get("/health/ready").statusCode()).isEqualTo(200);
    }

    Shell.Ran restored = shell(other).run("restore", file().toString(), "--send");

    assertThat(restored.all()).contains("Restored ");
    assertThat(restored.code()).isZero();
    assertThat(content(other)).isEqualTo(content(FreshDatabase.address()));
    assertThat(shell(other).run("restore", file().toString()).all())
        .contains("There is something in this database. Nothing was changed.");
    assertThat(shell(other).run("restore", file().toString(), "--replace").code()).isZero();
  }

  // K10
  @Test
  void where_another_role_owns_the_tables_it_copies_them_and_the_other_serves_what_was_restored() {
    deskWithBookings(Optional.empty()).close();

    assertThat(apart(FreshDatabase.address()).run("backup", file().toString()).err()).isEmpty();
    Shell.Ran restored = apart(other).run("restore", file().toString(), "--send");

    assertThat(restored.code()).as(restored.all()).isZero();
    assertThat(content(other)).isEqualTo(content(FreshDatabase.address()));
    assertThat(apart(other).run("audit", "org_demo_001").lines()).endsWith("2 entries.");
  }

  // As operators are advised to: who serves is not who owns.
  private Shell apart(TestDatabase database) {
    return shell(database)
        .with("DATABASE_MIGRATION_URL", url(database, database.user(), database.password()))
        .with("DATABASE_URL", url(database, database.serving(), database.servingPassword()));
  }

  private static String url(TestDatabase database, String user, String password) {
    return database.jdbcUrl() + "?user=" + user + "&password=" + password;
  }

  // E16
  @Test
  void what_was_not_delivered_waits_for_a_person_unless_it_is_to_be_sent() {
    try (RunningDesk desk = deskWithBookings(Optional.of(URI.create("http://127.0.0.1:9/hook")))) {
      assertThat(desk.count("outbox")).isEqualTo(2);
    }
    shell(FreshDatabase.address()).run("backup", file().toString());

    Shell.Ran ran = shell(other).run("restore", file().toString());

    assertThat(ran.all()).contains("2 notices had not been delivered", "a person has to look");
    assertThat(stages()).containsOnly("UNKNOWN");
    assertThat(due()).isZero();

    shell(other).run("restore", file().toString(), "--replace", "--send");
    assertThat(stages()).doesNotContain("UNKNOWN");
  }

  private long due() {
    return jdbi(other)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM outbox WHERE due_at IS NOT NULL")
                    .mapTo(Long.class)
                    .one());
  }

  private List<String> stages() {
    return jdbi(other)
        .withHandle(
            handle -> handle.createQuery("SELECT stage FROM outbox").mapTo(String.class).list());
  }

  @Test
  void a_file_that_is_cut_off_changed_or_foreign_changes_nothing() throws IOException {
    deskWithBookings(Optional.empty()).close();
    shell(FreshDatabase.address()).run("backup", file().toString());
    byte[] whole = Files.readAllBytes(file());
    byte[] changed = whole.clone();
    changed[withinRows(whole)] ^= 1;
    List<byte[]> bad =
        List.of(
            new byte[0],
            "not a backup".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, whole.length - 1),
            changed);
    List<String> before = content(FreshDatabase.address());

    for (byte[] one : bad) {
      Path path = Files.write(directory.resolve("bad"), one);
      Shell.Ran ran = shell(FreshDatabase.address()).run("restore", path.toString(), "--replace");
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err()).contains("is not a whole backup of Frontdesk. Nothing was changed.");
    }

    assertThat(content(FreshDatabase.address())).isEqualTo(before);
  }

  // Some way into what follows the name of a table that has rows.
  private static int withinRows(byte[] zip) {
    String name = "tables/properties";
    return new String(zip, StandardCharsets.ISO_8859_1).indexOf(name) + name.length() + 50;
  }

  @Test
  void tables_of_another_program_stay_even_if_it_keeps_them_with_the_same_tool() {
    deskWithBookings(Optional.empty()).close();
    shell(FreshDatabase.address()).run("backup", file().toString());
    jdbi(other)
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        CREATE TABLE flyway_schema_history (script text, checksum int, success boolean);
                        INSERT INTO flyway_schema_history VALUES ('V1__ledger.sql', 7, true);
                        CREATE TABLE ledger (amount int);
                        INSERT INTO ledger VALUES (7);
                        """)
                    .execute());

    assertTheirsStay();
    jdbi(other).useHandle(handle -> handle.execute("DELETE FROM flyway_schema_history"));
    assertTheirsStay();
    jdbi(other).useHandle(handle -> handle.execute("DROP TABLE flyway_schema_history"));
    assertTheirsStay();
  }

  private void assertTheirsStay() {
    Shell.Ran ran = shell(other).run("restore", file().toString(), "--replace");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("tables that are not Frontdesk's").contains("Nothing was");
    assertThat(content(other)).containsExactly("ledger", "(7)");
  }

  @Test
  void nothing_is_put_under_a_server_that_runs() {
    try (RunningDesk desk = deskWithBookings(Optional.empty())) {
      Shell shell = shell(FreshDatabase.address());
      shell.run("backup", file().toString());

      assertThat(shell.run("restore", file().toString(), "--replace").err())
          .contains("A server works on this database: stop it first.");
      assertThat(desk.count("appointments")).isEqualTo(2);
    }
  }

  @Test
  void no_file_is_overwritten_and_one_that_cannot_be_written_is_told() throws IOException {
    FreshDatabase.fresh();
    Files.writeString(file(), "mine");

    assertThat(shell(FreshDatabase.address()).run("backup", file().toString()).err())
        .contains("is there already");
    assertThat(Files.readString(file())).isEqualTo("mine");
    assertThat(
            shell(FreshDatabase.address())
                .run("backup", directory.resolve("no/such/folder").toString())
                .err())
        .contains("The backup was not written");
  }
}
