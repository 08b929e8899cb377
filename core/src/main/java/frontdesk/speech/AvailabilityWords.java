package frontdesk.speech;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Host;
import java.time.Instant;
import java.util.List;

/** What a caller hears when asking for free times. */
public final class AvailabilityWords {
  private AvailabilityWords() {}

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
}
