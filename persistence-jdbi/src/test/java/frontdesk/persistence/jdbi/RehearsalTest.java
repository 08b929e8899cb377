package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.persistence.testing.Rehearsal;
import frontdesk.persistence.testing.SpreadRules;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the rehearsal and the rules for statements find what they are there to find. */
class RehearsalTest {
  private static final String ONE = "outbox WHERE org_id = 'o1' AND due_at <= now()";

  private final TestDatabase empty = TestPostgres.emptyDatabase();
  private final Database plain = open("");

  private Database open(String options) {
    return Database.open(
        new Database.Address(empty.jdbcUrl() + options, empty.user(), empty.password()), 2);
  }

  @AfterEach
  void close() {
    plain.close();
  }

  // S2: what each part cannot check alone, PostgreSQL refuses.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE bad (org_id text NOT NULL, id text PRIMARY KEY)",
        "CREATE TABLE bad (org_id text NOT NULL, email text UNIQUE)",
        "CREATE TABLE bad (org_id text NOT NULL, host text, during tstzrange,"
            + " EXCLUDE USING gist (host WITH =, during WITH &&))"
      })
  void a_table_that_cannot_be_spread_is_refused(String bad) {
    Jdbi.create(empty.jdbcUrl(), empty.user(), empty.password())
        .useHandle(
            handle -> {
              handle.execute("CREATE SCHEMA rehearsal");
              handle.execute(bad);
              assertThatThrownBy(() -> Rehearsal.spread(handle, "bad"))
                  .hasMessageContaining(
                      "unique constraint on partitioned table must include all partitioning"
                          + " columns");
            });
  }

  @Test
  void every_table_stands_there_again_with_every_key() {
    Rehearsal.make(plain.jdbi());

    try (Database spread = open("?currentSchema=" + Rehearsal.SEARCH_PATH)) {
      assertThat(tables(spread, "rehearsal")).isEqualTo(tables(spread, "public"));
      assertThat(keys(spread, "rehearsal")).isEqualTo(keys(spread, "public"));
    }
  }

  private static List<String> tables(Database database, String schema) {
    return rows(
        database,
        "SELECT relname::text FROM pg_class WHERE relnamespace = CAST(:schema AS regnamespace)"
            + " AND relkind IN ('r', 'p') AND relname <> 'flyway_schema_history' ORDER BY 1",
        schema);
  }

  // Without the names, which differ, and of a spread table only its own keys, not those of parts.
  private static List<String> keys(Database database, String schema) {
    return rows(
        database,
        "SELECT c.relname || ' ' || replace(replace(pg_get_constraintdef(k.oid),"
            + " 'rehearsal.', ''), 'public.', '')"
            + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
            + " WHERE k.connamespace = CAST(:schema AS regnamespace) AND k.conparentid = 0"
            + " AND k.contype <> 'n' AND c.relname <> 'flyway_schema_history' ORDER BY 1",
        schema);
  }

  private static List<String> rows(Database database, String sql, String schema) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery(sql).bind("schema", schema).mapTo(String.class).list());
  }

  // S6
  @Test
  void a_statement_of_one_organisation_touches_one_part_and_any_other_more() {
    Rehearsal.make(plain.jdbi());
    try (Database spread = open("?currentSchema=" + Rehearsal.SEARCH_PATH)) {
      Jdbi jdbi = spread.jdbi();

      assertThat(SpreadRules.spreadOver(jdbi, "SELECT * FROM " + ONE)).isEmpty();
      assertThat(
              SpreadRules.spreadOver(
                  jdbi,
                  "SELECT * FROM escalations e JOIN outbox o ON o.org_id = e.org_id"
                      + " AND o.notice_id = e.escalation_id WHERE e.org_id = 'o1'"))
          .isEmpty();
      assertThat(SpreadRules.spreadOver(jdbi, "SELECT * FROM outbox WHERE due_at <= now()"))
          .hasValueSatisfying(rule -> assertThat(rule).startsWith("S6"));
      assertThat(
              SpreadRules.spreadOver(
                  jdbi, "DELETE FROM outbox WHERE org_id IN ('o1', 'o2', 'o3', 'o4', 'o5')"))
          .isPresent();
      assertThat(
              SpreadRules.spreadOver(
                  jdbi,
                  "SELECT * FROM escalations e JOIN outbox o ON o.notice_id = e.escalation_id"
                      + " WHERE e.org_id = 'o1'"))
          .as("joined without the organisation")
          .isPresent();
    }
  }

  @Test
  void a_statement_that_breaks_a_rule_by_its_words_is_found() {
    assertThat(SpreadRules.brokenBy("SELECT 1 FROM outbox WHERE org_id = :org FOR UPDATE"))
        .isEmpty();
    assertThat(SpreadRules.brokenBy("SELECT 1 FROM outbox FOR UPDATE SKIP LOCKED"))
        .singleElement()
        .asString()
        .startsWith("S7");
    assertThat(
            SpreadRules.brokenBy(
                "SELECT 1 FROM outbox WHERE org_id = ANY (:orgs) FOR NO KEY UPDATE"))
        .singleElement()
        .asString()
        .startsWith("S7");
    assertThat(SpreadRules.brokenBy("UPDATE outbox SET due_at = now() WHERE org_id = :org"))
        .isEmpty();
    assertThat(SpreadRules.brokenBy("UPDATE outbox SET due_at = clock_timestamp()"))
        .singleElement()
        .asString()
        .startsWith("S8");
    assertThat(SpreadRules.brokenBy("INSERT INTO x VALUES (:org, clock_timestamp())")).isEmpty();
    assertThat(SpreadRules.brokenBy("SET search_path = x"))
        .singleElement()
        .asString()
        .startsWith("S10");
    assertThat(SpreadRules.brokenBy("SELECT set_config('app.org', :org, false)"))
        .singleElement()
        .asString()
        .startsWith("S10");
    assertThat(SpreadRules.brokenBy("SELECT pg_try_advisory_xact_lock(1)"))
        .singleElement()
        .asString()
        .startsWith("S12");
    assertThat(SpreadRules.brokenBy("LISTEN outbox")).singleElement().asString().startsWith("S12");
  }

  @Test
  void what_may_ask_all_organisations_only_reads_and_locks_nothing() {
    assertThat(SpreadRules.across())
        .allSatisfy(sql -> assertThat(sql).doesNotContain("FOR UPDATE").doesNotContain("DELETE"))
        .filteredOn(sql -> !sql.startsWith("SELECT"))
        .singleElement()
        .asString()
        .startsWith("INSERT INTO organisations");
  }

  // S10
  @Test
  void what_a_transaction_sets_is_gone_from_each_connection_it_may_have_used() {
    JdbiAnswerBookTest.keepOneAnswer(plain.jdbi());

    plain
        .jdbi()
        .useHandle(
            one ->
                plain
                    .jdbi()
                    .useHandle(
                        other -> {
                          assertThat(synchronousCommit(one)).isEqualTo("on");
                          assertThat(synchronousCommit(other)).isEqualTo("on");
                        }));
  }

  private static String synchronousCommit(Handle handle) {
    return handle.createQuery("SHOW synchronous_commit").mapTo(String.class).one();
  }
}
