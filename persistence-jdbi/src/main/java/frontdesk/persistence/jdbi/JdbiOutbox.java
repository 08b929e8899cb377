package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Attempt;
import frontdesk.notices.ExtraNotices;
import frontdesk.notices.Notice;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing;
import frontdesk.notices.Standing.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;

/** Keeps the outbox in PostgreSQL; leases and pauses run by the database's clock. */
public final class JdbiOutbox implements Outbox, ExtraNotices {
  private static final String CLAIM =
      """
      UPDATE outbox
         SET stage = 'SENDING', reason = '', attempts = attempts + 1,
             lease_until = now() + :lease * INTERVAL '1 second',
             due_at = CASE WHEN repeatable THEN now() + :lease * INTERVAL '1 second' END
       WHERE org_id = :org AND notice_id = :notice
         AND (%1$s IN %2$s OR (repeatable AND %1$s = 'UNKNOWN'))
      RETURNING attempts, content, reference
      """
          .formatted(Stages.NOW, Stages.where(Stage::mayTry));

  // The power is bounded because pauses reach their longest long before it overflows.
  private static final String RECORD =
      """
      UPDATE outbox
         SET stage = :stage, reason = :reason, lease_until = NULL,
             reference = coalesce(CAST(:reference AS text), reference),
             failures = failures + CASE WHEN :again THEN 1 ELSE 0 END,
             due_at = CASE WHEN repeatable AND :again THEN
                        now() + least(:first * power(2, least(failures, 20)), :longest)
                                * :jitter * INTERVAL '1 second' END
       WHERE org_id = :org AND notice_id = :notice AND attempts = :attempt
      """;

  private static final String STANDING =
      "SELECT "
          + Stages.NOW
          + " AS stage, reason FROM outbox WHERE org_id = :org AND notice_id = :notice";

  /** A pause is at least this part of its length. */
  private static final double LEAST_JITTER = 0.5;

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
                .map((row, context) -> attempt(org, row))
                .findOne());
  }

  private static Attempt attempt(OrgId org, ResultSet row) throws SQLException {
    return new Attempt(
        NoticeJson.read(org, row.getString("content")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("reference")));
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
                .bind("reference", reference(receipt).orElse(null))
                .bind("again", standing.stage().temporary())
                .bind("first", FIRST_PAUSE.toSeconds())
                .bind("longest", LONGEST_PAUSE.toSeconds())
                .bind("jitter", jitter())
                .bind("org", attempt.notice().org().value())
                .bind("notice", attempt.notice().id())
                .bind("attempt", attempt.number())
                .execute());
  }

  private static Optional<String> reference(Receipt receipt) {
    return receipt instanceof Receipt.Delivered delivered
        ? delivered.reference()
        : Optional.empty();
  }

  // What failed together because a calendar was away does not come back together.
  private static double jitter() {
    return ThreadLocalRandom.current().nextDouble(LEAST_JITTER, 1);
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
                            Stage.valueOf(row.getString("stage")), row.getString("reason")))
                .findOne());
  }

  @Override
  public void add(Notice notice) {
    store.with(handle -> OutboxRows.add(handle, notice));
  }

  @Override
  public List<Due> due(int most) {
    return store.with(handle -> DueNotices.find(handle, most));
  }
}
