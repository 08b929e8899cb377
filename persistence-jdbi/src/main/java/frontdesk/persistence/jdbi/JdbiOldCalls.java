package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.calls.OldCalls;
import frontdesk.notices.CallEscalated;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Deletes old calls, a few of each organisation at once; what belongs to them goes with them. */
public final class JdbiOldCalls implements OldCalls {
  // Without a call they are as old as themselves.
  private static final String ORGANISATIONS =
      """
      SELECT org_id FROM organisations o,
             LATERAL (SELECT CAST(:now AS timestamptz) - o.keep_calls_days * INTERVAL '1 day'
                               AS since) kept
       WHERE EXISTS (SELECT 1 FROM calls c
                      WHERE c.org_id = o.org_id AND c.started_at < kept.since)
          OR EXISTS (SELECT 1 FROM escalations e
                      WHERE e.org_id = o.org_id AND e.call_id IS NULL
                        AND e.escalated_at < kept.since)
          OR EXISTS (SELECT 1 FROM intakes i
                      WHERE i.org_id = o.org_id AND i.call_id IS NULL
                        AND i.completed_at < kept.since)
       ORDER BY org_id
       LIMIT :most
      """;

  private static final String KEPT =
      """
      (SELECT CAST(:now AS timestamptz) - keep_calls_days * INTERVAL '1 day'
         FROM organisations WHERE org_id = :org)
      """;

  // Another node that does the same takes others.
  private static final String OLDEST =
      """
      SELECT call_id FROM calls
       WHERE org_id = :org AND started_at <
             %s
       ORDER BY started_at
       LIMIT :share
         FOR UPDATE SKIP LOCKED
      """
          .formatted(KEPT);

  private static final String NOTICES =
      """
      DELETE FROM outbox
       WHERE org_id = :org AND notice_id IN (
               SELECT :prefix || escalation_id FROM escalations
                WHERE org_id = :org AND call_id = ANY (:calls))
      """;

  private static final String DELETE =
      "DELETE FROM calls WHERE org_id = :org AND call_id = ANY (:calls)";

  private static final String ESCALATIONS =
      """
      WITH gone AS (
             DELETE FROM escalations
              WHERE org_id = :org AND escalation_id IN (
                      SELECT escalation_id FROM escalations
                       WHERE org_id = :org AND call_id IS NULL AND escalated_at <
                             %s
                       LIMIT :share)
             RETURNING escalation_id)
      DELETE FROM outbox o USING gone
       WHERE o.org_id = :org AND o.notice_id = :prefix || gone.escalation_id
      """
          .formatted(KEPT);

  private static final String INTAKES =
      """
      DELETE FROM intakes
       WHERE org_id = :org AND intake_id IN (
               SELECT intake_id FROM intakes
                WHERE org_id = :org AND call_id IS NULL AND completed_at <
                      %s
                LIMIT :share)
      """
          .formatted(KEPT);

  private final Store store;

  public JdbiOldCalls(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public int delete(Instant now, int most) {
    List<OrgId> orgs =
        store.organisations(
            ORGANISATIONS, query -> query.bind("now", AppointmentRows.utc(now)).bind("most", most));
    return orgs.stream().mapToInt(org -> ofOne(org, now, most / orgs.size())).sum();
  }

  private int ofOne(OrgId org, Instant now, int share) {
    return store.with(
        org,
        handle -> {
          handedOverWithoutCalls(handle, org, now, share);
          return calls(handle, org, now, share);
        });
  }

  private static int calls(Handle handle, OrgId org, Instant now, int share) {
    List<String> calls =
        bind(handle.createQuery(OLDEST), org, now, share).mapTo(String.class).list();
    handle
        .createUpdate(NOTICES)
        .bind("org", org.value())
        .bind("prefix", CallEscalated.idFor(""))
        .bindArray("calls", String.class, calls)
        .execute();
    return handle
        .createUpdate(DELETE)
        .bind("org", org.value())
        .bindArray("calls", String.class, calls)
        .execute();
  }

  private static void handedOverWithoutCalls(Handle handle, OrgId org, Instant now, int share) {
    bind(handle.createUpdate(ESCALATIONS), org, now, share)
        .bind("prefix", CallEscalated.idFor(""))
        .execute();
    bind(handle.createUpdate(INTAKES), org, now, share).execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, OrgId org, Instant now, int most) {
    return statement
        .bind("org", org.value())
        .bind("now", AppointmentRows.utc(now))
        .bind("share", most);
  }
}
