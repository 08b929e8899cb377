package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Attempt;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing;
import frontdesk.notices.UnknownPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes how attempts ended; what then waits for a person asks for one in the same statement. */
final class EndedRows {
  /** Whether what perhaps arrived is sent once more. */
  private static final String AGAIN =
      """
      (repeatable OR (unknowns + 1 < :mostUnknowns AND EXISTS (
         SELECT 1 FROM organisations o WHERE o.org_id = :org AND o.unknown_notices = '%s')))
      """
          .formatted(UnknownPolicy.SEND_AGAIN);

  // One alert an hour for all that one address refuses; what comes after that one left is told in
  // the
  // next hour. An alert asks for none itself.
  private static final String ASK =
      """
      INSERT INTO outbox (org_id, notice_id, way, repeatable, due_at, content)
      SELECT DISTINCT ON (way, stage) :org, prefix || %2$s, 'ALERTS', true, begins,
             jsonb_build_object('kind', '%1$s', 'of', way, 'stage', stage, 'reason', reason,
                                'notice', notice_id, 'hour', %2$s)
        FROM (SELECT *,
                     CASE WHEN EXISTS (
                            SELECT 1 FROM outbox
                             WHERE org_id = :org AND stage <> 'PENDING'
                               AND notice_id = prefix || to_char(
                                     now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24'))
                          THEN date_trunc('hour', now() + INTERVAL '1 hour', 'UTC')
                          ELSE now() END AS begins
                FROM (SELECT *, 'person-' || lower(way) || '-' || lower(stage) || '-' AS prefix
                        FROM ended
                       WHERE due_at IS NULL AND stage <> 'DELIVERED' AND way <> 'ALERTS') AS waits
             ) AS told
      ON CONFLICT (org_id, notice_id) DO NOTHING
      """
          .formatted(
              PersonNeededJson.KIND, "to_char(begins AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24')");

  // The power is bounded because pauses reach their longest long before it overflows. What is told
  // after the lease ran out still counts, unless another attempt was begun: then it is known after
  // all, and one unknown less. What was told before has no lease any more, and changes nothing.
  private static final String RECORD =
      """
      WITH ended AS (
             UPDATE outbox
                SET stage = CASE WHEN unknowns > CASE stage WHEN 'UNKNOWN' THEN 1 ELSE 0 END
                                      AND NOT repeatable
                                      AND :stage IN ('NOTHING_HAPPENED', 'REFUSED', 'GONE', 'NO_CHANNEL')
                                 THEN 'UNKNOWN' ELSE :stage END,
                    reason = :reason, lease_until = NULL,
                    reference = coalesce(CAST(:reference AS text), reference),
                    failures = failures + CASE WHEN :temporary THEN 1 ELSE 0 END,
                    unknowns = unknowns
                               + CASE WHEN :stage = 'UNKNOWN' THEN 1
                                      WHEN stage = 'UNKNOWN' THEN -1 ELSE 0 END,
                    due_at = CASE WHEN :temporary AND failures < :mostFailures
                                       AND (:stage <> 'UNKNOWN' OR %s)
                                  THEN now() + greatest(
                                         :shortest, :after,
                                         least(:first * power(2, least(failures, 20)), :longest)
                                           * :jitter) * INTERVAL '1 second' END
              WHERE org_id = :org AND notice_id = :notice AND attempts = :attempt
                AND (stage = 'SENDING'
                     OR (stage = 'UNKNOWN' AND lease_until IS NOT NULL AND :stage <> 'UNKNOWN'))
             RETURNING notice_id, way, stage, reason, due_at)
      """
              .formatted(AGAIN)
          + ASK;

  private static final String LOST =
      """
      WITH lost AS (
             SELECT notice_id FROM outbox
              WHERE org_id = :org AND stage = 'SENDING' AND lease_until < now()
              ORDER BY lease_until
              LIMIT :most
                FOR UPDATE SKIP LOCKED),
           ended AS (
             UPDATE outbox
                SET stage = 'UNKNOWN', reason = 'its node stopped, or was too slow',
                    unknowns = unknowns + 1, failures = failures + 1,
                    due_at = CASE WHEN failures < :mostFailures AND %s THEN now() END
               FROM lost
              WHERE outbox.org_id = :org AND outbox.notice_id = lost.notice_id
             RETURNING outbox.notice_id, way, stage, reason, due_at)
      """
              .formatted(AGAIN)
          + ASK;

  private static final String STOP =
      """
      WITH ended AS (
             UPDATE outbox SET due_at = NULL
              WHERE org_id = :org AND notice_id = :notice AND stage = 'UNKNOWN' AND NOT repeatable
                AND due_at IS NOT NULL
             RETURNING notice_id, way, stage, reason, due_at)
      """
          + ASK;

  private EndedRows() {}

  static int record(Handle handle, Attempt attempt, Receipt receipt) {
    Standing standing = Standing.of(receipt);
    return again(handle.createUpdate(RECORD), attempt.notice().org())
        .bind("stage", standing.stage().name())
        .bind("reason", standing.reason())
        .bind("reference", reference(receipt).orElse(null))
        .bind("temporary", standing.stage().temporary())
        .bind("shortest", Outbox.SHORTEST_PAUSE.toSeconds())
        .bind("after", asked(receipt).toSeconds())
        .bind("first", Outbox.FIRST_PAUSE.toSeconds())
        .bind("longest", Outbox.LONGEST_PAUSE.toSeconds())
        .bind("jitter", jitter())
        .bind("notice", attempt.notice().id())
        .bind("attempt", attempt.number())
        .execute();
  }

  /** How long the other side asks to be left alone, as far as that is obeyed. */
  static Duration asked(Receipt receipt) {
    Duration asked = receipt.pause();
    return asked.compareTo(Outbox.LONGEST_PAUSE) < 0 ? asked : Outbox.LONGEST_PAUSE;
  }

  private static Optional<String> reference(Receipt receipt) {
    return receipt instanceof Receipt.Delivered delivered
        ? delivered.reference()
        : Optional.empty();
  }

  // Full jitter: what failed together because an address was away does not come back together.
  private static double jitter() {
    return ThreadLocalRandom.current().nextDouble();
  }

  /** Ends attempts whose lease ran out. */
  static void endLost(Handle handle, OrgId org, int most) {
    again(handle.createUpdate(LOST), org).bind("most", most).execute();
  }

  /** Leaves to a person what perhaps arrived and is not true any more. */
  static void stop(Handle handle, OrgId org, String noticeId) {
    handle.createUpdate(STOP).bind("org", org.value()).bind("notice", noticeId).execute();
  }

  private static Update again(Update update, OrgId org) {
    return update
        .bind("org", org.value())
        .bind("mostUnknowns", Outbox.MOST_UNKNOWNS)
        .bind("mostFailures", Outbox.MOST_FAILURES);
  }
}
