package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.SampleRows;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second wall: what a statement that forgets the organisation may still see and change. */
class JdbiRowSecurityTest {
  private static final OrgId OURS = new OrgId("org_ours");
  private static final OrgId THEIRS = new OrgId("org_theirs");

  /** Where whoever works for all may look whose turn it is. */
  private static final List<String> LOOKED_AT =
      List.of(
          "allowances",
          "audit",
          "calendar_grants",
          "calls",
          "conversations",
          "credentials",
          "deliveries",
          "destinations",
          "escalations",
          "hooks",
          "host_lines",
          "intakes",
          "occupied",
          "organisations",
          "outbox");

  private final Jdbi owner = FreshDatabase.fresh();
  private final List<String> tables = tables(owner);
  private final Jdbi serving = FreshDatabase.serving();

  private static List<String> tables(Jdbi owner) {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"
                        + " AND tablename <> 'flyway_schema_history' ORDER BY 1")
                .mapTo(String.class)
                .list());
  }

  @BeforeEach
  void oneRowOfEachOrganisationInEveryTable() {
    owner.useTransaction(handle -> SampleRows.add(handle, OURS.value(), THEIRS.value()));
  }

  private <T> T as(OrgId org, HandleCallback<T, RuntimeException> work) {
    return new Store(serving).with(org, work);
  }

  private static List<String> organisations(Handle handle, String table) {
    return handle.createQuery("SELECT org_id FROM " + table).mapTo(String.class).list();
  }

  private long rowsOf(OrgId org, String table) {
    return owner.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM " + table + " WHERE org_id = :org")
                .bind("org", org.value())
                .mapTo(Long.class)
                .one());
  }

  @Test
  void only_our_own_rows_are_seen_and_theirs_not_even_by_name() {
    for (String table : tables) {
      assertThat(rowsOf(THEIRS, table)).as(table).isPositive();

      List<String> all = as(OURS, handle -> organisations(handle, table));
      List<String> named =
          as(OURS, handle -> organisations(handle, table + " WHERE org_id = 'org_theirs'"));

      assertThat(all).as(table).isNotEmpty().containsOnly(OURS.value());
      assertThat(named).as(table).isEmpty();
    }
  }

  @Test
  void nobody_who_names_no_organisation_sees_a_row() {
    for (String table : tables) {
      serving.useHandle(handle -> assertThat(organisations(handle, table)).as(table).isEmpty());
    }
  }

  @Test
  void their_rows_are_neither_changed_nor_deleted() {
    for (String table : tables) {
      long before = rowsOf(THEIRS, table);

      harmless(handle -> handle.createUpdate("UPDATE " + table + " SET org_id = org_id").execute());
      harmless(handle -> handle.createUpdate("DELETE FROM " + table).execute());

      assertThat(rowsOf(THEIRS, table)).as(table).isEqualTo(before);
    }
  }

  // Whether it is refused, or finds only our own rows, of which others may keep some.
  private void harmless(HandleCallback<Integer, RuntimeException> statement) {
    try {
      as(OURS, statement);
    } catch (Unavailable refused) {
      assertThat(refused).hasCauseInstanceOf(JdbiException.class);
    }
  }

  @Test
  void no_row_is_added_for_another_organisation() {
    for (String table : tables) {
      String columns =
          owner.withHandle(handle -> SampleRows.columns(handle, table, UnaryOperator.identity()));
      String asTheirs =
          owner.withHandle(
              handle ->
                  SampleRows.columns(
                      handle, table, it -> it.equals("org_id") ? "'org_theirs'" : it));

      assertThatThrownBy(
              () ->
                  as(
                      OURS,
                      handle ->
                          handle
                              .createUpdate(
                                  "INSERT INTO "
                                      + table
                                      + " ("
                                      + columns
                                      + ") SELECT "
                                      + asTheirs
                                      + " FROM "
                                      + table)
                              .execute()))
          .hasRootCauseMessage(
              "ERROR: new row violates row-level security policy for table \"" + table + "\"");
    }
  }

  @Test
  void who_works_for_all_may_look_at_what_is_due_or_old_and_change_nothing() {
    for (String table : tables) {
      List<String> seen = new Store(serving).acrossOrganisations(it -> organisations(it, table));
      long before = rowsOf(THEIRS, table);

      assertThat(!seen.isEmpty()).as(table).isEqualTo(LOOKED_AT.contains(table));
      try {
        new Store(serving)
            .acrossOrganisations(it -> it.createUpdate("DELETE FROM " + table).execute());
      } catch (Unavailable refused) {
        assertThat(refused).hasCauseInstanceOf(JdbiException.class);
      }
      assertThat(rowsOf(THEIRS, table)).as(table).isEqualTo(before);
    }
  }

  @Test
  void the_role_that_serves_empties_and_changes_no_table() {
    for (String table : tables) {
      for (String statement :
          List.of(
              "TRUNCATE " + table + " CASCADE",
              "ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY",
              "DROP POLICY owner ON " + table,
              "DROP TABLE " + table)) {
        assertThatThrownBy(() -> serving.useHandle(handle -> handle.execute(statement)))
            .as(statement)
            .isInstanceOf(JdbiException.class);
      }
    }
  }

  // S10
  @Test
  void the_organisation_is_forgotten_by_each_connection_that_worked_for_it() {
    as(
        OURS,
        one ->
            as(THEIRS, other -> organisations(other, "hosts")).size()
                + organisations(one, "hosts").size());

    serving.useHandle(
        one ->
            serving.useHandle(
                other -> {
                  assertThat(organisations(one, "hosts")).isEmpty();
                  assertThat(organisations(other, "hosts")).isEmpty();
                }));
  }

  // What the owner is heard with is only a word in the mouth of any other role.
  @Test
  void the_owners_word_opens_nothing_to_the_role_that_serves() {
    serving.useTransaction(
        handle -> {
          Database.wholly(handle);
          assertThat(organisations(handle, "hosts")).isEmpty();
        });
  }
}
