package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.SchemaRule;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that let the data be spread by organisation over several databases (S1 to S5, S11). */
class SchemaTest {
  @ParameterizedTest
  @EnumSource
  void the_schema_keeps(SchemaRule rule) {
    assertThat(rule.brokenIn(FreshDatabase.fresh())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EVERY_TABLE_NAMES_THE_ORGANISATION | CREATE TABLE x (id int PRIMARY KEY)
          EVERY_TABLE_NAMES_THE_ORGANISATION | CREATE TABLE x (org_id text)
          THE_ORGANISATION_COMES_FIRST_IN_EVERY_UNIQUE_OR_EXCLUSIVE_INDEX | CREATE TABLE x (org_id text NOT NULL, id int PRIMARY KEY)
          THE_ORGANISATION_COMES_FIRST_IN_EVERY_UNIQUE_OR_EXCLUSIVE_INDEX | CREATE TABLE x (org_id text NOT NULL, id int, PRIMARY KEY (id, org_id))
          THE_ORGANISATION_COMES_FIRST_IN_EVERY_UNIQUE_OR_EXCLUSIVE_INDEX | CREATE TABLE x (org_id text NOT NULL, d tstzrange, EXCLUDE USING gist (d WITH &&))
          EVERY_FOREIGN_KEY_PAIRS_THE_ORGANISATION | CREATE TABLE y (org_id text NOT NULL, id int UNIQUE); CREATE TABLE x (org_id text NOT NULL, id int REFERENCES y (id))
          EVERY_FOREIGN_KEY_PAIRS_THE_ORGANISATION | CREATE TABLE x (org_id text NOT NULL REFERENCES organisations (org_id) ON UPDATE CASCADE)
          THE_ORGANISATION_IS_OF_ONE_TYPE | CREATE TABLE x (org_id varchar NOT NULL)
          NOTHING_IS_USED_THAT_CANNOT_BE_SPREAD | CREATE UNLOGGED TABLE x (org_id text NOT NULL)
          NOTHING_IS_USED_THAT_CANNOT_BE_SPREAD | CREATE TABLE x (org_id text NOT NULL, id int GENERATED ALWAYS AS IDENTITY)
          NOTHING_IS_USED_THAT_CANNOT_BE_SPREAD | CREATE TABLE x (org_id text NOT NULL REFERENCES organisations (org_id) DEFERRABLE)
          NOTHING_IS_USED_THAT_CANNOT_BE_SPREAD | CREATE TABLE x () INHERITS (organisations)
          EVERY_TABLE_IS_BEHIND_THE_SECOND_WALL | CREATE TABLE x (org_id text NOT NULL)
          EVERY_TABLE_IS_BEHIND_THE_SECOND_WALL | ALTER TABLE hosts NO FORCE ROW LEVEL SECURITY
          EVERY_TABLE_IS_BEHIND_THE_SECOND_WALL | CREATE POLICY open ON hosts FOR SELECT USING (true)
          EVERY_TABLE_IS_BEHIND_THE_SECOND_WALL | CREATE POLICY worker ON hosts USING (current_setting('app.worker', true) = 'on')
          NO_DEFAULT_IS_A_FUNCTION_OF_ONE_VERSION | CREATE TABLE x (org_id text NOT NULL, id uuid DEFAULT uuidv7())
          """)
  void a_fault_that_is_planted_is_found(SchemaRule rule, String fault) {
    TestDatabase empty = TestPostgres.emptyDatabase();
    Database.Address address =
        new Database.Address(empty.jdbcUrl(), empty.user(), empty.password());
    try (Database database = Database.open(address, 2)) {
      Jdbi jdbi = database.jdbi();
      assertThat(rule.brokenIn(jdbi)).isEmpty();

      jdbi.useHandle(handle -> handle.execute(fault));

      assertThat(rule.brokenIn(jdbi)).isNotEmpty();
    }
  }

  // A driver's own reading of what the server said: states are compared, names never (S9).
  @Test
  void constraints_are_told_apart_by_nothing_that_their_names_say() throws Exception {
    Path sources = Path.of("src", "main", "java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("getConstraint(")
            .doesNotContain("_excl\"")
            .doesNotContain("_pkey\"");
      }
    }
  }
}
