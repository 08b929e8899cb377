package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.OrgId;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Outbox.Due;
import frontdesk.notices.Standing;
import frontdesk.notices.Standing.Stage;
import frontdesk.notices.WaitingNotices.Waiting;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What becomes of notices that a server of an earlier version left behind. */
class UpgradeTest {
  private static final OrgId ORG = new OrgId("org");

  /** The last one before every notice was looked after until it is settled. */
  private static final String EARLIER = "14";

  private static final String LEFT_BEHIND =
      """
      INSERT INTO organisations (org_id) VALUES ('org');
      INSERT INTO outbox (org_id, notice_id, content, stage, attempts, lease_until, created_at, repeatable, due_at)
      SELECT 'org', id, jsonb_build_object('kind', kind), stage, attempts,
             now() + CAST(lease AS interval), now() - CAST(age AS interval), repeatable, now() + CAST(due AS interval)
        FROM (VALUES
          ('young pending',  'appointment_booked',  'PENDING',          0, NULL,    '1 hour', false, NULL),
          ('old pending',    'appointment_booked',  'PENDING',          0, NULL,    '2 days', false, NULL),
          ('lost',           'appointment_changed', 'SENDING',          1, '-1 min', '2 days', false, NULL),
          ('young failed',   'call_escalated',      'NOTHING_HAPPENED', 1, NULL,    '1 hour', false, NULL),
          ('old failed',     'call_escalated',      'NOTHING_HAPPENED', 1, NULL,    '2 days', false, NULL),
          ('unknown',        'appointment_booked',  'UNKNOWN',          1, NULL,    '1 hour', false, NULL),
          ('entry',          'calendar_entry',      'NOTHING_HAPPENED', 3, NULL,    '2 days', true,  '-1 min'),
          ('entry refused',  'calendar_entry',      'REFUSED',          1, NULL,    '2 days', true,  NULL),
          ('delivered',      'appointment_booked',  'DELIVERED',        1, NULL,    '1 hour', false, NULL)
        ) AS rows (id, kind, stage, attempts, lease, age, repeatable, due);
      """;

  private static final String DUE =
      "SELECT notice_id FROM outbox WHERE due_at <= now() ORDER BY notice_id";

  private final TestDatabase empty = TestPostgres.emptyDatabase();
  private final Database.Address address =
      new Database.Address(empty.jdbcUrl(), empty.user(), empty.password());
  private final Jdbi jdbi = Jdbi.create(empty.jdbcUrl(), empty.user(), empty.password());

  private void upgraded() {
    Database.bringTo(EARLIER, address);
    jdbi.useHandle(handle -> handle.createScript(LEFT_BEHIND).execute());
    Database.open(address, 1).close();
  }

  private List<String> due() {
    return jdbi.withHandle(handle -> handle.createQuery(DUE).mapTo(String.class).list());
  }

  // K8
  @Test
  void what_was_left_is_due_or_waits_for_a_person_and_nothing_of_it_is_neither() {
    upgraded();

    assertThat(due()).containsExactly("entry", "lost", "young failed", "young pending");
    assertThat(new JdbiWaitingNotices(jdbi).waiting(ORG, 100))
        .extracting(Waiting::id)
        .containsExactlyInAnyOrder("old pending", "old failed", "unknown", "entry refused");
  }

  // K8
  @Test
  void an_old_one_that_was_never_tried_waits_as_that_and_what_perhaps_arrived_is_counted() {
    upgraded();

    assertThat(new JdbiWaitingNotices(jdbi).waiting(ORG, 100))
        .filteredOn(it -> it.way() == Way.HOOK)
        .extracting(Waiting::id, it -> it.standing().stage(), Waiting::unknowns)
        .containsExactlyInAnyOrder(
            tuple("old pending", Stage.PENDING, 0), tuple("unknown", Stage.UNKNOWN, 1));
  }

  // K8
  @Test
  void one_whose_server_died_is_ended_as_unknown_and_asks_for_a_person() {
    upgraded();

    assertThat(new JdbiOutbox(jdbi).due(50))
        .extracting(Due::noticeId)
        .contains("entry", "young failed", "young pending")
        .doesNotContain("lost");

    assertThat(new JdbiOutbox(jdbi).standing(ORG, "lost").map(Standing::stage))
        .contains(Stage.UNKNOWN);
    assertThat(new JdbiWaitingNotices(jdbi).waiting(ORG, 100))
        .extracting(Waiting::id)
        .contains("lost");
  }
}
