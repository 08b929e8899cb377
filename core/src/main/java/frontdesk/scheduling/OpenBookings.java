package frontdesk.scheduling;

import frontdesk.PhoneNumber;
import frontdesk.TimeSlot;
import java.time.Instant;
import java.util.Optional;

/**
 * How many appointments to come one person may have in an organisation, with all hosts together:
 * whoever talks a model into more would fill everybody's week.
 *
 * @param ofAttendee by e-mail address, or by telephone number where there is none
 * @param ofCaller by the number that is calling, whoever is to come
 * @param caller empty where no number is calling
 * @param now what begins later is to come
 */
public record OpenBookings(
    int ofAttendee, int ofCaller, Optional<PhoneNumber> caller, Instant now) {
  /** Who looks for a home sees a few a week; twenty to come are weeks full of them. */
  public static final int OF_ATTENDEE = 20;

  /** A family or an office calls from one number for several people. */
  public static final int OF_CALLER = 25;

  /** Where nobody counts. */
  public static final OpenBookings ANY =
      new OpenBookings(Integer.MAX_VALUE, Integer.MAX_VALUE, Optional.empty(), Instant.EPOCH);

  /** As many as usual, for what is to come itself; what is over is none of them. */
  static OpenBookings beside(TimeSlot slot, Optional<PhoneNumber> caller, Instant now) {
    return slot.start().isAfter(now)
        ? new OpenBookings(OF_ATTENDEE, OF_CALLER, caller, now)
        : new OpenBookings(ANY.ofAttendee, ANY.ofCaller, caller, now);
  }

  /** Whether anybody has to be counted. */
  public boolean limited() {
    return ofAttendee < ANY.ofAttendee || ofCaller < ANY.ofCaller;
  }

  /**
   * @param attendees how many the attendee has
   * @param callers how many were booked from the caller's number
   */
  public Optional<Refusal> refusal(long attendees, long callers) {
    if (attendees >= ofAttendee) {
      return Optional.of(Refusal.TOO_MANY_OF_ATTENDEE);
    }
    return caller.isPresent() && callers >= ofCaller
        ? Optional.of(Refusal.TOO_MANY_OF_CALLER)
        : Optional.empty();
  }
}
