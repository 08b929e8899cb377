package frontdesk.persistence.jdbi;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.idempotency.IntentKey;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Attendee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** An appointment as a row. */
final class AppointmentRows {
  /** The status of one that was given up; otherwise it is {@code booked}. */
  static final String CANCELLED = "cancelled";

  private static final String LIVE =
      """
      SELECT * FROM appointments
       WHERE org_id = :org AND appointment_id = :appointment AND status = 'booked'
      """;

  // Its content may be booked anew, so it gives its key back; the same below.
  private static final String MOVE =
      """
      UPDATE appointments
         SET starts_at = :start, ends_at = :end, intent_key = :key, revision = revision + 1
       WHERE org_id = :org AND appointment_id = :appointment
      """;

  private static final String CANCEL =
      """
      UPDATE appointments SET status = 'cancelled', intent_key = NULL, revision = revision + 1
       WHERE org_id = :org AND appointment_id = :appointment
      """;

  private AppointmentRows() {}

  static Optional<Appointment> live(Handle handle, OrgId org, String id) {
    return handle
        .createQuery(LIVE)
        .bind("org", org.value())
        .bind("appointment", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  /**
   * @param key of its content at the new time; empty where others may have booked that, or nothing
   *     tells its guest from others
   */
  static void move(Handle handle, Appointment moved, Optional<IntentKey> key, StepRows.By by) {
    StepRows.bind(bind(handle.createUpdate(StepRows.of(MOVE)), moved), by)
        .bind("key", key.map(IntentKey::hex).orElse(null))
        .execute();
  }

  static void cancel(Handle handle, Appointment appointment, StepRows.By by) {
    StepRows.bind(bind(handle.createUpdate(StepRows.of(CANCEL)), appointment), by).execute();
  }

  static <S extends SqlStatement<S>> S bind(S statement, Appointment appointment) {
    Attendee attendee = appointment.attendee();
    return statement
        .bind("org", appointment.org().value())
        .bind("appointment", appointment.id())
        .bind("host", appointment.host().value())
        .bind("title", appointment.title())
        .bind("start", utc(appointment.slot().start()))
        .bind("end", utc(appointment.slot().end()))
        .bind("name", attendee.name().orElse(null))
        .bind("email", attendee.email().map(EmailAddress::value).orElse(null))
        .bind("phone", attendee.phone().map(PhoneNumber::value).orElse(null));
  }

  static Appointment read(ResultSet row) throws SQLException {
    return new Appointment(
        new OrgId(row.getString("org_id")),
        row.getString("appointment_id"),
        new UserId(row.getString("host_id")),
        row.getString("title"),
        new TimeSlot(instant(row, "starts_at"), instant(row, "ends_at")),
        new Attendee(
            Optional.ofNullable(row.getString("attendee_name")),
            Optional.ofNullable(row.getString("attendee_email")).map(EmailAddress::new),
            Optional.ofNullable(row.getString("attendee_phone")).map(PhoneNumber::new)));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
