package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Outbox.Due;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which notices are due: of each organisation its oldest. */
final class DueNotices {
  private static final String ORGANISATIONS =
      """
      SELECT org_id FROM outbox
       WHERE due_at <= now()
       GROUP BY org_id
       ORDER BY min(due_at)
       LIMIT :most
      """;

  private static final String OF_ONE =
      """
      SELECT notice_id FROM outbox
       WHERE org_id = :org AND due_at <= now()
       ORDER BY due_at
       LIMIT :share
      """;

  private DueNotices() {}

  static List<Due> find(Handle handle, int most) {
    return Shares.of(handle, ORGANISATIONS, most, (org, share) -> of(handle, org, share));
  }

  private static List<Due> of(Handle handle, OrgId org, int share) {
    return handle
        .createQuery(OF_ONE)
        .bind("org", org.value())
        .bind("share", share)
        .map((row, context) -> new Due(org, row.getString("notice_id")))
        .list();
  }
}
