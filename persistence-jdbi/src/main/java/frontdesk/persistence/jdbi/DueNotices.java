package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Outbox.Due;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which notices are due: of each organisation its oldest. */
final class DueNotices {
  private static final String ORGANISATIONS =
      """
      SELECT org_id FROM outbox
       WHERE due_at <= now()
         AND (stage = 'SENDING' OR NOT EXISTS (
                SELECT 1 FROM destinations d
                 WHERE d.org_id = outbox.org_id AND d.way = outbox.way AND d.closed_until > now()))
       GROUP BY org_id
       ORDER BY min(due_at)
       LIMIT :most
      """;

  // Of each way its oldest in turn: what one slow address keeps waiting is ahead of nobody else's.
  private static final String OF_ONE =
      """
      SELECT notice_id
        FROM unnest(CAST(:ways AS text[])) AS ways (name)
        LEFT JOIN destinations d ON d.org_id = :org AND d.way = ways.name
       CROSS JOIN LATERAL (
              SELECT notice_id, due_at, row_number() OVER (ORDER BY due_at) AS place
                FROM (SELECT notice_id, due_at FROM outbox
                       WHERE org_id = :org AND way = ways.name AND due_at <= now()
                         AND stage <> 'SENDING'
                       ORDER BY due_at
                       LIMIT :share) AS oldest) AS due
       WHERE coalesce(d.closed_until <= now(), true)
       ORDER BY place, due_at
       LIMIT :share
      """;

  private DueNotices() {}

  static List<Due> find(Store store, int most) {
    return Shares.of(store, ORGANISATIONS, most, (handle, org, share) -> of(handle, org, share));
  }

  private static List<Due> of(Handle handle, OrgId org, int share) {
    EndedRows.endLost(handle, org, share);
    return handle
        .createQuery(OF_ONE)
        .bind("org", org.value())
        .bindArray("ways", String.class, Arrays.stream(Way.values()).map(Way::name).toList())
        .bind("share", share)
        .map((row, context) -> new Due(org, row.getString("notice_id")))
        .list();
  }
}
