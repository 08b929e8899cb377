package frontdesk.persistence.jdbi;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointment;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Records what people did to our appointments in their own calendars. */
final class CalendarDifferences {
  private static final String ADD =
      """
      INSERT INTO calendar_differences (org_id, appointment_id, was_starts_at, was_ends_at,
                                        now_starts_at, now_ends_at)
      VALUES (:org, :appointment, :start, :end, :nowStart, :nowEnd)
      """;

  private CalendarDifferences() {}

  /**
   * @param now where it was found; empty: it was gone
   */
  static void add(Handle handle, Appointment was, Optional<TimeSlot> now) {
    AppointmentRows.bind(handle.createUpdate(ADD), was)
        .bind("nowStart", now.map(slot -> AppointmentRows.utc(slot.start())).orElse(null))
        .bind("nowEnd", now.map(slot -> AppointmentRows.utc(slot.end())).orElse(null))
        .execute();
  }
}
