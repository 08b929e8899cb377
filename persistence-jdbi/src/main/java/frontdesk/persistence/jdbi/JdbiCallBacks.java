package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.calls.CallBacks;
import frontdesk.calls.Escalation;
import frontdesk.calls.HostsCalls;
import frontdesk.notices.CallEscalated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reads and settles in PostgreSQL who has to be called back. */
public final class JdbiCallBacks implements CallBacks {
  // What is in no call is no single host's.
  private static final String THEIRS =
      """
        FROM escalations e
        LEFT JOIN calls c ON c.org_id = e.org_id AND c.call_id = e.call_id
        LEFT JOIN outbox o ON o.org_id = e.org_id AND o.notice_id = :prefix || e.escalation_id
       WHERE e.org_id = :org
         AND (CAST(:host AS text) IS NULL OR c.host_id = :host OR c.assistant = ANY (:assistants))
      """;

  private static final String WAITING =
      """
      SELECT e.escalation_id, e.call_id, coalesce(e.caller, c.caller) AS caller, e.reason,
             e.urgency, e.summary, e.escalated_at, true AS still_open
      %s
         AND e.call_back AND o.stage IS DISTINCT FROM 'DELIVERED'
       ORDER BY array_position(ARRAY['EMERGENCY', 'HIGH', 'MEDIUM', 'LOW'], e.urgency),
                e.escalated_at, e.escalation_id
       LIMIT :most
      """
          .formatted(THEIRS);

  private static final String IS_THEIRS =
      "SELECT EXISTS (SELECT 1" + THEIRS + " AND e.escalation_id = :id)";

  private final Store store;

  public JdbiCallBacks(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<Escalation> waiting(OrgId org, Optional<HostsCalls> only, int most) {
    return store.with(
        org,
        handle ->
            bind(handle.createQuery(WAITING), org, only)
                .bind("most", most)
                .map((row, context) -> JdbiHandovers.escalation(org, row))
                .list());
  }

  @Override
  public Settled settle(OrgId org, Optional<HostsCalls> only, String escalationId) {
    return store.with(
        org,
        handle -> {
          if (!isTheirs(handle, org, only, escalationId)) {
            return Settled.NOT_THERE;
          }
          if (JdbiHandovers.settle(handle, org, escalationId)) {
            AuditRows.add(handle, Act.done(org, "called_back", escalationId));
          }
          return Settled.DONE;
        });
  }

  private static boolean isTheirs(
      Handle handle, OrgId org, Optional<HostsCalls> only, String escalationId) {
    return bind(handle.createQuery(IS_THEIRS), org, only)
        .bind("id", escalationId)
        .mapTo(Boolean.class)
        .one();
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, OrgId org, Optional<HostsCalls> only) {
    return statement
        .bind("org", org.value())
        .bind("prefix", CallEscalated.idFor(""))
        .bind("host", only.map(HostsCalls::host).map(UserId::value).orElse(null))
        .bindArray(
            "assistants",
            String.class,
            only.map(HostsCalls::assistants).orElse(Set.of()).toArray());
  }
}
