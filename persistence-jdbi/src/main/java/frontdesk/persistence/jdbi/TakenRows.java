package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.NeighbourRules;
import frontdesk.scheduling.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What is taken of a host's time, as rows whose {@code during} ends with the gap. Moments are
 * compared, not ranges: below a policy only the former find their way through an index.
 */
final class TakenRows {
  private static final String OF_HOST =
      """
      SELECT seat, taken_from, free_from, gap_minutes, occupant, place
        FROM occupied
       WHERE org_id = :org AND host_id = :host AND taken_from < :end AND free_from > :start
      """;

  private static final String FOR_CALL =
      OF_HOST
          + """
            AND (held_until IS NULL
                 OR (held_until > now() AND held_for IS DISTINCT FROM CAST(:call AS text)))
            """;

  private static final String OTHERS =
      OF_HOST + "AND held_until IS NULL AND occupant <> :appointment";

  private TakenRows() {}

  /** Appointments, and what is held for others than the call. */
  static List<TakenSeat> in(
      Handle handle, OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
    return bound(handle.createQuery(FOR_CALL), org, host, window)
        .bind("call", asking.map(CallId::value).orElse(null))
        .map(TakenRows::seat)
        .list();
  }

  /** The rule that refuses an appointment beside its host's others, under the host's lock. */
  static Optional<Refusal> refusal(Handle handle, Appointment wanted, NeighbourRules rules) {
    return rules
        .reach(wanted.slot())
        .flatMap(reach -> rules.refusal(wanted.slot(), others(handle, wanted, reach)));
  }

  private static List<TakenSeat> others(Handle handle, Appointment wanted, TimeSlot reach) {
    return bound(handle.createQuery(OTHERS), wanted.org(), wanted.host(), reach)
        .bind("appointment", wanted.id())
        .map(TakenRows::seat)
        .list();
  }

  private static <S extends SqlStatement<S>> S bound(
      S statement, OrgId org, UserId host, TimeSlot window) {
    return statement
        .bind("org", org.value())
        .bind("host", host.value())
        .bind("start", AppointmentRows.utc(window.start()))
        .bind("end", AppointmentRows.utc(window.end()));
  }

  private static TakenSeat seat(ResultSet row, StatementContext context) throws SQLException {
    Duration gap = Duration.ofMinutes(row.getInt("gap_minutes"));
    return new TakenSeat(
        row.getInt("seat"),
        new TimeSlot(
            AppointmentRows.instant(row, "taken_from"),
            AppointmentRows.instant(row, "free_from").minus(gap)),
        row.getString("occupant"),
        gap,
        Optional.ofNullable(row.getString("place")).map(PropertyId::new));
  }
}
