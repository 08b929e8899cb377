package frontdesk.notices;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
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

  /** How it leaves the house. */
  Way way();

  /** The ways out; an organisation may have connected any of them. */
  enum Way {
    HOOK,
    CALENDAR,
    MAIL
  }

  /** True if a try whose end is not known may be repeated without doing anything twice. */
  default boolean repeatable() {
    return false;
  }

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

    @Override
    public Way way() {
      return Way.HOOK;
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

  /**
   * What a host's calendar is to show of an appointment. The newest wish stands in place of earlier
   * ones under the same id, so that a removal is never overtaken by what it removes.
   *
   * @param shown false if there is to be no such entry
   * @param invited whom the calendar is to invite; empty where the invitation goes another way
   */
  record CalendarEntry(
      OrgId org,
      String appointmentId,
      UserId host,
      String title,
      String description,
      TimeSlot slot,
      Optional<EmailAddress> invited,
      String attendeeName,
      boolean shown)
      implements Notice {
    @Override
    public String id() {
      return idFor(appointmentId);
    }

    @Override
    public Way way() {
      return Way.CALENDAR;
    }

    public static String idFor(String appointmentId) {
      return "entry-" + appointmentId;
    }

    /** The calendar tells whether a try before did it, so it may be tried until it is known. */
    @Override
    public boolean repeatable() {
      return true;
    }

    public CalendarEntry at(TimeSlot other) {
      return new CalendarEntry(
          org, appointmentId, host, title, description, other, invited, attendeeName, shown);
    }

    public CalendarEntry removed() {
      return new CalendarEntry(
          org, appointmentId, host, title, description, slot, invited, attendeeName, false);
    }

    @Override
    public String toString() {
      return "CalendarEntry[" + org + ", " + appointmentId + "]";
    }
  }

  /** An e-mail of ours that invites the attendee. */
  record Invitation(
      OrgId org,
      String appointmentId,
      UserId host,
      String title,
      String description,
      TimeSlot slot,
      ZoneId zone,
      EmailAddress attendee,
      String attendeeName,
      Instant createdAt)
      implements Notice {
    @Override
    public String id() {
      return idFor(appointmentId);
    }

    @Override
    public Way way() {
      return Way.MAIL;
    }

    public static String idFor(String appointmentId) {
      return "mail-" + appointmentId;
    }

    @Override
    public String toString() {
      return "Invitation[" + org + ", " + appointmentId + "]";
    }
  }
}
