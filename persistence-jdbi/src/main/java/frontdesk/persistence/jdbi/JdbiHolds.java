package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Holds;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Holds times in PostgreSQL, within the host's row lock and among the seats of appointments. */
public final class JdbiHolds implements Holds {
  private static final String RELEASE =
      "DELETE FROM occupied WHERE org_id = :org AND held_for = :call";

  private static final String MAKE_ROOM =
      """
      DELETE FROM occupied
       WHERE org_id = :org
         AND (held_for = :call OR (host_id = :host AND held_until <= now()))
      """;

  // Do nothing on conflict, as with appointments.
  private static final String HOLD =
      """
      INSERT INTO occupied (org_id, host_id, seat, during, gap_minutes, occupant, held_for,
                            held_until)
      SELECT :org, :host, free.seat, tstzrange(w.starts, w.ends + make_interval(mins => :gap)),
             :gap, :prefix || w.place, :call, now() + make_interval(mins => :minutes)
        FROM unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]))
             WITH ORDINALITY AS w (starts, ends, place)
       CROSS JOIN LATERAL (
             SELECT seats.seat FROM generate_series(0, :capacity - 1) AS seats (seat)
              WHERE NOT EXISTS (
                      SELECT 1 FROM occupied o
                       WHERE o.org_id = :org AND o.host_id = :host AND o.seat = seats.seat
                         AND o.taken_from < w.ends + make_interval(mins => :gap)
                         AND o.free_from > w.starts)
              ORDER BY seats.seat
              LIMIT 1) AS free
      ON CONFLICT DO NOTHING
      RETURNING lower(during) AS held_from, upper(during) AS free_from
      """;

  // In two steps, so that each of the second names one organisation.
  private static final String WHOSE_EXPIRED =
      "SELECT DISTINCT org_id FROM occupied WHERE held_until <= now()";

  private static final String CLEAR_EXPIRED =
      "DELETE FROM occupied WHERE org_id = :org AND held_until <= now()";

  private final Store store;

  public JdbiHolds(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<TimeSlot> hold(HoldOrder order) {
    return store.with(order.org(), handle -> hold(handle, order));
  }

  private static List<TimeSlot> hold(Handle handle, HoldOrder order) {
    Seats.Room room = Seats.lockToHold(handle, order.org(), order.host());
    handle
        .createUpdate(MAKE_ROOM)
        .bind("org", order.org().value())
        .bind("host", order.host().value())
        .bind("call", order.call().value())
        .execute();
    return handle
        .createQuery(HOLD)
        .bind("org", order.org().value())
        .bind("host", order.host().value())
        .bind("call", order.call().value())
        .bind("prefix", TakenSeat.HOLD + order.call().value() + ":")
        .bind("minutes", (int) order.length().toMinutes())
        .bind("capacity", room.capacity())
        .bind("gap", room.gap())
        .bindArray("starts", String.class, moments(order, TimeSlot::start))
        .bindArray("ends", String.class, moments(order, TimeSlot::end))
        .map(
            (row, context) ->
                new TimeSlot(
                    AppointmentRows.instant(row, "held_from"),
                    AppointmentRows.instant(row, "free_from")
                        .minus(Duration.ofMinutes(room.gap()))))
        .list()
        .stream()
        .sorted(Comparator.comparing(TimeSlot::start))
        .toList();
  }

  private static List<String> moments(HoldOrder order, Function<TimeSlot, Instant> which) {
    return order.slots().stream().map(slot -> which.apply(slot).toString()).toList();
  }

  @Override
  public void release(OrgId org, CallId call) {
    store.with(
        org,
        handle ->
            handle
                .createUpdate(RELEASE)
                .bind("org", org.value())
                .bind("call", call.value())
                .execute());
  }

  @Override
  public void clearExpired() {
    store.organisations(WHOSE_EXPIRED, query -> query).forEach(this::clearExpired);
  }

  private int clearExpired(OrgId org) {
    return store.with(
        org, handle -> handle.createUpdate(CLEAR_EXPIRED).bind("org", org.value()).execute());
  }
}
