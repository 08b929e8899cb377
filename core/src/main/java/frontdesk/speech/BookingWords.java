package frontdesk.speech;

import frontdesk.Language;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a caller hears about a booking. Never more than is known. */
public final class BookingWords {
  private final Phrases phrases;

  public BookingWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  public String nothingBooked() {
    return phrases.say("booking.nothing_booked");
  }

  public String notSure() {
    return phrases.say("booking.not_sure");
  }

  public String booked(Booked outcome, Instant now) {
    return booked(outcome, now, confirmation(outcome));
  }

  /** The same where the e-mail address was understood from words: it may have been misheard. */
  public String bookedReadingBack(Booked outcome, Instant now) {
    return outcome
        .appointment()
        .attendee()
        .email()
        .flatMap(email -> SpokenEmail.words(email, phrases))
        .map(address -> booked(outcome, now, readBack(outcome, address)))
        .orElseGet(() -> booked(outcome, now));
  }

  private String booked(Booked outcome, Instant now, Optional<String> confirmation) {
    String key = outcome.novelty() == Novelty.KNOWN ? "booking.known" : "booking.booked";
    return Length.fitting(
        length ->
            Stream.of(
                    Stream.of(
                        phrases.say(
                            key,
                            "appointment",
                            named(outcome.appointment(), outcome.host(), now, length))),
                    confirmation.stream(),
                    Stream.of(phrases.say("desk.anything_else")))
                .flatMap(sentence -> sentence)
                .collect(Collectors.joining(" ")));
  }

  private Optional<String> readBack(Booked outcome, String address) {
    if (outcome.confirmation() == Confirmation.SENT) {
      return Optional.of(phrases.say("booking.confirmed_to", "email", address));
    }
    String heard = phrases.say("booking.email_is", "email", address);
    return Optional.of(confirmation(outcome).map(said -> heard + " " + said).orElse(heard));
  }

  private Optional<String> confirmation(Booked outcome) {
    return outcome
        .appointment()
        .attendee()
        .email()
        .flatMap(email -> confirmationKey(outcome))
        .map(phrases::say);
  }

  private static Optional<String> confirmationKey(Booked outcome) {
    return switch (outcome.confirmation()) {
      case SENT -> Optional.of("booking.confirmed");
      case OPEN -> Optional.of("booking.open");
      case FAILED -> Optional.of("booking.failed");
      // Where the organisation decided on mail, people expect one; elsewhere nobody was told of
      // any.
      case NO_CHANNEL ->
          Optional.of("booking.no_channel")
              .filter(key -> outcome.host().invitedBy() == Invitations.MAIL);
      case PASSED_ON, NOT_WANTED -> Optional.empty();
    };
  }

  public String notPassedOn(NotPassedOn outcome, Instant now) {
    String next = outcome.retry() ? "booking.try_again" : "booking.office_looks";
    return Length.fitting(
        length ->
            phrases.say(
                    "booking.not_passed_on",
                    "appointment",
                    named(outcome.appointment(), outcome.host(), now, length))
                + " "
                + phrases.say(next));
  }

  private String named(Appointment appointment, Host host, Instant now, Length length) {
    return new SpokenAppointment(appointment, host, now, phrases, length).whatAndWhen();
  }

  /** Why not, what would be possible, and a question. */
  public String refused(Refused outcome, Instant now) {
    return Length.fitting(length -> new RefusalWords(phrases, length).said(outcome, now));
  }
}
