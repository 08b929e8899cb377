package frontdesk.speech;

import frontdesk.TimeSlot;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Why something is not to be had, what would be possible, and a question. */
final class RefusalWords {
  private final Phrases phrases;
  private final Length length;

  RefusalWords(Phrases phrases, Length length) {
    this.phrases = phrases;
    this.length = length;
  }

  String said(Refused outcome, Instant now) {
    return why(outcome.why(), outcome.host().policy()) + " " + next(outcome, now);
  }

  private String next(Refused outcome, Instant now) {
    List<TimeSlot> alternatives = outcome.alternatives();
    SpokenTime time = new SpokenTime(outcome.host().zone(), now, phrases, length);
    if (outcome.why().isDoubt() && !alternatives.isEmpty()) {
      return phrases.say("instead.did_you_mean", "times", time.eitherInFull(alternatives));
    }
    return alternatives.isEmpty()
        ? phrases.say(question(outcome.why()))
        : phrases.say(
            Phrases.oneOrOther("instead.nearest", alternatives.size()),
            "times",
            time.either(alternatives));
  }

  private static String question(Refusal why) {
    return switch (why) {
      case NOBODY_NAMED -> "instead.whose";
      case CALENDAR_NOT_CONNECTED, OTHER_ARGUMENTS -> "desk.anything_else";
      case BOOKED_WITH_OTHER_HOST -> "instead.other_time";
      case TOO_MANY_OF_ATTENDEE, TOO_MANY_OF_CALLER -> "instead.move_or_cancel";
      default -> "instead.when";
    };
  }

  private String why(Refusal refusal, BookingPolicy policy) {
    return switch (refusal) {
      case WRONG_LENGTH -> length(policy);
      case OFF_GRID -> grid(policy);
      case CALENDAR_NOT_CONNECTED -> phrases.say("availability.not_connected");
      default -> phrases.say("refused." + refusal.name().toLowerCase(Locale.ROOT));
    };
  }

  private String length(BookingPolicy policy) {
    return policy.oneLength()
        ? phrases.say("refused.wrong_length", "length", minutes(policy.duration()))
        : phrases.say("refused.wrong_length_up_to", "length", minutes(policy.longest()));
  }

  private String grid(BookingPolicy policy) {
    return policy.grid().only()
        ? phrases.say("refused.off_grid", "every", every(policy.grid().step()))
        : phrases.say("refused.off_grid_full_minute");
  }

  private String every(Duration step) {
    if (step.equals(Duration.ofMinutes(1))) {
      return phrases.say("every.minute");
    }
    return step.equals(Duration.ofHours(1))
        ? phrases.say("every.hour")
        : phrases.say("every.other", "length", minutes(step));
  }

  private String minutes(Duration length) {
    return length.toMinutes() % 60 == 0
        ? phrases.counted("length.hours", length.toHours())
        : phrases.counted("length.minutes", length.toMinutes());
  }
}
