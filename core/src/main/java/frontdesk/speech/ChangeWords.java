package frontdesk.speech;

import frontdesk.Language;
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
  /** What a listener keeps in mind. */
  private static final int MOST = 3;

  /** With a question around them they stay within the half minute that a caller listens. */
  private static final int MOST_WORDS = 45;

  /** The appointment is gone, or the request was another one: nothing stays as it is. */
  private static final Set<Refusal> ABOUT_NO_TIME =
      Set.of(Refusal.WAS_CANCELLED, Refusal.OTHER_ARGUMENTS);

  private final Phrases phrases;

  public ChangeWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  public String nothingChanged() {
    return phrases.say("change.nothing_changed");
  }

  public String notSure() {
    return phrases.say("change.not_sure");
  }

  public String whose() {
    return phrases.say("change.whose");
  }

  public String notFound() {
    return phrases.say("change.not_found");
  }

  public String cancelled(Cancelled outcome, Instant now) {
    boolean known = outcome.novelty() == Novelty.KNOWN;
    return about(
        known ? "change.cancelled_before" : "change.cancelled",
        outcome.appointment(),
        outcome.host(),
        now);
  }

  public String moved(Moved outcome, Instant now) {
    return outcome.novelty() == Novelty.KNOWN
        ? about("change.moved_before", outcome.appointment(), outcome.host(), now)
        : Length.fitting(length -> moved(outcome, now, length));
  }

  private String moved(Moved outcome, Instant now, Length length) {
    SpokenAppointment spoken = spoken(outcome.appointment(), outcome.host(), now, length);
    return withAnythingElse(
        phrases.say("change.moved", "what", spoken.what(), "when", spoken.when()));
  }

  private String about(String key, Appointment appointment, Host host, Instant now) {
    return Length.fitting(
        length -> withAnythingElse(named(key, spoken(appointment, host, now, length))));
  }

  private String named(String key, SpokenAppointment appointment) {
    return phrases.say(key, "appointment", appointment.whatAndWhen());
  }

  private String withAnythingElse(String said) {
    return said + " " + phrases.say("desk.anything_else");
  }

  private SpokenAppointment spoken(Appointment appointment, Host host, Instant now, Length length) {
    return new SpokenAppointment(appointment, host, now, phrases, length);
  }

  /** Whether it is this one, or which of several; the first three of more. */
  public String which(Which outcome, Instant now) {
    List<Appointment> own = outcome.own();
    if (own.size() == 1) {
      return Length.fitting(
          length -> named("change.is_it", spoken(own.get(0), outcome.host(), now, length)));
    }
    String key = own.size() <= MOST ? "change.which" : "change.which_of_many";
    List<Appointment> first = own.stream().limit(MOST).toList();
    return Length.fitting(
        length -> phrases.say(key, "appointments", several(first, outcome.host(), now, length)));
  }

  // Long names are left out before a listener loses the thread.
  private String several(List<Appointment> own, Host host, Instant now, Length length) {
    SpokenTime time = new SpokenTime(host.zone(), now, phrases, length);
    String named =
        new SpokenList(phrases)
            .either(own.stream().map(one -> spoken(one, host, now, length).atItsTime()).toList());
    List<TimeSlot> slots = own.stream().map(Appointment::slot).toList();
    return Length.words(named) <= MOST_WORDS
        ? time.inZone(named)
        : phrases.say("change.the_one_at", "times", time.either(slots));
  }

  /** Why it was not moved, what would be possible, and a question: these matter most. */
  public String refused(Refused outcome, Instant now) {
    boolean stays = !ABOUT_NO_TIME.contains(outcome.refusal().why());
    return Length.fitting(
        length -> {
          String why = new RefusalWords(phrases, length).said(outcome.refusal(), now);
          return stays && length == Length.FULL ? phrases.say("change.stays") + " " + why : why;
        });
  }
}
