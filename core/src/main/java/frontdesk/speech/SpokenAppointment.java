package frontdesk.speech;

import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Viewing;
import java.time.Instant;

/** Names an appointment by what it is for and when it is. */
final class SpokenAppointment {
  /** Longer names leave no room for the day and the question. */
  private static final int MOST_WORDS = 9;

  private final Phrases phrases;
  private final Appointment appointment;
  private final SpokenTime time;
  private final Length length;

  SpokenAppointment(
      Appointment appointment, Host host, Instant now, Phrases phrases, Length length) {
    this.phrases = phrases;
    this.appointment = appointment;
    this.length = length;
    this.time = new SpokenTime(host.zone(), now, phrases, length);
  }

  /** {@code "the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM, Central Time"}. */
  String whatAndWhen() {
    return phrases.say("appointment.when", "what", what(), "when", when());
  }

  String when() {
    return time.momentInZone(appointment.slot().start());
  }

  /** {@code "the viewing of 12 Oak Street for Tuesday, November 24 at 9 AM"}. */
  String atItsTime() {
    return phrases.say(
        "appointment.at", "what", what(), "when", time.moment(appointment.slot().start()));
  }

  String what() {
    return Viewing.addressIn(appointment.title()).map(this::viewing).orElseGet(this::titled);
  }

  // A name may be nothing but signs that cannot be said.
  private String viewing(String address) {
    String words = words(address);
    return words.isEmpty()
        ? phrases.say("appointment.some_viewing")
        : phrases.say("appointment.viewing", "address", words);
  }

  private String titled() {
    String words = words(appointment.title());
    return words.isEmpty() ? phrases.say("appointment.some") : words;
  }

  private String words(String name) {
    String words = SpokenText.plain(name);
    return length == Length.FULL ? words : SpokenText.begin(words, MOST_WORDS);
  }
}
