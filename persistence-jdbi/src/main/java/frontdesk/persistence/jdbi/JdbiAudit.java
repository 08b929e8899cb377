package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.audit.Audit;
import frontdesk.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the audit in PostgreSQL, and forgets what is older than it is kept. */
public final class JdbiAudit implements Audit {
  private static final String ENTRIES =
      """
      SELECT * FROM audit
       WHERE org_id = :org AND at >= :since
         AND (at, entry_id) > (coalesce(CAST(:at AS timestamptz), '-infinity'), :entry)
       ORDER BY at, entry_id
       LIMIT :most
      """;

  // A day more than the policy asks for, so that the two never argue about a moment.
  private static final String OLD = "now() - interval '" + (KEPT_DAYS + 1) + " days'";

  private static final String WHOSE = "SELECT DISTINCT org_id FROM audit WHERE at < " + OLD;

  private static final String FORGET = "DELETE FROM audit WHERE org_id = :org AND at < " + OLD;

  private final Store store;

  public JdbiAudit(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public void note(Act act) {
    store.with(
        act.org(),
        handle -> {
          AuditRows.add(handle, act);
          return true;
        });
  }

  @Override
  public List<AuditEntry> entries(OrgId org, Instant since, Optional<AuditEntry> after, int most) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(ENTRIES)
                .bind("org", org.value())
                .bind("since", AppointmentRows.utc(since))
                .bind("at", after.map(it -> AppointmentRows.utc(it.at())).orElse(null))
                .bind("entry", after.map(AuditEntry::id).orElse(""))
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
  }

  /**
   * Forgets what is older than it is kept.
   *
   * @return how many entries
   */
  public int forgetOld() {
    return store.organisations(WHOSE, query -> query).stream().mapToInt(this::forgetOld).sum();
  }

  private int forgetOld(OrgId org) {
    return store.with(org, handle -> forgetOld(handle, org));
  }

  private static int forgetOld(Handle handle, OrgId org) {
    Tenant.across(handle);
    return handle.createUpdate(FORGET).bind("org", org.value()).execute();
  }

  static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getString("entry_id"),
        AppointmentRows.instant(row, "at"),
        row.getString("credential"),
        CallRows.text(row, "call_id").map(CallId::new),
        CallRows.text(row, "tool_call_id"),
        row.getString("what"),
        row.getString("subject"),
        CallRows.text(row, "before_hash"),
        CallRows.text(row, "after_hash"),
        row.getString("outcome"));
  }
}
