package frontdesk.persistence.jdbi;

import frontdesk.notices.Notice;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Outbox;
import frontdesk.scheduling.CalendarEntries;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Puts notices into the outbox within the transaction of what they tell of. */
final class OutboxRows {
  private static final String WRITE =
      """
      INSERT INTO outbox (org_id, notice_id, content, way, repeatable, due_at, review_at)
      VALUES (:org, :notice, CAST(:content AS jsonb), :way, :repeatable,
              now() + :pause * INTERVAL '1 second',
              CASE WHEN :shown THEN now() + :review * INTERVAL '1 second' END)
      """;

  // One attempt is counted for nothing, so that the result of one that still runs comes too late.
  private static final String REPLACE =
      WRITE
          + """
      ON CONFLICT (org_id, notice_id) DO UPDATE
         SET content = EXCLUDED.content, repeatable = EXCLUDED.repeatable, stage = 'PENDING',
             reason = '', attempts = outbox.attempts + 1, lease_until = NULL, failures = 0,
             unknowns = 0,
             due_at = EXCLUDED.due_at, review_at = EXCLUDED.review_at
      """;

  private static final String ADD = WRITE + "ON CONFLICT (org_id, notice_id) DO NOTHING";

  private static final String CHANGE =
      """
      UPDATE outbox
         SET content = CAST(:content AS jsonb), review_at = now() + :review * INTERVAL '1 second'
       WHERE org_id = :org AND notice_id = :notice
      """;

  private OutboxRows() {}

  static void write(Handle handle, List<Notice> notices) {
    notices.forEach(notice -> execute(handle, WRITE, notice, Outbox.FIRST_PAUSE));
  }

  /** Does nothing where there is one of that id. */
  static int add(Handle handle, Notice notice) {
    return execute(handle, ADD, notice, Outbox.FIRST_PAUSE);
  }

  /**
   * Puts a newer wish in place of the one of that id, or where there was none. Its first attempt is
   * due at once and knows the reference of the last delivery.
   */
  static void replace(Handle handle, Notice notice) {
    execute(handle, REPLACE, notice, Duration.ZERO);
  }

  /**
   * An entry that was delivered has become this, without an attempt of ours. It is looked at again,
   * also if its appointment had begun where it was before.
   */
  static void change(Handle handle, CalendarEntry notice) {
    handle
        .createUpdate(CHANGE)
        .bind("org", notice.org().value())
        .bind("notice", notice.id())
        .bind("content", NoticeJson.write(notice))
        .bind("review", CalendarEntries.REVIEW_EVERY.toSeconds())
        .execute();
  }

  private static int execute(Handle handle, String sql, Notice notice, Duration pause) {
    return handle
        .createUpdate(sql)
        .bind("org", notice.org().value())
        .bind("notice", notice.id())
        .bind("content", NoticeJson.write(notice))
        .bind("way", notice.way().name())
        .bind("repeatable", notice.repeatable())
        .bind("pause", pause.toSeconds())
        .bind("shown", notice instanceof CalendarEntry entry && entry.shown())
        .bind("review", CalendarEntries.REVIEW_EVERY.toSeconds())
        .execute();
  }
}
