package frontdesk.persistence.jdbi;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.privacy.Person;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.CallerProof;
import frontdesk.scheduling.Change;
import frontdesk.scheduling.OwnAppointment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks up what a caller's own appointments are, and what a delivery did to one of them. */
final class OwnAppointmentRows {
  // Whatever else a caller knows of an appointment, it is not found by that.
  private static final String OWN =
      """
      SELECT a.*, o.reference AS entry
        FROM appointments a
        LEFT JOIN outbox o ON o.org_id = a.org_id AND o.notice_id = :entry || a.appointment_id
       WHERE a.org_id = :org AND a.host_id = :host
         AND (a.attendee_email = CAST(:email AS text) OR a.attendee_phone = ANY (:phones))
         AND (CAST(:from AS timestamptz) IS NULL OR a.ends_at > :from)
       ORDER BY a.status <> 'booked', a.starts_at
       LIMIT :most
      """;

  private static final String TO_COME =
      """
      SELECT a.*, NULL AS entry FROM appointments a
       WHERE a.org_id = :org
         AND (a.attendee_email = CAST(:email AS text) OR a.attendee_phone = CAST(:phone AS text))
         AND a.status = 'booked' AND a.ends_at > :now
       ORDER BY a.starts_at, a.appointment_id
      """;

  private static final String ONE =
      """
      SELECT a.*, o.reference AS entry
        FROM appointments a
        LEFT JOIN outbox o ON o.org_id = a.org_id AND o.notice_id = :entry || a.appointment_id
       WHERE a.org_id = :org AND a.appointment_id = :appointment
      """;

  private static final String AS_IT_IS =
      """
      SELECT a.*, NULL AS entry FROM appointments a
       WHERE a.org_id = :org AND a.appointment_id = :appointment
      """;

  private static final String BY_DELIVERY =
      """
      SELECT d.fingerprint, NULL AS entry, a.*
        FROM deliveries d
        LEFT JOIN appointments a ON a.org_id = d.org_id AND a.appointment_id = d.appointment_id
       WHERE d.org_id = :org AND d.call_id = :call AND d.tool_call_id = :toolCall
      """;

  private OwnAppointmentRows() {}

  static List<OwnAppointment> of(
      Handle handle, OrgId org, UserId host, CallerProof proof, Optional<Instant> from) {
    return handle
        .createQuery(OWN)
        .bind("entry", CalendarEntry.idFor(""))
        .bind("org", org.value())
        .bind("host", host.value())
        .bind("email", proof.email().map(EmailAddress::value).orElse(null))
        .bindArray("phones", String.class, proof.phones().stream().map(PhoneNumber::value).toList())
        .bind("from", from.map(AppointmentRows::utc).orElse(null))
        .bind("most", AppointmentChanges.MOST)
        .map((row, context) -> read(row))
        .list();
  }

  /** For the house, which need not show whose it is. */
  static Optional<OwnAppointment> find(Handle handle, OrgId org, String appointmentId) {
    return handle
        .createQuery(ONE)
        .bind("entry", CalendarEntry.idFor(""))
        .bind("org", org.value())
        .bind("appointment", appointmentId)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** Live ones with any host that are not over. */
  static List<OwnAppointment> toCome(Handle handle, OrgId org, Person person, Instant now) {
    return handle
        .createQuery(TO_COME)
        .bind("org", org.value())
        .bind("email", person.email().map(EmailAddress::value).orElse(null))
        .bind("phone", person.phone().map(PhoneNumber::value).orElse(null))
        .bind("now", AppointmentRows.utc(now))
        .map((row, context) -> read(row))
        .list();
  }

  /** True if nothing became of it since it was seen. */
  static boolean isStill(Handle handle, OwnAppointment seen) {
    return handle
        .createQuery(AS_IT_IS)
        .bind("org", seen.appointment().org().value())
        .bind("appointment", seen.appointment().id())
        .map((row, context) -> read(row))
        .findOne()
        .filter(now -> now.live() && now.revision() == seen.revision())
        .isPresent();
  }

  static Optional<Change> by(Handle handle, OrgId org, Delivery delivery) {
    return handle
        .createQuery(BY_DELIVERY)
        .bind("org", org.value())
        .bind("call", delivery.call().value())
        .bind("toolCall", delivery.toolCallId())
        .map((row, context) -> change(row, delivery))
        .findOne();
  }

  private static Change change(ResultSet row, Delivery delivery) throws SQLException {
    if (!row.getString("fingerprint").equals(delivery.fingerprint())) {
      return new Change.OtherArguments();
    }
    OwnAppointment now = read(row);
    return new Change.Redelivered(now.appointment(), now.live(), now.revision());
  }

  private static OwnAppointment read(ResultSet row) throws SQLException {
    return new OwnAppointment(
        AppointmentRows.read(row),
        !row.getString("status").equals(AppointmentRows.CANCELLED),
        row.getInt("revision"),
        Optional.ofNullable(row.getString("entry")));
  }
}
