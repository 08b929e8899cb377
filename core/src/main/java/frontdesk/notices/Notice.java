package frontdesk.notices;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A message for outside, carrying its data by value: every attempt sends the same content, whatever
 * has happened to the appointment since.
 */
public sealed interface Notice {
  OrgId org();

  /** Unique within the organisation. */
  String id();

  /** An appointment was booked. */
  record AppointmentBooked(
      OrgId org,
      String appointmentId,
      String title,
      String description,
      TimeSlot slot,
      ZoneId zone,
      Optional<EmailAddress> attendeeEmail,
      String attendeeName,
      List<EmailAddress> additionalAttendees,
      boolean sendEmail,
      Optional<CallId> call,
      Instant createdAt)
      implements Notice {
    public AppointmentBooked {
      additionalAttendees = List.copyOf(additionalAttendees);
    }

    @Override
    public String id() {
      return idFor(appointmentId);
    }

    /** The id that the notice of this appointment's booking bears. */
    public static String idFor(String appointmentId) {
      return "booked-" + appointmentId;
    }

    @Override
    public String toString() {
      return "AppointmentBooked[" + org + ", " + appointmentId + "]";
    }
  }
}
