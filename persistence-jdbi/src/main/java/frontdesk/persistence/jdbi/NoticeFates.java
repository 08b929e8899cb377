package frontdesk.persistence.jdbi;

import frontdesk.notices.Notice;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.NoticeFate;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.Appointment;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Lets what was written of an appointment follow its change, in the same transaction. */
final class NoticeFates {
  // A claim that runs meanwhile leaves these rows alone; what then stands there is due.
  private static final String WRITTEN =
      """
      SELECT content, %s AS stage FROM outbox
       WHERE org_id = :org AND notice_id = ANY (:notices)
       ORDER BY notice_id
         FOR UPDATE
      """
          .formatted(Stages.NOW);

  private static final String DROP =
      "DELETE FROM outbox WHERE org_id = :org AND notice_id = :notice";

  private NoticeFates() {}

  private record Written(Notice notice, Stage stage) {}

  static void settle(
      Handle handle, Appointment appointment, BiFunction<Notice, Stage, NoticeFate> fate) {
    for (Written written : written(handle, appointment)) {
      settle(handle, written.notice(), fate.apply(written.notice(), written.stage()));
    }
  }

  private static List<Written> written(Handle handle, Appointment appointment) {
    String id = appointment.id();
    return handle
        .createQuery(WRITTEN)
        .bind("org", appointment.org().value())
        .bindArray(
            "notices",
            String.class,
            AppointmentBooked.idFor(id),
            CalendarEntry.idFor(id),
            Invitation.idFor(id))
        .map(
            (row, context) ->
                new Written(
                    NoticeJson.read(appointment.org(), row.getString("content")),
                    Stage.valueOf(row.getString("stage"))))
        .list();
  }

  private static void settle(Handle handle, Notice notice, NoticeFate fate) {
    if (fate instanceof NoticeFate.Replaced replaced) {
      OutboxRows.replace(handle, replaced.by());
    } else if (fate instanceof NoticeFate.Dropped) {
      handle
          .createUpdate(DROP)
          .bind("org", notice.org().value())
          .bind("notice", notice.id())
          .execute();
    } else {
      EndedRows.stop(handle, notice.org(), notice.id());
    }
  }
}
