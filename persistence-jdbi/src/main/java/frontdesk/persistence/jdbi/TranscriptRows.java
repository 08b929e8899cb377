package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.calls.CallWords.Extent;
import frontdesk.calls.CallWords.Kept;
import frontdesk.calls.TranscriptLine;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Puts a transcript in place of the lines that were collected, under the call's row lock. */
final class TranscriptRows {
  private static final String LOCK =
      """
      SELECT consent, transcript_whole FROM calls
       WHERE org_id = :org AND call_id = :call FOR NO KEY UPDATE
      """;

  private static final String COUNT =
      "SELECT count(*) FROM transcript_lines WHERE org_id = :org AND call_id = :call";

  private static final String CLEAR =
      "DELETE FROM transcript_lines WHERE org_id = :org AND call_id = :call";

  // One statement for all lines, as long as the talk was.
  private static final String WRITE =
      """
      INSERT INTO transcript_lines (org_id, call_id, line_id, place, speaker, said, said_at)
      SELECT :org, :call, 'place-' || place, place, speaker, said, CAST(said_at AS timestamptz)
        FROM unnest(CAST(:speakers AS text[]), CAST(:said AS text[]), CAST(:times AS text[]))
             WITH ORDINALITY AS line (speaker, said, said_at, place)
      """;

  private static final String TOLD =
      """
      UPDATE calls
         SET transcript_whole = transcript_whole OR :whole, revision = revision + 1, says = NULL
       WHERE org_id = :org AND call_id = :call
      """;

  private TranscriptRows() {}

  private record Standing(boolean mayKeep, boolean whole) {}

  static Kept replace(
      Handle handle, OrgId org, CallId id, List<TranscriptLine> lines, Extent extent) {
    Optional<Standing> call = lock(handle, org, id);
    if (call.isEmpty()) {
      return Kept.NO_SUCH_CALL;
    }
    boolean late =
        extent == Extent.SO_FAR && (call.get().whole() || lines.size() < count(handle, org, id));
    if (late || !call.get().mayKeep()) {
      return Kept.NOT_WANTED;
    }
    CallRows.bind(handle.createUpdate(CLEAR), org, id).execute();
    write(handle, org, id, lines);
    CallRows.bind(handle.createUpdate(TOLD), org, id)
        .bind("whole", extent == Extent.WHOLE)
        .execute();
    return Kept.KEPT;
  }

  private static Optional<Standing> lock(Handle handle, OrgId org, CallId id) {
    return CallRows.bind(handle.createQuery(LOCK), org, id)
        .map(
            (row, context) ->
                new Standing(
                    !row.getString("consent").equals("DECLINED"),
                    row.getBoolean("transcript_whole")))
        .findOne();
  }

  private static long count(Handle handle, OrgId org, CallId id) {
    return CallRows.bind(handle.createQuery(COUNT), org, id).mapTo(Long.class).one();
  }

  private static void write(Handle handle, OrgId org, CallId id, List<TranscriptLine> lines) {
    CallRows.bind(handle.createUpdate(WRITE), org, id)
        .bindArray("speakers", String.class, lines.stream().map(TranscriptLine::speaker).toList())
        .bindArray("said", String.class, lines.stream().map(TranscriptLine::text).toList())
        .bindArray("times", String.class, lines.stream().map(line -> line.at().toString()).toList())
        .execute();
  }
}
