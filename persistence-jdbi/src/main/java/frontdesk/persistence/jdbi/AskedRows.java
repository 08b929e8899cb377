package frontdesk.persistence.jdbi;

import frontdesk.audit.Act;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.ExtraNotices.Asked;
import frontdesk.notices.NoticeUnknown;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes a notice that a tool call asked for, and which one it was, in one commit. */
final class AskedRows {
  private AskedRows() {}

  static Arrival write(Store store, Asked asked, Delivery delivery) {
    return store.settled(asked.org(), handle -> write(handle, asked, delivery), NoticeUnknown::new);
  }

  private static Arrival write(Handle handle, Asked asked, Delivery delivery) {
    Arrival arrival =
        DeliveryRows.arrival(
            handle,
            asked.org(),
            delivery,
            Optional.of(asked.appointmentId()),
            Optional.of(asked.noticeId()));
    if (arrival == Arrival.FIRST) {
      asked.added().ifPresent(notice -> OutboxRows.add(handle, notice));
      AuditRows.add(
          handle, Act.done(asked.org(), "confirm", asked.noticeId()).by(Optional.of(delivery)));
    }
    return arrival;
  }
}
