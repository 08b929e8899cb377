package frontdesk.speech;

import frontdesk.Language;
import java.time.Instant;
import java.time.ZoneId;

/** What a caller hears where it is not clear which of a list is meant. */
public final class OptionWords {
  private final Phrases phrases;

  public OptionWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  public String noTimes() {
    return phrases.say("option.no_times");
  }

  public String noHomes() {
    return phrases.say("option.no_homes");
  }

  public String noAppointments() {
    return phrases.say("option.no_appointments");
  }

  /**
   * @param count how many were named, at most three
   */
  public String which(int count) {
    return switch (count) {
      case 1 -> phrases.say("option.only_one");
      case 2 -> phrases.say("option.which_of_two");
      default -> phrases.say("option.which_of_three");
    };
  }

  /**
   * What was said beside the choice does not fit it.
   *
   * @param place from 1 to 3
   */
  public String otherTime(int place, Instant chosen, ZoneId zone, Instant now) {
    return is(place, new SpokenTime(zone, now, phrases).momentInZone(chosen));
  }

  /** The same where it cannot be said in a word. */
  public String other(int place, String chosen) {
    String named = SpokenText.plain(chosen);
    return is(place, named.isEmpty() ? phrases.say("option.another") : named);
  }

  private String is(int place, String what) {
    String key =
        switch (place) {
          case 1 -> "option.first_is";
          case 2 -> "option.second_is";
          default -> "option.third_is";
        };
    return phrases.say(key, "what", what);
  }
}
