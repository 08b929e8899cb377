package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.calls.RunningTool;
import frontdesk.calls.RunningTools;
import org.jdbi.v3.core.Jdbi;

/** Keeps the tools that run in their call's own row. */
public final class JdbiRunningTools implements RunningTools {
  private static final String BEGUN =
      """
      INSERT INTO calls (org_id, call_id, started_at, running)
      VALUES (:org, :call, :at, CAST(:tool AS jsonb))
      ON CONFLICT (org_id, call_id) DO UPDATE
         SET revision = calls.revision + 1,
             running = coalesce(calls.running, '{}')
                       || CASE WHEN calls.consent <> 'DECLINED' THEN EXCLUDED.running
                               ELSE CAST(:wordless AS jsonb) END
       WHERE calls.ended_at IS NULL
      """;

  private static final String OVER =
      """
      UPDATE calls SET revision = revision + 1, running = nullif(running - CAST(:id AS text), '{}')
       WHERE org_id = :org AND call_id = :call AND jsonb_exists(running, :id)
      """;

  // What is told here is soon over, and then recorded as all tool calls are.
  private static final String WITHOUT_WAITING =
      "SELECT set_config('synchronous_commit', 'off', true)";

  private final Store store;

  public JdbiRunningTools(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public void begun(OrgId org, CallId call, RunningTool tool) {
    store.with(
        org,
        handle -> {
          handle.createQuery(WITHOUT_WAITING).mapTo(String.class).one();
          return CallRows.bind(handle.createUpdate(BEGUN), org, call)
              .bind("at", AppointmentRows.utc(tool.at()))
              .bind("tool", RunningToolJson.write(tool))
              .bind("wordless", RunningToolJson.write(tool.wordless()))
              .execute();
        });
  }

  @Override
  public void over(OrgId org, CallId call, String id) {
    store.with(
        org,
        handle -> {
          handle.createQuery(WITHOUT_WAITING).mapTo(String.class).one();
          return CallRows.bind(handle.createUpdate(OVER), org, call).bind("id", id).execute();
        });
  }
}
