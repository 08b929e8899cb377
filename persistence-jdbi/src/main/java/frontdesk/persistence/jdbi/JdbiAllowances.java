package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.accounts.Allowances;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts in PostgreSQL, by its clock: one row of a key, and one statement to take of it. */
public final class JdbiAllowances implements Allowances {
  private static final String NOW = "floor(extract(epoch FROM now()) / :seconds)::bigint";

  private static final String TAKE =
      """
      INSERT INTO allowances AS a (org_id, key, span, used)
      VALUES (:org, :key, %1$s, :wanted)
      ON CONFLICT (org_id, key) DO UPDATE SET
        used = EXCLUDED.used + CASE WHEN a.span = EXCLUDED.span THEN a.used ELSE 0 END,
        span = EXCLUDED.span
      RETURNING used, (span + 1) * :seconds - extract(epoch FROM now()) AS seconds
      """
          .formatted(NOW);

  // In two steps, so that each of the second names one organisation.
  private static final String WHOSE =
      "SELECT DISTINCT org_id FROM allowances WHERE span < %s - :old".formatted(NOW);

  // In one order, and past what another node is deleting or somebody is just using again.
  private static final String DELETE =
      """
      DELETE FROM allowances
       WHERE org_id = :org
         AND key IN (SELECT key FROM allowances
                      WHERE org_id = :org AND span < %s - :old
                      ORDER BY key LIMIT :most FOR UPDATE SKIP LOCKED)
      """
          .formatted(NOW);

  /** Spans after which a key is forgotten: whatever it was, it is allowed everything again. */
  private static final int OLD = 10;

  /** A statement of this size takes milliseconds; the next one takes the next ones. */
  private static final int MOST_AT_ONCE = 1_000;

  private final Store store;
  private final Duration span;

  /**
   * @param span of time after which everybody begins anew
   */
  public JdbiAllowances(Jdbi jdbi, Duration span) {
    this.store = new Store(jdbi);
    this.span = span;
  }

  @Override
  public Grant take(OrgId org, String key, int wanted, int most) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(TAKE)
                .bind("org", org.value())
                .bind("key", key)
                .bind("wanted", wanted)
                .bind("seconds", span.toSeconds())
                .map(
                    (row, context) ->
                        granted(row.getLong("used"), row.getDouble("seconds"), wanted, most))
                .one());
  }

  private static Grant granted(long used, double seconds, int wanted, int most) {
    long many = Math.max(0, Math.min(wanted, most - (used - wanted)));
    return new Grant((int) many, Duration.ofMillis(Math.max(1, (long) (seconds * 1_000))));
  }

  /**
   * Deletes what nobody has used for long; safe on several nodes at once.
   *
   * @return how many
   */
  public int sweep() {
    return store
        .organisations(WHOSE, query -> query.bind("seconds", span.toSeconds()).bind("old", OLD))
        .stream()
        .mapToInt(this::forgetAll)
        .sum();
  }

  private int forgetAll(OrgId org) {
    int all = 0;
    int last;
    do {
      last = store.with(org, handle -> forget(handle, org));
      all += last;
    } while (last == MOST_AT_ONCE);
    return all;
  }

  private int forget(Handle handle, OrgId org) {
    return handle
        .createUpdate(DELETE)
        .bind("org", org.value())
        .bind("seconds", span.toSeconds())
        .bind("old", OLD)
        .bind("most", MOST_AT_ONCE)
        .execute();
  }
}
