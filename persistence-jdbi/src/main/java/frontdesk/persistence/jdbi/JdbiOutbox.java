package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Attempt;
import frontdesk.notices.ExtraNotices;
import frontdesk.notices.Notice;
import frontdesk.notices.NoticeUnknown;
import frontdesk.notices.Outbox;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing;
import frontdesk.notices.Standing.Stage;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps the outbox in PostgreSQL; leases and pauses run by the database's clock. */
public final class JdbiOutbox implements Outbox, ExtraNotices {
  private static final String STANDING =
      "SELECT "
          + Stages.NOW
          + " AS stage, reason FROM outbox WHERE org_id = :org AND notice_id = :notice";

  private static final System.Logger LOG = System.getLogger(JdbiOutbox.class.getName());

  private final Store store;

  public JdbiOutbox(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Attempt> claim(OrgId org, String noticeId, Duration patience) {
    return store.with(org, handle -> ClaimRows.claim(handle, org, noticeId, patience));
  }

  // The address's standing is only advice, so it need not be one commit with the notice's.
  @Override
  public void record(Attempt attempt, Receipt receipt) {
    OrgId org = attempt.notice().org();
    store.with(org, handle -> EndedRows.record(handle, attempt, receipt));
    try {
      store.with(org, handle -> DestinationRows.noted(handle, attempt, receipt));
    } catch (Unavailable away) {
      LOG.log(
          Level.WARNING,
          () -> "How the address of " + attempt.notice() + " answers is not noted: " + away);
    }
  }

  @Override
  public Optional<Standing> standing(OrgId org, String noticeId) {
    return store.with(
        org,
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
    store.settled(notice.org(), handle -> OutboxRows.add(handle, notice), NoticeUnknown::new);
  }

  @Override
  public Arrival ask(Asked asked, Delivery delivery) {
    return AskedRows.write(store, asked, delivery);
  }

  @Override
  public Optional<String> askedBy(OrgId org, Delivery delivery) {
    return store.with(org, handle -> DeliveryRows.notice(handle, org, delivery));
  }

  @Override
  public List<Due> due(int most) {
    return DueNotices.find(store, most);
  }
}
