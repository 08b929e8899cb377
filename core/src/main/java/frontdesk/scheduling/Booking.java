package frontdesk.scheduling;

import frontdesk.UserId;

/** What came of asking {@link Appointments} to book, or what it knew already. */
public sealed interface Booking {
  record Booked(Appointment appointment) implements Booking {}

  /** This very delivery was carried out before. */
  record Redelivered(Appointment appointment) implements Booking {}

  /** This content, or this attendee at this time with this host, was booked before. */
  record Repeat(Appointment appointment) implements Booking {}

  /** This very delivery was carried out before, and what it booked was cancelled since. */
  record Cancelled(Appointment appointment) implements Booking {}

  /**
   * Only the order's id is in use: the same content was booked before and cancelled or moved since.
   * It may be booked anew, under another id.
   */
  record Anew() implements Booking {}

  /** The same content is booked with another host. */
  record WithOtherHost(UserId host) implements Booking {}

  /** The delivery was carried out before, with other arguments. */
  record OtherArguments() implements Booking {}

  /**
   * One of the order's {@link NeighbourRules}, or its {@link OpenBookings}, refuses it, as the book
   * stands now.
   */
  record AgainstRule(Refusal why) implements Booking {}

  /** Every seat of the host is taken for some of the time. */
  record Taken() implements Booking {}
}
