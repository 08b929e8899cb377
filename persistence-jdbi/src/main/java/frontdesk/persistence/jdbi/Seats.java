package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Appointment;
import org.jdbi.v3.core.Handle;

/** A host's seats within a transaction; the host's row lock orders whoever takes or frees one. */
final class Seats {
  private static final String LOCK_HOST =
      "SELECT capacity FROM hosts WHERE org_id = :org AND host_id = :host FOR UPDATE";

  // Do nothing on conflict, because bare inserts of one time by many threads deadlock (ADR 4).
  private static final String TAKE =
      """
      INSERT INTO occupied (org_id, host_id, seat, during, appointment_id)
      SELECT :org, :host, seats.seat, tstzrange(:start, :end), :appointment
        FROM generate_series(0, :capacity - 1) AS seats (seat)
       WHERE NOT EXISTS (
               SELECT 1 FROM occupied o
                WHERE o.org_id = :org AND o.host_id = :host AND o.seat = seats.seat
                  AND o.during && tstzrange(:start, :end))
       ORDER BY seats.seat
       LIMIT 1
      ON CONFLICT DO NOTHING
      """;

  private static final String FREE =
      "DELETE FROM occupied WHERE org_id = :org AND appointment_id = :appointment";

  private Seats() {}

  /** The host's capacity, which nobody changes or uses before this transaction ends. */
  static int lockHost(Handle handle, OrgId org, UserId host) {
    return handle
        .createQuery(LOCK_HOST)
        .bind("org", org.value())
        .bind("host", host.value())
        .mapTo(Integer.class)
        .one();
  }

  /** False if none is free at the appointment's time. */
  static boolean take(Handle handle, Appointment appointment, int capacity) {
    return AppointmentRows.bind(handle.createUpdate(TAKE), appointment)
            .bind("capacity", capacity)
            .execute()
        == 1;
  }

  static void free(Handle handle, Appointment appointment) {
    AppointmentRows.bind(handle.createUpdate(FREE), appointment).execute();
  }
}
