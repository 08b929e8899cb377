package frontdesk.speech;

import frontdesk.TimeSlot;
import frontdesk.scheduling.FindAvailability.Outcome;
import frontdesk.scheduling.Host;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a caller hears when asking for free times. */
public final class AvailabilityWords {
  static final String NOT_CONNECTED =
      "That calendar is not connected, so the office has to connect it before I can book in it.";

  public static final String AWAY =
      "I can't reach the calendar right now, so I can't say what is free."
          + " Would you like me to try again?";

  /** A fault of ours; to look again changes nothing. */
  public static final String NOT_FOUND_OUT =
      "I couldn't find out what is free just now. Shall I look again?";

  private AvailabilityWords() {}

  public static String notConnected() {
    return NOT_CONNECTED + " Is there anything else I can help with?";
  }

  public static String offers(List<TimeSlot> offers, Host host, int days, Instant now) {
    if (offers.isEmpty()) {
      return "There is nothing free in the next "
          + (days == 1 ? "day" : days + " days")
          + ". Shall I look further ahead?";
    }
    String times = new SpokenTime(host.zone(), now).either(offers);
    return offers.size() == 1
        ? "I have one time free: " + times + ". Shall I book it?"
        : "I have " + times + ". Which works best for you?";
  }

  /** Nothing on the days asked for; what else there is. */
  public static String elsewhere(Outcome.Elsewhere outcome, Host host, Instant now) {
    SpokenTime time = new SpokenTime(host.zone(), now);
    List<LocalDate> days = outcome.days();
    String when = days.size() == 1 ? time.on(days.get(0)) : "then";
    String nothing = "There is nothing free " + when + ".";
    List<TimeSlot> nearest = outcome.nearest();
    if (nearest.isEmpty()) {
      return nothing + " Which other day would you like?";
    }
    return nearest.size() == 1
        ? nothing + " The nearest time is " + time.either(nearest) + ". Would you like that?"
        : nothing + " The nearest times are " + time.either(nearest) + ". Which would you like?";
  }
}
