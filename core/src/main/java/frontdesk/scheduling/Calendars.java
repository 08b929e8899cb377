package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.scheduling.CalendarMemory.Answer;
import java.time.Clock;
import java.util.Map;

/**
 * Every host's calendar, wherever it is kept, with a short memory: while a caller chooses among
 * offers, the same calendar is asked about again and again.
 */
public final class Calendars {
  private final Map<CalendarKind, Calendar> elsewhere;
  private final CalendarMemory memory;
  private final Calendar here = new LocalCalendar();

  /**
   * @param elsewhere hosts of any other kind have no busy times but our own appointments
   */
  public Calendars(Map<CalendarKind, Calendar> elsewhere, Clock clock) {
    this.elsewhere = Map.copyOf(elsewhere);
    this.memory = new CalendarMemory(clock);
  }

  public Calendar of(Host host) {
    return elsewhere.getOrDefault(host.calendar(), here);
  }

  /** False if our own book is all that a host has. */
  boolean isElsewhere(Host host) {
    return elsewhere.containsKey(host.calendar());
  }

  /** As much more than a window as is worth reading with it. */
  TimeSlot widened(TimeSlot window) {
    return memory.widened(window);
  }

  /** What blocks the host in the window, as read within the last {@link CalendarMemory#KEPT}. */
  Answer recent(Host host, TimeSlot window, Deadline deadline) {
    return isElsewhere(host)
        ? memory.read(of(host), host, window, deadline)
        : new Answer(here.read(host, window, deadline), window, true);
  }

  /** What blocks the host in the window now. */
  Answer now(Host host, TimeSlot window, Deadline deadline) {
    forget(host.org(), host.id());
    return recent(host, window, deadline);
  }

  /** Whatever is remembered of a host's calendar is out of date. */
  void forget(OrgId org, UserId host) {
    memory.forget(org, host);
  }
}
