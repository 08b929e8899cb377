package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.CalendarEntries;
import frontdesk.scheduling.CalendarEntries.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Hands out entries whose look is due: of each organisation those that have waited longest. */
final class DueReviews {
  private static final String ORGANISATIONS =
      """
      SELECT org_id FROM outbox
       WHERE review_at <= now()
       GROUP BY org_id
       ORDER BY min(review_at)
       LIMIT :most
      """;

  // Whoever asks at once skips what another is given. One that is not delivered waits for its next
  // turn; one that has begun has none any more.
  private static final String TAKE =
      """
      WITH due AS (
             SELECT org_id, notice_id FROM outbox
              WHERE org_id = :org AND review_at <= now()
              ORDER BY review_at
              LIMIT :share
                FOR UPDATE SKIP LOCKED),
           taken AS (
             UPDATE outbox
                SET review_at = CASE WHEN CAST(content ->> 'start' AS timestamptz) > :now
                                     THEN now() + :pause * INTERVAL '1 second' END
               FROM due
              WHERE outbox.org_id = :org AND outbox.org_id = due.org_id
                AND outbox.notice_id = due.notice_id
             RETURNING content, attempts, reference, stage, review_at)
      SELECT content, attempts, reference FROM taken
       WHERE review_at IS NOT NULL AND stage = 'DELIVERED' AND reference IS NOT NULL
      """;

  private DueReviews() {}

  static List<Written> take(Store store, Instant now, int most) {
    return Shares.of(
        store, ORGANISATIONS, most, (handle, org, share) -> of(handle, org, now, share));
  }

  private static List<Written> of(Handle handle, OrgId org, Instant now, int share) {
    return handle
        .createQuery(TAKE)
        .bind("org", org.value())
        .bind("share", share)
        .bind("now", AppointmentRows.utc(now))
        .bind("pause", CalendarEntries.REVIEW_EVERY.toSeconds())
        .map((row, context) -> written(org, row))
        .list();
  }

  /** Of a row with what was written and how. */
  static Written written(OrgId org, ResultSet row) throws SQLException {
    return new Written(
        (CalendarEntry) NoticeJson.read(org, row.getString("content")),
        row.getString("reference"),
        row.getInt("attempts"));
  }
}
