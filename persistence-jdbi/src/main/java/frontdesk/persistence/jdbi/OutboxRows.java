package frontdesk.persistence.jdbi;

import frontdesk.notices.Notice;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Puts notices into the outbox within the transaction of what they tell of. */
final class OutboxRows {
  private static final String WRITE =
      """
      INSERT INTO outbox (org_id, notice_id, content)
      VALUES (:org, :notice, CAST(:content AS jsonb))
      """;

  private OutboxRows() {}

  static void write(Handle handle, List<Notice> notices) {
    for (Notice notice : notices) {
      handle
          .createUpdate(WRITE)
          .bind("org", notice.org().value())
          .bind("notice", notice.id())
          .bind("content", NoticeJson.write(notice))
          .execute();
    }
  }
}
