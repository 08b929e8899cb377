package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Standing.Stage;
import frontdesk.tools.Tally;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts in PostgreSQL; bookings are counted where they are kept. */
public final class JdbiTally implements Tally {
  static final String COUNT =
      """
      INSERT INTO tool_counts (org_id, tool, result, times, last_at)
      VALUES (:org, :counted, :as, 1, now())
      ON CONFLICT (org_id, tool, result)
      DO UPDATE SET times = tool_counts.times + 1, last_at = EXCLUDED.last_at
      """;

  private static final String COUNTS =
      "SELECT tool, result, times, last_at FROM tool_counts WHERE org_id = :org"
          + " ORDER BY last_at DESC";

  // The earlier statistics knew the first three words; a booking without a notice had nothing left
  // to
  // do. An attempt whose lease ran out ended nobody knows how.
  private static final String STATUS =
      """
      CASE WHEN o.stage IS NULL OR o.stage = 'DELIVERED' THEN 'executed'
           WHEN o.stage IN %s THEN 'failed'
           WHEN o.stage = 'UNKNOWN' OR o.lease_until < now() THEN 'unknown'
           ELSE 'executing' END
      """
          .formatted(Stages.where(Stage::failed));

  private static final String BOOKINGS =
      """
        FROM appointments a
        LEFT JOIN outbox o ON o.org_id = a.org_id AND o.notice_id = :prefix || a.appointment_id
       WHERE a.org_id = :org
      """;

  private static final String BY_STATUS =
      "SELECT " + STATUS + " AS status, count(*) AS times " + BOOKINGS + " GROUP BY 1";

  private static final String RECENT =
      "SELECT a.appointment_id, a.booked_at, "
          + STATUS
          + " AS status "
          + BOOKINGS
          + " ORDER BY a.booked_at DESC LIMIT 10";

  private final Store store;

  public JdbiTally(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public void count(OrgId org, String tool, String result) {
    store.with(
        org,
        handle ->
            handle
                .createUpdate(COUNT)
                .bind("org", org.value())
                .bind("counted", tool)
                .bind("as", result)
                .execute());
  }

  @Override
  public Figures figures(OrgId org) {
    return store.with(
        org,
        handle -> new Figures(counts(handle, org), byStatus(handle, org), recent(handle, org)));
  }

  private static List<Count> counts(Handle handle, OrgId org) {
    return handle
        .createQuery(COUNTS)
        .bind("org", org.value())
        .map(
            (row, context) ->
                new Count(
                    row.getString("tool"),
                    row.getString("result"),
                    row.getLong("times"),
                    AppointmentRows.instant(row, "last_at")))
        .list();
  }

  private static Map<String, Long> byStatus(Handle handle, OrgId org) {
    Map<String, Long> times = new TreeMap<>();
    handle
        .createQuery(BY_STATUS)
        .bind("org", org.value())
        .bind("prefix", AppointmentBooked.idFor(""))
        .map((row, context) -> Map.entry(row.getString("status"), row.getLong("times")))
        .forEach(entry -> times.put(entry.getKey(), entry.getValue()));
    return times;
  }

  private static List<Execution> recent(Handle handle, OrgId org) {
    return handle
        .createQuery(RECENT)
        .bind("org", org.value())
        .bind("prefix", AppointmentBooked.idFor(""))
        .map(
            (row, context) ->
                new Execution(
                    row.getString("appointment_id"),
                    row.getString("status"),
                    AppointmentRows.instant(row, "booked_at")))
        .list();
  }
}
