package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Booking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks an order up by delivery, by key, by attendee and then by id, in one statement. */
final class KnownBookings {
  private static final String KNOWN =
      """
      SELECT 1 AS net, d.fingerprint, a.*
        FROM deliveries d
        LEFT JOIN appointments a ON a.org_id = d.org_id AND a.appointment_id = d.appointment_id
       WHERE d.org_id = :org AND d.call_id = :call AND d.tool_call_id = :toolCall
      UNION ALL
      SELECT 2, NULL, a.*
        FROM appointments a
       WHERE a.org_id = :org AND a.intent_key = :key
      UNION ALL
      SELECT 3, NULL, a.*
        FROM appointments a
       WHERE a.org_id = :org AND a.host_id = :host AND a.starts_at = :start
         AND a.status = 'booked'
         AND (a.attendee_email = CAST(:email AS text)
              OR ((a.attendee_email IS NULL OR CAST(:email AS text) IS NULL)
                  AND a.attendee_phone = CAST(:phone AS text)))
      UNION ALL
      SELECT 4, NULL, a.*
        FROM appointments a
       WHERE a.org_id = :org AND a.appointment_id = :appointment
       ORDER BY net
       LIMIT 1
      """;

  private static final String BY_DELIVERY_ALONE =
      """
      SELECT d.fingerprint, a.*
        FROM deliveries d
        LEFT JOIN appointments a ON a.org_id = d.org_id AND a.appointment_id = d.appointment_id
       WHERE d.org_id = :org AND d.call_id = :call AND d.tool_call_id = :toolCall
         AND (d.fingerprint <> :fingerprint OR d.appointment_id IS NOT NULL)
      """;

  private static final int BY_DELIVERY = 1;
  private static final int BY_KEY = 2;
  private static final int BY_ID = 4;

  private KnownBookings() {}

  static Optional<Booking> find(Handle handle, BookingOrder order) {
    return AppointmentRows.bind(handle.createQuery(KNOWN), order.appointment())
        .bind("key", order.key().hex())
        .bind("call", order.delivery().map(delivery -> delivery.call().value()).orElse(null))
        .bind("toolCall", order.delivery().map(Delivery::toolCallId).orElse(null))
        .map((row, context) -> booking(row, order))
        .findFirst();
  }

  static Optional<Booking> find(Handle handle, OrgId org, Delivery delivery) {
    return handle
        .createQuery(BY_DELIVERY_ALONE)
        .bind("org", org.value())
        .bind("call", delivery.call().value())
        .bind("toolCall", delivery.toolCallId())
        .bind("fingerprint", delivery.fingerprint())
        .map((row, context) -> redelivered(row, delivery))
        .findOne();
  }

  private static Booking booking(ResultSet row, BookingOrder order) throws SQLException {
    int net = row.getInt("net");
    if (net == BY_DELIVERY) {
      return redelivered(row, order.delivery().orElseThrow());
    }
    Appointment known = AppointmentRows.read(row);
    if (net == BY_ID) {
      return new Booking.Anew();
    }
    boolean elsewhere = net == BY_KEY && !known.host().equals(order.appointment().host());
    return elsewhere ? new Booking.WithOtherHost(known.host()) : new Booking.Repeat(known);
  }

  // What did something else than to an appointment was another tool, and has another fingerprint.
  private static Booking redelivered(ResultSet row, Delivery delivery) throws SQLException {
    if (!row.getString("fingerprint").equals(delivery.fingerprint())) {
      return new Booking.OtherArguments();
    }
    Appointment known = AppointmentRows.read(row);
    return row.getString("status").equals(AppointmentRows.CANCELLED)
        ? new Booking.Cancelled(known)
        : new Booking.Redelivered(known);
  }
}
