package frontdesk.persistence.jdbi;

import frontdesk.PhoneNumber;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.OpenBookings;
import frontdesk.scheduling.Refusal;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Writes an appointment unless its attendee, or whoever calls, has enough to come. Bookings of one
 * attendee or caller take turns, whichever hosts they are with: a statement that begins after the
 * turn was got sees what the one before has written.
 */
final class OpenRows {
  // Rows that are locked until the transaction ends, and swept like all that are old; a digest,
  // since a turn is nobody's data. In one order, and after the host's row: the update comes before
  // what a WITH writes unread.
  private static final String WITH_TURNS =
      """
      WITH turns AS (
        INSERT INTO allowances (org_id, key, span, used)
        SELECT :org, 'books ' || encode(sha256(convert_to(party, 'UTF8')), 'hex') AS turn, 0, 0
          FROM (VALUES (CAST(:party AS text)), (CAST(:caller AS text))) AS parties (party)
         WHERE party IS NOT NULL
         GROUP BY party ORDER BY turn
        ON CONFLICT (org_id, key) DO UPDATE SET span = 0)
      """;

  private static final String TO_COME =
      "(SELECT count(*) FROM appointments WHERE org_id = :org AND %s AND status = 'booked'"
          + " AND starts_at > :now)";

  private static final String OF_ATTENDEE =
      TO_COME.formatted("attendee_email = CAST(:email AS text)")
          + " + "
          + TO_COME.formatted("attendee_phone = CAST(:onlyPhone AS text)");

  private static final String OF_CALLER = TO_COME.formatted("caller_phone = CAST(:caller AS text)");

  private static final String WRITE =
      """
      INSERT INTO appointments (org_id, appointment_id, intent_key, host_id, title, starts_at,
                                ends_at, attendee_name, attendee_email, attendee_phone,
                                caller_phone)
      SELECT :org, :appointment, :key, :host, :title, :start, :end, :name, :email, :phone, :caller
      """;

  private static final String UNLESS_ENOUGH =
      " WHERE " + OF_ATTENDEE + " < :ofAttendee AND " + OF_CALLER + " < :ofCaller";

  private static final String DO_NOTHING = " ON CONFLICT DO NOTHING";

  private static final String COUNT =
      "SELECT " + OF_ATTENDEE + " AS attendees, " + OF_CALLER + " AS callers";

  private OpenRows() {}

  /** The host's seats, as {@link Seats#lockToChange}, and the turn of attendee and caller. */
  static Seats.Room lock(Handle handle, BookingOrder order) {
    if (!order.open().limited()) {
      return Seats.lockToChange(handle, order.appointment().org(), order.appointment().host());
    }
    return Seats.lockToChange(bind(handle.createQuery(WITH_TURNS + Seats.LOCK_AND_COUNT), order));
  }

  /** False if a row stands in the way, or somebody has enough. */
  static boolean write(Handle handle, BookingOrder order) {
    boolean limited = order.open().limited();
    String write = StepRows.of(WRITE + (limited ? UNLESS_ENOUGH : "") + DO_NOTHING);
    return StepRows.bind(
                bind(handle.createUpdate(write), order), StepRows.By.order(order.delivery()))
            .bind("key", order.key().hex())
            .execute()
        == 1;
  }

  /** Who has enough, as long as it is their turn. */
  static Optional<Refusal> refusal(Handle handle, BookingOrder order) {
    return order.open().limited()
        ? bind(handle.createQuery(COUNT), order)
            .map(
                (row, context) ->
                    order.open().refusal(row.getLong("attendees"), row.getLong("callers")))
            .one()
        : Optional.empty();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, BookingOrder order) {
    Attendee attendee = order.appointment().attendee();
    OpenBookings open = order.open();
    Optional<String> phone = attendee.phone().map(PhoneNumber::value);
    Optional<String> onlyPhone = phone.filter(any -> attendee.email().isEmpty());
    return AppointmentRows.bind(statement, order.appointment())
        .bind("party", attendee.email().map(email -> email.value()).or(() -> phone).orElse(null))
        .bind("onlyPhone", onlyPhone.orElse(null))
        .bind("caller", open.caller().map(PhoneNumber::value).orElse(null))
        .bind("ofAttendee", open.ofAttendee())
        .bind("ofCaller", open.ofCaller())
        .bind("now", AppointmentRows.utc(open.now()));
  }
}
