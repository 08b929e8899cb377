package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.calls.CallWords;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps words in PostgreSQL; the call's row lock orders them and a caller's no. */
public final class JdbiCallWords implements CallWords {
  private static final String LINES =
      " FROM transcript_lines WHERE org_id = :org AND call_id = :call";

  // Of a transcript so far: what is told alone behind it may be what it ends with.
  private static final String SAID_LAST =
      """
      SELECT 1 FROM (SELECT place, speaker AS by, said AS words %s
                      ORDER BY place DESC NULLS FIRST LIMIT 1) AS last
       WHERE place IS NOT NULL AND by = :speaker AND position(CAST(:said AS text) IN words) > 0
      """
          .formatted(LINES);

  // What its speaker was just saying is said whole now.
  private static final String LINE =
      """
      WITH told AS (
        UPDATE calls
           SET revision = revision + 1,
               says = CASE WHEN speaking <> CAST(:speaker AS text) THEN says END
         WHERE org_id = :org AND call_id = :call AND consent <> 'DECLINED' AND NOT transcript_whole
           AND (SELECT count(*) %1$s) < :most AND NOT EXISTS (SELECT 1 %1$s AND line_id = :line)
        RETURNING org_id, call_id)
      INSERT INTO transcript_lines (org_id, call_id, line_id, speaker, said, said_at)
      SELECT org_id, call_id, :line, :speaker, :said, :at FROM told WHERE NOT EXISTS (%2$s)
      ON CONFLICT DO NOTHING
      """
          .formatted(LINES, SAID_LAST);

  private static final String WHY_NOT =
      """
      SELECT CASE WHEN EXISTS (SELECT 1 %s AND line_id = :line) OR EXISTS (%s) THEN 'KNOWN'
                  WHEN EXISTS (SELECT 1 FROM calls WHERE org_id = :org AND call_id = :call)
                  THEN 'NOT_WANTED' ELSE 'NO_SUCH_CALL' END
      """
          .formatted(LINES, SAID_LAST);

  /** What is known of the call from now on, for {@link #TOOL_CALL}. */
  static final String KNOWN =
      """
      INSERT INTO calls (org_id, call_id, started_at) VALUES (:org, :call, :at)
      ON CONFLICT (org_id, call_id) DO UPDATE
         SET started_at = least(calls.started_at, EXCLUDED.started_at),
             revision = calls.revision + 1,
             running = nullif(calls.running - coalesce(CAST(:toolCall AS text), ''), '{}')
      RETURNING org_id, call_id, consent
      """;

  // It begins with the call, so it has seen a no by the time it adds words.
  static final String TOOL_CALL =
      """
      INSERT INTO call_tool_calls (org_id, call_id, record_id, tool, tool_call_id, arguments,
                                   answer, result, took_ms, answered_at, refused_times)
      SELECT org_id, call_id, :record, :tool, CAST(:toolCall AS text),
             CASE WHEN consent <> 'DECLINED' THEN CAST(:arguments AS text) END,
             CASE WHEN consent <> 'DECLINED' THEN CAST(:answer AS text) END, :result, :took, :at,
             CASE WHEN consent <> 'DECLINED' THEN nullif(CAST(:refused AS text[]), '{}') END
        FROM known
      """;

  private static final String SAID =
      "SELECT speaker, said, said_at" + LINES + " ORDER BY place NULLS LAST, said_at, line_id";

  private static final String TOOL_CALLS =
      """
      SELECT * FROM call_tool_calls WHERE org_id = :org AND call_id = :call
       ORDER BY answered_at, record_id
      """;

  private static final String FORGET_TOOL_CALLS =
      """
      UPDATE call_tool_calls SET arguments = NULL, answer = NULL, refused_times = NULL
       WHERE org_id = :org AND call_id = :call
      """;

  private final Store store;

  public JdbiCallWords(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Kept line(OrgId org, CallId id, String key, TranscriptLine line) {
    return store.with(
        org,
        handle ->
            add(handle, org, id, key, line) ? Kept.KEPT : notKept(handle, org, id, key, line));
  }

  // The call's row may have come between the two statements; then the line is wanted after all.
  private static Kept notKept(
      Handle handle, OrgId org, CallId id, String key, TranscriptLine line) {
    Kept why = whyNot(handle, org, id, key, line);
    return why == Kept.NOT_WANTED && add(handle, org, id, key, line) ? Kept.KEPT : why;
  }

  private static boolean add(Handle handle, OrgId org, CallId id, String key, TranscriptLine line) {
    return CallRows.bind(handle.createUpdate(LINE), org, id)
            .bind("line", key)
            .bind("speaker", line.speaker())
            .bind("said", line.text())
            .bind("at", AppointmentRows.utc(line.at()))
            .bind("most", MOST_LINES)
            .execute()
        == 1;
  }

  private static Kept whyNot(Handle handle, OrgId org, CallId id, String key, TranscriptLine line) {
    return Kept.valueOf(
        CallRows.bind(handle.createQuery(WHY_NOT), org, id)
            .bind("line", key)
            .bind("speaker", line.speaker())
            .bind("said", line.text())
            .mapTo(String.class)
            .one());
  }

  @Override
  public Kept transcript(OrgId org, CallId id, List<TranscriptLine> lines, Extent extent) {
    List<TranscriptLine> most = lines.subList(0, Math.min(lines.size(), MOST_LINES));
    return store.with(org, handle -> TranscriptRows.replace(handle, org, id, most, extent));
  }

  @Override
  public void toolCall(OrgId org, CallId id, ToolCallRecord record) {
    store.with(
        org,
        handle ->
            bind(
                    CallRows.bind(
                        handle.createUpdate("WITH known AS (" + KNOWN + ") " + TOOL_CALL), org, id),
                    record)
                .execute());
  }

  static <S extends SqlStatement<S>> S bind(S statement, ToolCallRecord record) {
    return statement
        .bind("record", UUID.randomUUID().toString())
        .bind("tool", record.tool())
        .bind("toolCall", record.toolCallId().orElse(null))
        .bind("arguments", record.arguments().orElse(null))
        .bind("answer", record.answer().orElse(null))
        .bind("result", record.result())
        .bind("took", record.took().toMillis())
        .bind("at", AppointmentRows.utc(record.at()))
        .bindArray("refused", String.class, record.refusedTimes());
  }

  @Override
  public Said said(OrgId org, CallId id) {
    return store.with(
        org,
        handle ->
            new Said(
                CallRows.bind(handle.createQuery(SAID), org, id)
                    .map((row, context) -> line(row))
                    .list(),
                CallRows.bind(handle.createQuery(TOOL_CALLS), org, id)
                    .map((row, context) -> toolCall(row))
                    .list()));
  }

  private static TranscriptLine line(ResultSet row) throws SQLException {
    return new TranscriptLine(
        row.getString("speaker"), row.getString("said"), AppointmentRows.instant(row, "said_at"));
  }

  private static ToolCallRecord toolCall(ResultSet row) throws SQLException {
    return new ToolCallRecord(
        row.getString("tool"),
        CallRows.text(row, "tool_call_id"),
        CallRows.text(row, "arguments"),
        CallRows.text(row, "answer"),
        row.getString("result"),
        Duration.ofMillis(row.getLong("took_ms")),
        AppointmentRows.instant(row, "answered_at"),
        refusedTimes(row));
  }

  private static List<String> refusedTimes(ResultSet row) throws SQLException {
    Array lines = row.getArray("refused_times");
    return lines == null ? List.of() : List.of((String[]) lines.getArray());
  }

  /** Removes all words of a call whose row the transaction has locked. */
  static void forget(Handle handle, OrgId org, CallId id) {
    CallRows.bind(handle.createUpdate("DELETE" + LINES), org, id).execute();
    CallRows.bind(handle.createUpdate(FORGET_TOOL_CALLS), org, id).execute();
  }
}
