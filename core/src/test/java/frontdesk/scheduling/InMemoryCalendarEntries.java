package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was written into calendars elsewhere, kept in the outbox that it left by. */
public final class InMemoryCalendarEntries implements CalendarEntries {
  private final InMemoryAppointments appointments;
  private final InMemoryOutbox outbox;
  private final List<String> differences = new ArrayList<>();

  public InMemoryCalendarEntries(InMemoryAppointments appointments, InMemoryOutbox outbox) {
    this.appointments = appointments;
    this.outbox = outbox;
  }

  /** The appointments that people changed in their own calendars. */
  public List<String> differences() {
    return differences;
  }

  @Override
  public Optional<Written> written(OrgId org, String appointmentId) {
    return outbox
        .delivered(org, CalendarEntry.idFor(appointmentId))
        .map(
            attempt ->
                new Written(
                    (CalendarEntry) attempt.notice(),
                    attempt.reference().orElseThrow(),
                    attempt.number()));
  }

  @Override
  public synchronized boolean follow(Written written, EntryStanding standing) {
    CalendarEntry entry = written.entry();
    if (!written(entry.org(), entry.appointmentId()).equals(Optional.of(written))) {
      return false;
    }
    if (!entry.shown()) {
      outbox.replace(entry);
      return true;
    }
    if (!appointments.isLive(entry.appointmentId())) {
      return false;
    }
    differences.add(entry.appointmentId());
    if (standing instanceof EntryStanding.At at) {
      appointments.moved(entry.appointmentId(), at.slot());
      outbox.change(entry.at(at.slot()));
    } else {
      appointments.cancelled(entry.appointmentId());
      outbox.replace(entry.removed());
    }
    return true;
  }
}
