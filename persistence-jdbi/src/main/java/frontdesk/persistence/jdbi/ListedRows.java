package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Standing;
import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.ListedAppointment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Appointments with the call that booked them and whether the hook has them. */
final class ListedRows {
  // A call that only moved or cancelled it came later than the one that booked it; one that asked
  // for its confirmation did nothing to it.
  private static final String LISTED =
      """
      SELECT a.*, b.call_id, coalesce(o.stage = 'DELIVERED' AND o.reason IS DISTINCT FROM :byPerson,
                           false) AS passed_on
        FROM appointments a
        LEFT JOIN outbox o ON o.org_id = :org AND o.notice_id = :booked || a.appointment_id
        LEFT JOIN LATERAL (
               SELECT nullif(d.call_id, :byHand) AS call_id FROM deliveries d
                WHERE d.org_id = :org AND d.appointment_id = a.appointment_id
                  AND d.notice_id IS NULL
                ORDER BY d.created_at LIMIT 1) b ON true
       WHERE a.org_id = :org AND %s
       LIMIT :most
      """;

  private ListedRows() {}

  /** A statement whose condition and order are these. */
  static Query where(Handle handle, OrgId org, String conditionAndOrder) {
    return handle
        .createQuery(LISTED.formatted(conditionAndOrder))
        .bind("booked", AppointmentBooked.idFor(""))
        .bind("byPerson", Standing.BY_A_PERSON)
        .bind("byHand", Delivery.BY_HAND.value())
        .bind("org", org.value())
        .bind("most", AppointmentList.MOST);
  }

  static List<ListedAppointment> read(Query query) {
    return query.map((row, context) -> read(row)).list();
  }

  private static ListedAppointment read(ResultSet row) throws SQLException {
    return new ListedAppointment(
        AppointmentRows.read(row),
        !row.getString("status").equals(AppointmentRows.CANCELLED),
        Optional.ofNullable(row.getString("call_id")).map(CallId::new),
        row.getBoolean("passed_on"),
        AppointmentRows.instant(row, "booked_at"));
  }
}
