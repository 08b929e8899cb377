package frontdesk.scheduling;

import frontdesk.UserId;

/** What came of asking {@link Appointments} to book, or what it knew already. */
public sealed interface Booking {
  record Booked(Appointment appointment) implements Booking {}

  /** This very delivery was carried out before. */
  record Redelivered(Appointment appointment) implements Booking {}

  /** This content, or this attendee at this time with this host, was booked before. */
  record Repeat(Appointment appointment) implements Booking {}

  /** The same content is booked with another host. */
  record WithOtherHost(UserId host) implements Booking {}

  /** The delivery was carried out before, with other arguments. */
  record OtherArguments() implements Booking {}

  /** Every seat of the host is taken for some of the time. */
  record Taken() implements Booking {}
}
