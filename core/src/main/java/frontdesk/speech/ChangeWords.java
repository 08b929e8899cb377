package frontdesk.speech;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.ChangeOutcome.Cancelled;
import frontdesk.scheduling.ChangeOutcome.Moved;
import frontdesk.scheduling.ChangeOutcome.Refused;
import frontdesk.scheduling.ChangeOutcome.Which;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a caller hears about a move or a cancellation. Of an appointment that is another person's
 * the same as of none.
 */
public final class ChangeWords {
  public static final String NOTHING_CHANGED =
      "I can't reach the calendar right now, so nothing has been changed."
          + " Would you like me to try again?";

  public static final String NOT_SURE =
      "I'm not sure that the change went through. Shall I check it again?";

  public static final String WHOSE =
      "Which email address or phone number was the appointment booked with?";

  public static final String NOT_FOUND =
      "I can't find an upcoming appointment under those details. Which email address or phone"
          + " number was it booked with, or shall I find a time for a new one?";

  /** What a listener keeps in mind. */
  private static final int MOST = 3;

  /** With a question around them they stay within the half minute that a caller listens. */
  private static final int MOST_WORDS = 45;

  /** The appointment is gone, or the request was another one: nothing stays as it is. */
  private static final Set<Refusal> ABOUT_NO_TIME =
      Set.of(Refusal.WAS_CANCELLED, Refusal.OTHER_ARGUMENTS);

  private ChangeWords() {}

  public static String cancelled(Cancelled outcome, Instant now) {
    String which = BookingWords.whatAndWhen(outcome.appointment(), outcome.host(), now);
    return outcome.novelty() == Novelty.KNOWN
        ? "That was already cancelled: " + which + "." + BookingWords.ANYTHING_ELSE
        : "I've cancelled " + which + "." + BookingWords.ANYTHING_ELSE;
  }

  public static String moved(Moved outcome, Instant now) {
    Appointment appointment = outcome.appointment();
    if (outcome.novelty() == Novelty.KNOWN) {
      return "It already stands at that time: "
          + BookingWords.whatAndWhen(appointment, outcome.host(), now)
          + "."
          + BookingWords.ANYTHING_ELSE;
    }
    SpokenTime time = new SpokenTime(outcome.host().zone(), now);
    return "I've moved "
        + BookingWords.what(appointment)
        + " to "
        + time.moment(appointment.slot().start())
        + ", "
        + time.zoneName()
        + "."
        + BookingWords.ANYTHING_ELSE;
  }

  /** Whether it is this one, or which of several; the first three of more. */
  public static String which(Which outcome, Instant now) {
    List<Appointment> own = outcome.own();
    if (own.size() == 1) {
      String which = BookingWords.whatAndWhen(own.get(0), outcome.host(), now);
      return "I have " + which + ". Is that the one you mean?";
    }
    String first = several(own.stream().limit(MOST).toList(), outcome.host(), now);
    return own.size() <= MOST
        ? "Do you mean " + first + "?"
        : "You have several. Do you mean " + first + ", or a later one?";
  }

  // Long names are left out before a listener loses the thread.
  private static String several(List<Appointment> own, Host host, Instant now) {
    SpokenTime time = new SpokenTime(host.zone(), now);
    String named =
        SpokenText.either(
            own.stream()
                .map(one -> BookingWords.what(one) + " for " + time.moment(one.slot().start()))
                .toList());
    List<TimeSlot> slots = own.stream().map(Appointment::slot).toList();
    return named.split(" ", -1).length <= MOST_WORDS
        ? named + ", " + time.zoneName()
        : "the one for " + time.either(slots);
  }

  /** Why it was not moved, what would be possible, and a question. */
  public static String refused(Refused outcome, Instant now) {
    String why = BookingWords.refused(outcome.refusal(), now);
    return ABOUT_NO_TIME.contains(outcome.refusal().why())
        ? why
        : "Your appointment stays where it is for now. " + why;
  }
}
