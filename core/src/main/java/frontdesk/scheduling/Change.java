package frontdesk.scheduling;

/** What came of asking {@link AppointmentChanges} for a change, or what it knew already. */
public sealed interface Change {
  /**
   * @param appointment as it stands now, or stood when it was cancelled
   * @param revision which change of it that is, counted from 1
   */
  record Done(Appointment appointment, int revision) implements Change {}

  /**
   * This very delivery changed it before.
   *
   * @param live false if it was cancelled, by this delivery or since
   */
  record Redelivered(Appointment appointment, boolean live, int revision) implements Change {}

  /** The delivery was carried out before, with other arguments or as another tool. */
  record OtherArguments() implements Change {}

  /** It was changed since it was seen; nothing was done. */
  record Outdated() implements Change {}

  /** One of the order's {@link NeighbourRules} refuses the new time, as the book stands now. */
  record AgainstRule(Refusal why) implements Change {}

  /** The new time is not free, or the same attendee has another appointment then. */
  record Taken() implements Change {}
}
