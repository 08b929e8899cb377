package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.calls.HeardCalls;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Keeps in each call's row when it was heard last, by the database's clock. */
public final class JdbiHeardCalls implements HeardCalls {
  private static final String HEAR =
      """
      UPDATE calls
         SET heard_at = now(),
             ended_at = CASE WHEN ending = :lost THEN NULL ELSE ended_at END,
             ending = nullif(ending, :lost),
             revision = revision + CASE WHEN ending = :lost THEN 1 ELSE 0 END
       WHERE org_id = :org AND call_id = ANY (:calls) AND (ended_at IS NULL OR ending = :lost)
      """;

  private static final String ORGANISATIONS =
      """
      SELECT DISTINCT org_id FROM calls
       WHERE heard_at <= now() - :silence * INTERVAL '1 millisecond' AND ended_at IS NULL
       ORDER BY org_id
       LIMIT :most
      """;

  // Another node that does the same takes others. Chosen once, for a list inside the condition may
  // be
  // made anew for each row, and then of others.
  private static final String END =
      """
      WITH unheard AS MATERIALIZED (
             SELECT call_id FROM calls
              WHERE org_id = :org AND ended_at IS NULL
                AND heard_at <= now() - :silence * INTERVAL '1 millisecond'
              ORDER BY heard_at
              LIMIT :share
                FOR UPDATE SKIP LOCKED)
      UPDATE calls c SET ended_at = greatest(c.heard_at, c.started_at), ending = :lost,
                         revision = c.revision + 1, says = NULL, running = NULL
        FROM unheard u
       WHERE c.org_id = :org AND c.call_id = u.call_id
      """;

  private final Store store;

  public JdbiHeardCalls(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public void hear(OrgId org, Collection<CallId> calls) {
    List<String> ids = calls.stream().map(CallId::value).toList();
    store.with(
        org,
        handle ->
            handle
                .createUpdate(HEAR)
                .bind("org", org.value())
                .bind("lost", LOST)
                .bindArray("calls", String.class, ids)
                .execute());
  }

  @Override
  public int endUnheard(Duration silence, int most) {
    List<OrgId> orgs =
        store.organisations(
            ORGANISATIONS, query -> query.bind("silence", silence.toMillis()).bind("most", most));
    return orgs.stream().mapToInt(org -> ofOne(org, silence, most / orgs.size())).sum();
  }

  private int ofOne(OrgId org, Duration silence, int share) {
    return store.with(
        org,
        handle ->
            handle
                .createUpdate(END)
                .bind("org", org.value())
                .bind("lost", LOST)
                .bind("silence", silence.toMillis())
                .bind("share", share)
                .execute());
  }
}
