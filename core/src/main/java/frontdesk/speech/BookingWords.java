package frontdesk.speech;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import frontdesk.scheduling.Refusal;
import frontdesk.scheduling.Viewing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a caller hears about a booking. Never more than is known. */
public final class BookingWords {
  public static final String NOTHING_BOOKED =
      "I can't reach the calendar right now, so nothing has been booked."
          + " Would you like me to try again?";

  public static final String NOT_SURE =
      "I'm not sure that the booking went through. Shall I check it again?";

  static final String ANYTHING_ELSE = " Is there anything else I can help with?";

  private BookingWords() {}

  public static String booked(Booked outcome, Instant now) {
    return whatWasBooked(outcome, now) + confirmation(outcome) + ANYTHING_ELSE;
  }

  /** The same where the e-mail address was understood from words: it may have been misheard. */
  public static String bookedReadingBack(Booked outcome, Instant now) {
    return outcome
        .appointment()
        .attendee()
        .email()
        .flatMap(SpokenEmail::words)
        .map(address -> whatWasBooked(outcome, now) + readBack(outcome, address) + ANYTHING_ELSE)
        .orElseGet(() -> booked(outcome, now));
  }

  private static String readBack(Booked outcome, String address) {
    return outcome.confirmation() == Confirmation.SENT
        ? " A confirmation email is on its way to " + address + "."
        : " I have your email as " + address + "." + confirmation(outcome);
  }

  private static String whatWasBooked(Booked outcome, Instant now) {
    String start =
        outcome.novelty() == Novelty.KNOWN ? "You're already booked for " : "You're booked for ";
    return start + whatAndWhen(outcome.appointment(), outcome.host(), now) + ".";
  }

  private static String confirmation(Booked outcome) {
    boolean byMail = outcome.appointment().attendee().email().isPresent();
    if (!byMail) {
      return "";
    }
    return switch (outcome.confirmation()) {
      case SENT -> " A confirmation email is on its way.";
      case OPEN -> " I can't say yet whether the confirmation email has gone out.";
      case FAILED -> " The confirmation email has not gone out yet.";
      case NO_CHANNEL -> mailIsMissed(outcome) ? " I couldn't send a confirmation email." : "";
      case PASSED_ON, NOT_WANTED -> "";
    };
  }

  // Where the organisation decided on mail, people expect one; elsewhere nobody was told of any.
  private static boolean mailIsMissed(Booked outcome) {
    return outcome.host().invitedBy() == Invitations.MAIL;
  }

  public static String notPassedOn(NotPassedOn outcome, Instant now) {
    String kept =
        "I've kept the time for "
            + whatAndWhen(outcome.appointment(), outcome.host(), now)
            + ", but the calendar invite could not be sent.";
    return outcome.retry()
        ? kept + " Shall I try again?"
        : kept + " Someone from the office has to look at it. Can I help with anything else?";
  }

  static String whatAndWhen(Appointment appointment, Host host, Instant now) {
    SpokenTime time = new SpokenTime(host.zone(), now);
    return what(appointment)
        + ", "
        + time.moment(appointment.slot().start())
        + ", "
        + time.zoneName();
  }

  static String what(Appointment appointment) {
    return Viewing.addressIn(appointment.title())
        .map(address -> named("the viewing of ", address, "the viewing"))
        .orElseGet(() -> named("", appointment.title(), "your appointment"));
  }

  // A name may be nothing but signs that cannot be said.
  private static String named(String before, String name, String otherwise) {
    String words = SpokenText.plain(name);
    return words.isEmpty() ? otherwise : before + words;
  }

  /** Why not, what would be possible, and a question. */
  public static String refused(Refused outcome, Instant now) {
    return why(outcome.why(), outcome.host().policy()) + next(outcome, now);
  }

  private static String next(Refused outcome, Instant now) {
    List<TimeSlot> alternatives = outcome.alternatives();
    SpokenTime time = new SpokenTime(outcome.host().zone(), now);
    if (outcome.why().isDoubt() && !alternatives.isEmpty()) {
      return " Did you mean " + time.eitherInFull(alternatives) + "?";
    }
    if (!alternatives.isEmpty()) {
      String times = time.either(alternatives);
      return alternatives.size() == 1
          ? " The nearest free time is " + times + ". Would you like that?"
          : " The nearest free times are " + times + ". Which would you like?";
    }
    if (outcome.why() == Refusal.NOBODY_NAMED) {
      return " May I have your email address or phone number?";
    }
    if (outcome.why() == Refusal.CALENDAR_NOT_CONNECTED) {
      return ANYTHING_ELSE;
    }
    return outcome.why() == Refusal.BOOKED_WITH_OTHER_HOST
        ? " Would you like a different time instead?"
        : " What day and time would you like?";
  }

  private static String why(Refusal refusal, BookingPolicy policy) {
    return switch (refusal) {
      case NO_DAY_SAID -> "I need to know the day.";
      case NO_TIME_SAID -> "I need to know the time of day.";
      case MORNING_OR_EVENING -> "I want to get the time right.";
      case WHICH_WEEK -> "I want to get the week right.";
      case DAY_OR_MONTH, YEAR_DOUBTFUL -> "I want to get the date right.";
      case WEEKDAY_CONTRADICTS_DATE -> "That weekday and that date do not fit together.";
      case LOCAL_OR_UTC -> "I want to get the time zone right.";
      case ENDS_BEFORE_START -> "The appointment would end before it starts.";
      case SKIPPED_TIME -> "The clocks change then, so that time does not exist on that day.";
      case REPEATED_TIME ->
          "The clocks change then, so that time comes twice on that day; please choose another.";
      case OFFSET_CONTRADICTS_ZONE -> "That time and its time zone do not fit together.";
      case WRONG_LENGTH -> length(policy);
      case IN_THE_PAST -> "That time has already passed.";
      case TOO_SOON -> "That is too soon to be arranged.";
      case BEYOND_HORIZON -> "That is too far ahead to book yet.";
      case OUTSIDE_HOURS -> "That is outside the opening hours.";
      case OFF_GRID -> grid(policy);
      case TAKEN -> "That time is already taken.";
      case CALENDAR_NOT_CONNECTED -> AvailabilityWords.NOT_CONNECTED;
      case BOOKED_WITH_OTHER_HOST -> "The same appointment is already booked with a colleague.";
      case OTHER_ARGUMENTS -> "That request was already carried out with other details.";
      case WAS_CANCELLED -> "That appointment was booked and has been cancelled since.";
      case NOBODY_NAMED -> "I need to know who is coming.";
    };
  }

  private static String length(BookingPolicy policy) {
    return policy.oneLength()
        ? "Appointments here last " + minutes(policy.duration()) + "."
        : "Appointments here last at most " + minutes(policy.longest()) + ".";
  }

  private static String grid(BookingPolicy policy) {
    return policy.gridOnly()
        ? "Appointments here start " + every(policy.step()) + ", counted from midnight."
        : "Appointments here start on a full minute.";
  }

  private static String every(Duration step) {
    if (step.equals(Duration.ofMinutes(1))) {
      return "every minute";
    }
    return step.equals(Duration.ofHours(1)) ? "every hour" : "every " + minutes(step);
  }

  private static String minutes(Duration length) {
    if (length.equals(Duration.ofMinutes(1))) {
      return "one minute";
    }
    if (length.toMinutes() % 60 == 0) {
      return length.toHours() == 1 ? "one hour" : length.toHours() + " hours";
    }
    return length.toMinutes() + " minutes";
  }
}
