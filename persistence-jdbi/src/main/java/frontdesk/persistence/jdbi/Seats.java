package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** A host's seats within a transaction; the host's row lock orders whoever takes or frees one. */
final class Seats {
  private static final String ROOM =
      """
      capacity, hold_minutes > 0 AS holds,
             greatest(buffer_before_minutes, buffer_after_minutes) AS gap
      """;

  // An update locks the row against others as FOR UPDATE does, and against what deletes it; what
  // only refers to the host need not wait.
  static final String LOCK_AND_COUNT =
      """
      UPDATE hosts SET revision = revision + 1
       WHERE org_id = :org AND host_id = :host
      RETURNING\s"""
          + ROOM;

  private static final String LOCK =
      "SELECT " + ROOM + " FROM hosts WHERE org_id = :org AND host_id = :host FOR UPDATE";

  // What is held for the call becomes its appointment; what is over keeps nobody away.
  private static final String USE_HOLDS =
      """
      DELETE FROM occupied
       WHERE org_id = :org AND host_id = :host
         AND taken_from < :free AND free_from > :start
         AND (held_until <= now() OR held_for = CAST(:call AS text))
      """;

  // Do nothing on conflict, because bare inserts of one time by many threads deadlock (ADR 4).
  private static final String TAKE =
      """
      INSERT INTO occupied (org_id, host_id, seat, during, gap_minutes, place, appointment_id,
                            occupant)
      SELECT :org, :host, seats.seat, tstzrange(:start, :free), :gap,
             :place, :appointment, :appointment
        FROM generate_series(0, :capacity - 1) AS seats (seat)
       WHERE NOT EXISTS (
               SELECT 1 FROM occupied o
                WHERE o.org_id = :org AND o.host_id = :host AND o.seat = seats.seat
                  AND o.taken_from < :free AND o.free_from > :start)
       ORDER BY seats.seat
       LIMIT 1
      ON CONFLICT DO NOTHING
      """;

  private static final String FREE =
      "DELETE FROM occupied WHERE org_id = :org AND occupant = :appointment";

  private Seats() {}

  /**
   * How many may be taken at once, and how close to each other.
   *
   * @param holds whether the host lets times be held; else there are none to look for
   * @param gap in minutes, from the end of what is taken to the start of the next
   */
  record Room(int capacity, boolean holds, int gap) {}

  /**
   * The host's seats, which nobody changes or uses before this transaction ends. Counts a change of
   * the host's book, unless the transaction is given up.
   */
  static Room lockToChange(Handle handle, OrgId org, UserId host) {
    return lock(handle, LOCK_AND_COUNT, org, host);
  }

  /** The same by a statement that does more beside {@link #LOCK_AND_COUNT}. */
  static Room lockToChange(Query more) {
    return locked(more);
  }

  /** The same for holds, which end by the clock and so count for nothing. */
  static Room lockToHold(Handle handle, OrgId org, UserId host) {
    return lock(handle, LOCK, org, host);
  }

  private static Room lock(Handle handle, String sql, OrgId org, UserId host) {
    return locked(handle.createQuery(sql).bind("org", org.value()).bind("host", host.value()));
  }

  // Whoever asks again finds no such host.
  private static Room locked(Query query) {
    return query
        .map(Seats::room)
        .findOne()
        .orElseThrow(() -> new Unavailable("the host was removed meanwhile"));
  }

  private static Room room(ResultSet row, StatementContext context) throws SQLException {
    return new Room(row.getInt("capacity"), row.getBoolean("holds"), row.getInt("gap"));
  }

  /**
   * False if none is free at the appointment's time and for the host's gap on both sides.
   *
   * @param call whose holds are used for it
   */
  static boolean take(Handle handle, Appointment appointment, Room room, Optional<CallId> call) {
    if (room.holds()) {
      bind(handle.createUpdate(USE_HOLDS), appointment, room)
          .bind("call", call.map(CallId::value).orElse(null))
          .execute();
    }
    return bind(handle.createUpdate(TAKE), appointment, room)
            .bind("place", appointment.place().map(PropertyId::value).orElse(null))
            .bind("capacity", room.capacity())
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Appointment taken, Room room) {
    Instant free = taken.slot().end().plus(Duration.ofMinutes(room.gap()));
    return AppointmentRows.bind(statement, taken)
        .bind("gap", room.gap())
        .bind("free", AppointmentRows.utc(free));
  }

  static void free(Handle handle, Appointment appointment) {
    AppointmentRows.bind(handle.createUpdate(FREE), appointment).execute();
  }
}
