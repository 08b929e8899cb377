package frontdesk.scheduling;

import frontdesk.TimeSlot;
import java.util.List;
import java.util.Map;

/** What came of reading a calendar. */
public sealed interface CalendarReading {
  /**
   * All of it.
   *
   * @param busy what blocks, in no order; times may overlap. Not among them: our own appointments
   * @param own the entries of our own appointments, by appointment id, as they stand there
   */
  record Read(List<TimeSlot> busy, Map<String, TimeSlot> own) implements CalendarReading {
    public static final Read NOTHING = new Read(List.of(), Map.of());

    public Read {
      busy = List.copyOf(busy);
      own = Map.copyOf(own);
    }
  }

  /** The host has not connected the calendar, or has to connect it again. */
  record NotConnected() implements CalendarReading {}
}
