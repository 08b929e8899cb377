package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing;
import frontdesk.notices.Standing.Stage;
import frontdesk.notices.UnknownPolicy;
import frontdesk.notices.WaitingNotices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads and settles in PostgreSQL what waits for a person. */
public final class JdbiWaitingNotices implements WaitingNotices {
  private static final String WAITING =
      """
      SELECT notice_id, way, stage, reason, attempts, unknowns, created_at,
             content ->> 'appointment_id' AS appointment_id
        FROM outbox
       WHERE org_id = :org AND due_at IS NULL AND stage <> 'DELIVERED'
       ORDER BY created_at, notice_id
       LIMIT :most
      """;

  // An attempt is counted for nothing, so that the result of one that was lost comes too late.
  private static final String RESOLVE =
      """
      UPDATE outbox
         SET stage = 'DELIVERED', reason = '%s', attempts = attempts + 1
       WHERE org_id = :org AND notice_id = :notice AND due_at IS NULL AND stage <> 'DELIVERED'
      """
          .formatted(Standing.BY_A_PERSON);

  private static final String SEND_AGAIN =
      """
      UPDATE outbox SET due_at = now(), failures = 0
       WHERE org_id = :org AND notice_id = :notice AND due_at IS NULL AND stage <> 'DELIVERED'
      """;

  private static final String STAGE =
      "SELECT stage FROM outbox WHERE org_id = :org AND notice_id = :notice";

  private static final String DECIDE =
      "UPDATE organisations SET unknown_notices = :policy WHERE org_id = :org";

  private final Store store;

  public JdbiWaitingNotices(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<Waiting> waiting(OrgId org, int most) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(WAITING)
                .bind("org", org.value())
                .bind("most", most)
                .map((row, context) -> waiting(row))
                .list());
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("notice_id"),
        Way.valueOf(row.getString("way")),
        new Standing(Stage.valueOf(row.getString("stage")), row.getString("reason")),
        Optional.ofNullable(row.getString("appointment_id")),
        row.getInt("attempts"),
        row.getInt("unknowns"),
        AppointmentRows.instant(row, "created_at"));
  }

  @Override
  public Settled resolve(OrgId org, String noticeId) {
    return store.with(
        org,
        handle ->
            changed(handle, RESOLVE, org, noticeId, "settle_notice")
                ? Settled.DONE
                : stage(handle, org, noticeId)
                    .map(now -> now == Stage.DELIVERED ? Settled.DONE : Settled.NOT_WAITING)
                    .orElse(Settled.NOT_THERE));
  }

  @Override
  public Settled sendAgain(OrgId org, String noticeId) {
    return store.with(
        org,
        handle ->
            changed(handle, SEND_AGAIN, org, noticeId, "send_notice_again")
                ? Settled.DONE
                : stage(handle, org, noticeId)
                    .map(now -> Settled.NOT_WAITING)
                    .orElse(Settled.NOT_THERE));
  }

  private static boolean changed(
      Handle handle, String sql, OrgId org, String noticeId, String what) {
    boolean changed =
        handle.createUpdate(sql).bind("org", org.value()).bind("notice", noticeId).execute() == 1;
    if (changed) {
      AuditRows.add(handle, Act.done(org, what, noticeId));
    }
    return changed;
  }

  private static Optional<Stage> stage(Handle handle, OrgId org, String noticeId) {
    return handle
        .createQuery(STAGE)
        .bind("org", org.value())
        .bind("notice", noticeId)
        .map((row, context) -> Stage.valueOf(row.getString("stage")))
        .findOne();
  }

  @Override
  public boolean decide(OrgId org, UnknownPolicy policy) {
    return store.with(org, handle -> decide(handle, org, policy)) == 1;
  }

  private static int decide(Handle handle, OrgId org, UnknownPolicy policy) {
    return AuditRows.organisation(
        handle,
        org,
        "unknown_notices_changed",
        () ->
            handle
                .createUpdate(DECIDE)
                .bind("org", org.value())
                .bind("policy", policy.name())
                .execute());
  }
}
