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
public sealed interface Notice
    permits CallEscalated,
        InvitationAgain,
        PersonNeeded,
        Notice.AppointmentBooked,
        Notice.AppointmentChanged,
        Notice.CalendarEntry,
        Notice.Invitation {
  OrgId org();

  /** Unique within the organisation. */
  String id();

  /** How it leaves the house. */
  Way way();

  /** The ways out; an organisation may have connected any of them. */
  enum Way {
    HOOK,
    /** A hook of its own for what became of appointments: those who only book need not hear it. */
    CHANGES,
    /** A hook of its own for calls in which a person is asked for: it has to reach one at once. */
    ESCALATIONS,
    /** The second way, for what a person has to know of the others. */
    ALERTS,
    CALENDAR,
    MAIL;

    /** True where it ends at one address of the organisation's, which is paced: {@link Pace}. */
    public boolean paced() {
      return this != CALENDAR && this != MAIL;
    }
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

    AppointmentBooked at(TimeSlot other) {
      return new AppointmentBooked(
          org,
          appointmentId,
          title,
          description,
          other,
          zone,
          attendeeEmail,
          attendeeName,
          additionalAttendees,
          sendEmail,
          call,
          createdAt);
    }

    @Override
    public String toString() {
      return "AppointmentBooked[" + org + ", " + appointmentId + "]";
    }
  }

  /**
   * An appointment was moved or cancelled by its caller.
   *
   * @param number counts the changes of the appointment from 1
   * @param before when it was to be
   * @param now when it is to be; empty if it was cancelled
   */
  record AppointmentChanged(
      OrgId org,
      String appointmentId,
      int number,
      String title,
      TimeSlot before,
      Optional<TimeSlot> now,
      ZoneId zone,
      Optional<EmailAddress> attendeeEmail,
      String attendeeName,
      Optional<CallId> call,
      Instant createdAt)
      implements Notice {
    @Override
    public String id() {
      return idFor(appointmentId, number);
    }

    @Override
    public Way way() {
      return Way.CHANGES;
    }

    public static String idFor(String appointmentId, int number) {
      return "changed-" + appointmentId + "-" + number;
    }

    @Override
    public String toString() {
      return "AppointmentChanged[" + org + ", " + appointmentId + "]";
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

  /**
   * An e-mail of ours that invites the attendee, or tells what became of an invitation. The newest
   * stands in place of earlier ones.
   *
   * @param sequence 0 for the first; a mail program believes the highest that it has seen
   * @param off true if the appointment was cancelled
   */
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
      Instant createdAt,
      int sequence,
      boolean off)
      implements Notice {
    /** The first one. */
    public Invitation(
        OrgId org,
        String appointmentId,
        UserId host,
        String title,
        String description,
        TimeSlot slot,
        ZoneId zone,
        EmailAddress attendee,
        String attendeeName,
        Instant createdAt) {
      this(
          org,
          appointmentId,
          host,
          title,
          description,
          slot,
          zone,
          attendee,
          attendeeName,
          createdAt,
          0,
          false);
    }

    @Override
    public String id() {
      return idFor(appointmentId);
    }

    @Override
    public Way way() {
      return Way.MAIL;
    }

    /** The same one, for another time. */
    Invitation at(TimeSlot other) {
      return next(other, createdAt, sequence, off);
    }

    /** The one that follows it where the appointment was moved. */
    public Invitation movedTo(TimeSlot other, Instant at) {
      return next(other, at, sequence + 1, false);
    }

    /** The one that follows it where the appointment was cancelled. */
    public Invitation calledOff(Instant at) {
      return next(slot, at, sequence + 1, true);
    }

    private Invitation next(TimeSlot when, Instant at, int number, boolean isOff) {
      return new Invitation(
          org,
          appointmentId,
          host,
          title,
          description,
          when,
          zone,
          attendee,
          attendeeName,
          at,
          number,
          isOff);
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
