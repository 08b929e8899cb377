package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps the outbox in PostgreSQL; leases run by the database's clock. */
public final class JdbiOutbox implements Outbox {
  private static final String CLAIM =
      """
      UPDATE outbox
         SET stage = 'SENDING', reason = '', attempts = attempts + 1,
             lease_until = now() + :lease * INTERVAL '1 second'
       WHERE org_id = :org AND notice_id = :notice
         AND stage IN ('PENDING', 'REFUSED', 'NOTHING_HAPPENED')
      RETURNING attempts, content
      """;

  private static final String RECORD =
      """
      UPDATE outbox
         SET stage = :stage, reason = :reason, lease_until = NULL
       WHERE org_id = :org AND notice_id = :notice AND attempts = :attempt
      """;

  private static final String STANDING =
      """
      SELECT CASE WHEN stage = 'SENDING' AND lease_until < now() THEN 'UNKNOWN' ELSE stage END
               AS stage,
             reason
        FROM outbox
       WHERE org_id = :org AND notice_id = :notice
      """;

  private final Store store;

  public JdbiOutbox(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Attempt> claim(OrgId org, String noticeId) {
    return store.with(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("lease", LEASE.toSeconds())
                .bind("org", org.value())
                .bind("notice", noticeId)
                .map(
                    (row, context) -> {
                      Notice notice = NoticeJson.read(org, row.getString("content"));
                      return new Attempt(notice, row.getInt("attempts"));
                    })
                .findOne());
  }

  @Override
  public void record(Attempt attempt, Receipt receipt) {
    Standing standing = Standing.of(receipt);
    store.with(
        handle ->
            handle
                .createUpdate(RECORD)
                .bind("stage", standing.stage().name())
                .bind("reason", standing.reason())
                .bind("org", attempt.notice().org().value())
                .bind("notice", attempt.notice().id())
                .bind("attempt", attempt.number())
                .execute());
  }

  @Override
  public Optional<Standing> standing(OrgId org, String noticeId) {
    return store.with(
        handle ->
            handle
                .createQuery(STANDING)
                .bind("org", org.value())
                .bind("notice", noticeId)
                .map(
                    (row, context) ->
                        new Standing(
                            Standing.Stage.valueOf(row.getString("stage")),
                            row.getString("reason")))
                .findOne());
  }
}
