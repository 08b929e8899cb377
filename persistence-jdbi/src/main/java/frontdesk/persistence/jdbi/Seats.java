package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Appointment;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A host's seats within a transaction; the host's row lock orders whoever takes or frees one. */
final class Seats {
  private static final String LOCK_HOST =
      """
      SELECT capacity, hold_minutes > 0 AS holds
        FROM hosts WHERE org_id = :org AND host_id = :host FOR UPDATE
      """;

  // What is held for the call becomes its appointment; what is over keeps nobody away.
  private static final String USE_HOLDS =
      """
      DELETE FROM occupied
       WHERE org_id = :org AND host_id = :host AND during && tstzrange(:start, :end)
         AND (held_until <= now() OR held_for = CAST(:call AS text))
      """;

  // Do nothing on conflict, because bare inserts of one time by many threads deadlock (ADR 4).
  private static final String TAKE =
      """
      INSERT INTO occupied (org_id, host_id, seat, during, appointment_id, occupant)
      SELECT :org, :host, seats.seat, tstzrange(:start, :end), :appointment, :appointment
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
      "DELETE FROM occupied WHERE org_id = :org AND occupant = :appointment";

  private Seats() {}

  /**
   * How many may be taken at once.
   *
   * @param holds whether the host lets times be held; else there are none to look for
   */
  record Room(int capacity, boolean holds) {}

  /** The host's seats, which nobody changes or uses before this transaction ends. */
  static Room lockHost(Handle handle, OrgId org, UserId host) {
    return handle
        .createQuery(LOCK_HOST)
        .bind("org", org.value())
        .bind("host", host.value())
        .map((row, context) -> new Room(row.getInt("capacity"), row.getBoolean("holds")))
        .one();
  }

  /**
   * False if none is free at the appointment's time.
   *
   * @param call whose holds are used for it
   */
  static boolean take(Handle handle, Appointment appointment, Room room, Optional<CallId> call) {
    if (room.holds()) {
      AppointmentRows.bind(handle.createUpdate(USE_HOLDS), appointment)
          .bind("call", call.map(CallId::value).orElse(null))
          .execute();
    }
    return AppointmentRows.bind(handle.createUpdate(TAKE), appointment)
            .bind("capacity", room.capacity())
            .execute()
        == 1;
  }

  static void free(Handle handle, Appointment appointment) {
    AppointmentRows.bind(handle.createUpdate(FREE), appointment).execute();
  }
}
