package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Calendar.EntryStanding;
import frontdesk.scheduling.CalendarEntries.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Notices what people did to our appointments in their own calendars, and follows them. */
public final class FollowCalendar {
  private static final System.Logger LOG = System.getLogger(FollowCalendar.class.getName());

  /** Each costs a request while a caller waits; {@link ReviewEntries} comes to the rest. */
  private static final int MOST_AT_ONCE = 4;

  private final CalendarEntries entries;

  public FollowCalendar(CalendarEntries entries) {
    this.entries = entries;
  }

  /**
   * Compares what a reading of the calendar showed with what is on file. Each difference is looked
   * at again before anything follows from it, because a reading may be older than our last writing.
   *
   * @return true if something on file was changed
   */
  boolean follow(
      Calendar calendar,
      Host host,
      Map<String, TimeSlot> shown,
      List<TakenSeat> seats,
      Deadline deadline) {
    if (host.calendar() != CalendarKind.MICROSOFT) {
      return false;
    }
    boolean changed = false;
    for (Written written : written(host, different(shown, seats))) {
      changed |= toldOf(calendar, written, deadline);
    }
    return changed;
  }

  // Appointments of before the calendar was connected differ for ever, and were never written.
  private List<Written> written(Host host, Set<String> different) {
    return different.isEmpty()
        ? List.of()
        : entries.written(host.org(), different).stream().limit(MOST_AT_ONCE).toList();
  }

  private static Set<String> different(Map<String, TimeSlot> shown, List<TakenSeat> seats) {
    Map<String, TimeSlot> onFile =
        seats.stream()
            .filter(seat -> !seat.isHold())
            .collect(Collectors.toMap(TakenSeat::appointmentId, TakenSeat::slot, (a, b) -> a));
    Set<String> different = new HashSet<>(onFile.keySet());
    different.addAll(shown.keySet());
    different.removeIf(id -> onFile.containsKey(id) && onFile.get(id).equals(shown.get(id)));
    return different;
  }

  private boolean toldOf(Calendar calendar, Written written, Deadline deadline) {
    try {
      return follow(calendar, written, deadline);
    } catch (CalendarUnavailable untold) {
      LOG.log(
          System.Logger.Level.INFO,
          () -> "What became of " + written.entry() + " in the calendar is not known yet");
      return false;
    }
  }

  /**
   * Looks at one entry, and lets what is on file follow where it differs.
   *
   * @return true if something on file was changed
   * @throws CalendarUnavailable if the calendar does not tell
   */
  boolean follow(Calendar calendar, Written written, Deadline deadline) {
    EntryStanding standing = calendar.find(written.entry(), written.reference(), deadline);
    boolean asWritten =
        written.entry().shown()
            ? standing.equals(new EntryStanding.At(written.entry().slot()))
            : standing instanceof EntryStanding.Gone;
    return !asWritten && entries.follow(written, standing);
  }
}
