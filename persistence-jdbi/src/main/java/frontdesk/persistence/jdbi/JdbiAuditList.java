package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.audit.AuditEntry;
import frontdesk.audit.AuditList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lists the audit from PostgreSQL, one statement a page. */
public final class JdbiAuditList implements AuditList {
  // The order's index is read backwards from where the page begins.
  private static final String NEWEST =
      """
      SELECT * FROM audit
       WHERE org_id = :org
         AND at >= coalesce(CAST(:from AS timestamptz), '-infinity')
         AND at < coalesce(CAST(:until AS timestamptz), 'infinity')
         AND (at, entry_id) < (coalesce(CAST(:at AS timestamptz), 'infinity'), :entry)
         AND credential = coalesce(:by, credential)
         AND (what = ANY (:words)) = :these
       ORDER BY at DESC, entry_id DESC
       LIMIT :most
      """;

  private final Store store;

  public JdbiAuditList(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<AuditEntry> newest(OrgId org, Filter filter, Optional<Place> behind, int most) {
    Words words = filter.topic().words();
    return store.with(
        org,
        handle ->
            handle
                .createQuery(NEWEST)
                .bind("org", org.value())
                .bind("from", utc(filter.from()))
                .bind("until", utc(filter.until()))
                .bind("by", filter.by().orElse(null))
                .bind("at", utc(behind.map(Place::at)))
                .bind("entry", behind.map(Place::id).orElse(""))
                .bindArray("words", String.class, List.copyOf(words.of()))
                .bind("these", words.these())
                .bind("most", most)
                .map((row, context) -> JdbiAudit.entry(row))
                .list());
  }

  private static @Nullable Object utc(Optional<Instant> moment) {
    return moment.<Object>map(AppointmentRows::utc).orElse(null);
  }
}
