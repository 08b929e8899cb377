package frontdesk.adapters.graph;

import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.time.ZoneId;
import java.util.Optional;

/** Tells where an appointment's event stands now. */
final class FindEntry {
  private final EventDesk desk;
  private final CalendarEntry entry;
  private final ZoneId host;

  FindEntry(EventDesk desk, CalendarEntry entry, ZoneId host) {
    this.desk = desk;
    this.entry = entry;
    this.host = host;
  }

  EntryStanding standing(String reference) {
    return desk.event(reference)
        .filter(event -> event.isOf(entry.appointmentId()))
        .or(this::elsewhere)
        .filter(this::isOn)
        .<EntryStanding>map(event -> new EntryStanding.At(event.times(host).slot()))
        .orElseGet(EntryStanding.Gone::new);
  }

  /** Its id changes where a person moves it to another calendar. */
  private Optional<GraphEvent> elsewhere() {
    return desk.eventsOf(entry.appointmentId()).stream().findFirst();
  }

  private boolean isOn(GraphEvent event) {
    return !event.isOff() && entry.invited().filter(event::declinedBy).isEmpty();
  }
}
