package frontdesk.adapters.console.appointments;

import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Refusal;
import java.time.Duration;

/** Why something was not booked or moved, for those who look at a form with times to pick from. */
final class StaffWords {
  static final String NOT_SURE =
      "The desk's records did not answer in time, so nobody knows whether it was done. Send it once"
          + " more: it is not done twice.";

  private static final String PICK = " Pick one of the nearest free times, or choose another day.";
  private static final String MEANT = " Pick the time that is meant.";

  private StaffWords() {}

  static String of(Refused refused) {
    String why = why(refused.why(), refused.host());
    if (refused.alternatives().isEmpty()) {
      return why;
    }
    return why + (refused.why().isDoubt() ? MEANT : PICK);
  }

  private static String why(Refusal refusal, Host host) {
    BookingPolicy policy = host.policy();
    return switch (refusal) {
      case NO_DAY_SAID -> "The day is missing.";
      case NO_TIME_SAID -> "The time of day is missing.";
      case MORNING_OR_EVENING -> "It can be the morning or the evening.";
      case WHICH_WEEK -> "It can be this week or the next.";
      case DAY_OR_MONTH -> "It cannot be told which number is the day, and which the month.";
      case WEEKDAY_CONTRADICTS_DATE -> "That weekday and that date do not fit together.";
      case YEAR_DOUBTFUL -> "That year cannot be meant.";
      case LOCAL_OR_UTC -> "It cannot be told whether UTC or the host's zone is meant.";
      case ENDS_BEFORE_START -> "It would end before it begins.";
      case SKIPPED_TIME -> "The clocks change then: that time does not exist on that day.";
      case REPEATED_TIME -> "The clocks change then: that time comes twice on that day.";
      case OFFSET_CONTRADICTS_ZONE -> "That time and its zone do not fit together.";
      case WRONG_LENGTH ->
          policy.oneLength()
              ? "Appointments with this host last " + length(policy.duration()) + "."
              : "Appointments with this host last at most " + length(policy.longest()) + ".";
      case IN_THE_PAST -> "That time is past.";
      case TOO_SOON -> "That is sooner than the host's notice allows.";
      case BEYOND_HORIZON -> "That is farther ahead than this host may be booked.";
      case OUTSIDE_HOURS -> "That is outside the host's office hours.";
      case OFF_GRID ->
          policy.grid().only()
              ? "Appointments with this host begin every "
                  + length(policy.grid().step())
                  + ", counted from midnight."
              : "Appointments begin on a full minute.";
      case TAKEN -> "That time is taken.";
      case TOO_CLOSE -> "That is too close before or after another appointment.";
      case DAY_FULL -> "The host takes no more appointments on that day.";
      case NO_TIME_TO_TRAVEL -> "That leaves no time for the way from or to another address.";
      case CALENDAR_NOT_CONNECTED ->
          "The host has to connect the calendar before anything can be booked.";
      case BOOKED_WITH_OTHER_HOST -> "The same appointment is booked with another host already.";
      case OTHER_ARGUMENTS ->
          "This form was sent before, with other details. Look at what came of it, and open a new"
              + " one.";
      case WAS_CANCELLED -> "That appointment was cancelled since. Open a new form to book it.";
      case TOO_MANY_OF_ATTENDEE ->
          "Who comes has as many appointments ahead as one person may have.";
      case TOO_MANY_OF_CALLER ->
          "As many appointments as may be are booked from this telephone number.";
      case NOBODY_NAMED -> "It is missing who comes.";
    };
  }

  private static String length(Duration length) {
    long minutes = length.toMinutes();
    boolean whole = minutes % 60 == 0;
    long count = whole ? minutes / 60 : minutes;
    return count + (whole ? " hour" : " minute") + (count == 1 ? "" : "s");
  }
}
