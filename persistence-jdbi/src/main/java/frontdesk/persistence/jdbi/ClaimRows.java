package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Outbox;
import frontdesk.notices.Pace;
import frontdesk.notices.Standing.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes a notice for an attempt, and a turn at its address where that is paced, in one statement:
 * no turn is taken for nothing. The notice's row is locked before its address's, always.
 */
final class ClaimRows {
  private static final String PACED =
      Arrays.stream(Way.values())
          .filter(Way::paced)
          .map(way -> "'" + way + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  // Whoever finds the row locked leaves it: the other one has it, or it is being changed and is due
  // afterwards. An address that rested is asked by one first; how many ask at once is counted
  // without those that claim in this very moment.
  private static final String CLAIM =
      """
      WITH wanted AS (
             SELECT way FROM outbox
              WHERE org_id = :org AND notice_id = :notice
                AND (stage IN %1$s OR (repeatable AND stage = 'UNKNOWN')
                     OR (due_at <= now() AND stage NOT IN ('SENDING', 'DELIVERED')))
                FOR UPDATE SKIP LOCKED),
           turn AS (
             INSERT INTO destinations AS d (org_id, way, next_at)
             SELECT :org, way, now() + (:each - :rested) * INTERVAL '1 millisecond' FROM wanted
              WHERE way IN %2$s
             ON CONFLICT (org_id, way) DO UPDATE
                SET next_at = greatest(d.next_at, now() - :rested * INTERVAL '1 millisecond')
                              + :each * INTERVAL '1 millisecond',
                    probing = d.closed_until IS NOT NULL,
                    closed_until = CASE WHEN d.closed_until IS NOT NULL
                                        THEN now() + :probe * INTERVAL '1 millisecond' END
              WHERE d.next_at <= now() + :patience * INTERVAL '1 millisecond'
                AND coalesce(d.closed_until <= now(), true)
                AND (SELECT count(*) FROM outbox
                      WHERE org_id = :org AND way = d.way AND stage = 'SENDING'
                        AND lease_until > now()) < :atOnce
             RETURNING next_at - :each * INTERVAL '1 millisecond' AS begins),
           taken AS (
             SELECT begins FROM turn
              UNION ALL
             SELECT now() FROM wanted WHERE way NOT IN %2$s)
      UPDATE outbox
         SET stage = 'SENDING', reason = '', attempts = attempts + 1,
             lease_until = now() + :lease * INTERVAL '1 millisecond',
             due_at = now() + :lease * INTERVAL '1 millisecond'
        FROM taken
       WHERE org_id = :org AND notice_id = :notice
      RETURNING attempts, content, reference,
                ceil(greatest(extract(epoch FROM begins - now()), 0) * 1000) AS wait_ms
      """
          .formatted(Stages.where(Stage::mayTry), PACED);

  private ClaimRows() {}

  static Optional<Attempt> claim(Handle handle, OrgId org, String noticeId, Duration patience) {
    return handle
        .createQuery(CLAIM)
        .bind("org", org.value())
        .bind("notice", noticeId)
        .bind("each", millis(Pace.EACH))
        .bind("rested", millis(Pace.EACH.multipliedBy(Pace.BURST - 1L)))
        .bind("probe", millis(Pace.PROBE))
        .bind("patience", millis(patience))
        .bind("atOnce", Pace.AT_ONCE)
        .bind("lease", millis(Outbox.LEASE))
        .map((row, context) -> attempt(org, row))
        .findOne();
  }

  /** With its fractions: sixteen a second are not a whole number of milliseconds apart. */
  static double millis(Duration length) {
    return length.toNanos() / 1e6;
  }

  private static Attempt attempt(OrgId org, ResultSet row) throws SQLException {
    return new Attempt(
        NoticeJson.read(org, row.getString("content")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("reference")),
        Duration.ofMillis(row.getLong("wait_ms")));
  }
}
