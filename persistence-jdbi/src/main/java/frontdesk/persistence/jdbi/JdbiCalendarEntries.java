package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Calendar.EntryStanding;
import frontdesk.scheduling.CalendarEntries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what was written from the outbox, and follows people within the host's row lock. */
public final class JdbiCalendarEntries implements CalendarEntries {
  private static final String WRITTEN =
      """
      SELECT content, attempts, reference FROM outbox
       WHERE org_id = :org AND notice_id = ANY (:notices)
         AND stage = 'DELIVERED' AND reference IS NOT NULL
      """;

  private final Store store;

  public JdbiCalendarEntries(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<Written> written(OrgId org, Set<String> appointmentIds) {
    return store.with(org, handle -> written(handle, WRITTEN, org, appointmentIds));
  }

  private static List<Written> written(
      Handle handle, String sql, OrgId org, Set<String> appointmentIds) {
    return handle
        .createQuery(sql)
        .bind("org", org.value())
        .bindArray(
            "notices", String.class, appointmentIds.stream().map(CalendarEntry::idFor).toList())
        .map((row, context) -> DueReviews.written(org, row))
        .list();
  }

  @Override
  public boolean follow(Written written, EntryStanding standing) {
    // Where it is out of date nothing was written, and so nothing is to count as a change.
    return store.transaction(
        written.entry().org(),
        handle -> follow(handle, written, standing),
        followed -> followed,
        Store::unavailable);
  }

  @Override
  public List<Written> toReview(Instant now, int most) {
    return DueReviews.take(store, now, most);
  }

  private static boolean follow(Handle handle, Written written, EntryStanding standing) {
    CalendarEntry entry = written.entry();
    Seats.Room room = Seats.lockToChange(handle, entry.org(), entry.host());
    if (!isStill(handle, written)) {
      return false;
    }
    if (!entry.shown()) {
      OutboxRows.replace(handle, entry);
      return true;
    }
    return AppointmentRows.live(handle, entry.org(), entry.appointmentId())
        .map(known -> followed(handle, known, entry, standing, room))
        .orElse(false);
  }

  // A claim that runs meanwhile leaves this row alone, or was quicker and then this is out of date.
  private static boolean isStill(Handle handle, Written written) {
    CalendarEntry entry = written.entry();
    return written(handle, WRITTEN + " FOR UPDATE", entry.org(), Set.of(entry.appointmentId()))
        .equals(List.of(written));
  }

  private static boolean followed(
      Handle handle,
      Appointment known,
      CalendarEntry entry,
      EntryStanding standing,
      Seats.Room room) {
    Seats.free(handle, known);
    if (standing instanceof EntryStanding.At at) {
      move(handle, known, at.slot(), room);
      OutboxRows.change(handle, entry.at(at.slot()));
    } else {
      CalendarDifferences.add(handle, known, Optional.empty());
      AppointmentRows.cancel(handle, known, StepRows.By.CALENDAR);
      OutboxRows.replace(handle, entry.removed());
    }
    return true;
  }

  // Without a seat where another appointment has it: the person wanted both at that time.
  private static void move(Handle handle, Appointment known, TimeSlot to, Seats.Room room) {
    CalendarDifferences.add(handle, known, Optional.of(to));
    Appointment moved =
        new Appointment(known.org(), known.id(), known.host(), known.title(), to, known.attendee());
    AppointmentRows.move(handle, moved, Optional.empty(), StepRows.By.CALENDAR);
    Seats.take(handle, moved, room, Optional.empty());
  }
}
