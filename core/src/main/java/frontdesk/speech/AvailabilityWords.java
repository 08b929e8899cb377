package frontdesk.speech;

import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.scheduling.FindAvailability.Outcome;
import frontdesk.scheduling.Host;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a caller hears when asking for free times. */
public final class AvailabilityWords {
  private final Phrases phrases;

  public AvailabilityWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  public String away() {
    return phrases.say("availability.away");
  }

  /** A fault of ours; to look again changes nothing. */
  public String notFoundOut() {
    return phrases.say("availability.not_found_out");
  }

  public String notConnected() {
    return phrases.say("availability.not_connected") + " " + phrases.say("desk.anything_else");
  }

  public String offers(List<TimeSlot> offers, Host host, int days, Instant now) {
    return offers.isEmpty()
        ? phrases.counted("availability.nothing", days)
        : Length.fitting(
            length ->
                phrases.say(
                    Phrases.oneOrOther("availability.offers", offers.size()),
                    "times",
                    time(host, now, length).either(offers)));
  }

  /** Nothing on the days asked for; what else there is. */
  public String elsewhere(Outcome.Elsewhere outcome, Host host, Instant now) {
    return Length.fitting(length -> elsewhere(outcome, time(host, now, length)));
  }

  private String elsewhere(Outcome.Elsewhere outcome, SpokenTime time) {
    List<LocalDate> days = outcome.days();
    String nothing =
        days.size() == 1
            ? phrases.say("availability.nothing_on", "day", time.on(days.get(0)))
            : phrases.say("availability.nothing_then");
    List<TimeSlot> nearest = outcome.nearest();
    String next =
        nearest.isEmpty()
            ? phrases.say("availability.which_day")
            : phrases.say(
                Phrases.oneOrOther("availability.nearest", nearest.size()),
                "times",
                time.either(nearest));
    return nothing + " " + next;
  }

  private SpokenTime time(Host host, Instant now, Length length) {
    return new SpokenTime(host.zone(), now, phrases, length);
  }
}
