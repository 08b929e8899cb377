package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Outbox.Due;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Which notices are due: first the organisations that have any, then each one's oldest, because
 * only a statement of one organisation stays on one database when they are spread.
 */
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
    List<String> orgs =
        handle.createQuery(ORGANISATIONS).bind("most", most).mapTo(String.class).list();
    return orgs.stream().flatMap(org -> of(handle, org, most / orgs.size()).stream()).toList();
  }

  private static List<Due> of(Handle handle, String org, int share) {
    return handle
        .createQuery(OF_ONE)
        .bind("org", org)
        .bind("share", share)
        .map((row, context) -> new Due(new OrgId(org), row.getString("notice_id")))
        .list();
  }
}
