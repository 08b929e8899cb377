package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes the memory of tool calls that nobody can repeat any more. Safe beside servers that book,
 * and on several nodes at once: whatever is deleted, the appointment itself stays on file with its
 * key.
 */
public final class JdbiOldDeliveries {
  /**
   * Platforms repeat a tool call within minutes, callers come back within days. Until then, and as
   * long as its appointment is to come, a repeat hears what became of it, also that it was
   * cancelled.
   */
  static final Duration KEPT = Duration.ofDays(30);

  /** A statement of this size takes milliseconds; the next sweep takes the next ones. */
  private static final int MOST_AT_ONCE = 1_000;

  // In two steps, so that each of the second names one organisation.
  private static final String WHOSE =
      "SELECT DISTINCT org_id FROM deliveries"
          + " WHERE created_at < now() - :days * INTERVAL '1 day'";

  // In one order, and past what another node is deleting: two sweeps never wait for each other.
  private static final String DELETE =
      """
      DELETE FROM deliveries
       WHERE org_id = :org
         AND (call_id, tool_call_id) IN (
               SELECT d.call_id, d.tool_call_id FROM deliveries d
                WHERE d.org_id = :org AND d.created_at < now() - :days * INTERVAL '1 day'
                  AND NOT EXISTS (
                        SELECT 1 FROM appointments a
                         WHERE a.org_id = :org AND a.appointment_id = d.appointment_id
                           AND a.ends_at >= now() - :days * INTERVAL '1 day')
                ORDER BY d.call_id, d.tool_call_id
                LIMIT :most
                FOR UPDATE SKIP LOCKED)
      """;

  private final Store store;

  public JdbiOldDeliveries(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  /**
   * Deletes some of each organisation.
   *
   * @return how many
   * @throws Unavailable if the database does not answer; the next sweep finds the same
   */
  public int sweep() {
    return store.organisations(WHOSE, query -> query.bind("days", KEPT.toDays())).stream()
        .mapToInt(this::ofOne)
        .sum();
  }

  private int ofOne(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createUpdate(DELETE)
                .bind("org", org.value())
                .bind("days", KEPT.toDays())
                .bind("most", MOST_AT_ONCE)
                .execute());
  }
}
