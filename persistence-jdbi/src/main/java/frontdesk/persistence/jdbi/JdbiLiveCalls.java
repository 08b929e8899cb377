package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.calls.LiveCalls;
import frontdesk.calls.TranscriptLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads from the calls' own rows how far each is, one small statement each time. */
public final class JdbiLiveCalls implements LiveCalls {
  private static final String MARKS =
      "SELECT call_id, revision, speaking, says, says_at, running"
          + " FROM calls WHERE org_id = :org AND ";

  private static final String GOING_ON =
      MARKS
          + "ended_at IS NULL AND started_at > :since"
          + " ORDER BY started_at DESC, call_id DESC LIMIT :most";

  private static final String OF = MARKS + "call_id = ANY (:calls)";

  private static final String SAYING =
      """
      UPDATE calls
         SET revision = revision + 1, speaking = :speaker, says = :says, says_at = :at
       WHERE org_id = :org AND call_id = :call AND consent <> 'DECLINED' AND ended_at IS NULL
         AND NOT transcript_whole
         AND NOT EXISTS (SELECT 1 FROM transcript_lines
                          WHERE org_id = :org AND call_id = :call AND speaker = :speaker
                            AND said_at >= :at)
      """;

  // The next half sentence says it again, and the whole line is kept as all lines are.
  private static final String WITHOUT_WAITING =
      "SELECT set_config('synchronous_commit', 'off', true)";

  private final Store store;

  public JdbiLiveCalls(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<Mark> goingOn(OrgId org, Instant since) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(GOING_ON)
                .bind("org", org.value())
                .bind("since", AppointmentRows.utc(since))
                .bind("most", MOST)
                .map((row, context) -> mark(row))
                .list());
  }

  @Override
  public List<Mark> of(OrgId org, Collection<CallId> calls) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(OF)
                .bind("org", org.value())
                .bindArray("calls", String.class, calls.stream().map(CallId::value).toList())
                .map((row, context) -> mark(row))
                .list());
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        new CallId(row.getString("call_id")),
        row.getLong("revision"),
        unfinished(row),
        CallRows.text(row, "running").map(RunningToolJson::read).orElse(List.of()));
  }

  private static Optional<TranscriptLine> unfinished(ResultSet row) throws SQLException {
    String says = row.getString("says");
    return says == null
        ? Optional.empty()
        : Optional.of(
            new TranscriptLine(
                row.getString("speaking"), says, AppointmentRows.instant(row, "says_at")));
  }

  @Override
  public void saying(OrgId org, CallId id, TranscriptLine unfinished) {
    store.with(
        org,
        handle -> {
          handle.createQuery(WITHOUT_WAITING).mapTo(String.class).one();
          return CallRows.bind(handle.createUpdate(SAYING), org, id)
              .bind("speaker", unfinished.speaker())
              .bind("says", unfinished.text())
              .bind("at", AppointmentRows.utc(unfinished.at()))
              .execute();
        });
  }
}
