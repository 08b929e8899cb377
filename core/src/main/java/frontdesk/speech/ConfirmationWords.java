package frontdesk.speech;

import frontdesk.Language;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.ConfirmationOutcome.NoWay;
import frontdesk.scheduling.ConfirmationOutcome.SentBefore;
import frontdesk.scheduling.ConfirmationOutcome.Tried;
import frontdesk.scheduling.ConfirmationOutcome.WasCancelled;
import frontdesk.scheduling.Host;
import java.time.Instant;
import java.util.Optional;

/** What a caller hears who wants a confirmation. Never that it arrived: nobody knows that. */
public final class ConfirmationWords {
  private final Phrases phrases;

  public ConfirmationWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  public String away() {
    return phrases.say("confirmation.away");
  }

  public String notSure() {
    return phrases.say("confirmation.not_sure");
  }

  public String whichAddress() {
    return phrases.say("confirmation.which_address");
  }

  public String otherAddress() {
    return phrases.say("confirmation.other_address");
  }

  /**
   * @param inWords whether the address came in words, so that it is read back
   */
  public String tried(Tried outcome, boolean inWords, Instant now) {
    return switch (outcome.confirmation()) {
      case SENT, PASSED_ON -> sent(outcome, inWords, now);
      case OPEN -> of("confirmation.open", outcome.appointment(), outcome.host(), now);
      case FAILED, NO_CHANNEL, NOT_WANTED ->
          of("confirmation.failed", outcome.appointment(), outcome.host(), now);
    };
  }

  private String sent(Tried outcome, boolean inWords, Instant now) {
    Optional<String> address =
        inWords ? SpokenEmail.words(outcome.to(), phrases) : Optional.empty();
    boolean known = outcome.appointment().attendee().email().isPresent();
    String key = known ? "confirmation.sent_to_known" : "confirmation.sent_to_given";
    return address
        .map(words -> of("confirmation.sent_to", outcome.appointment(), outcome.host(), now, words))
        .orElseGet(() -> of(key, outcome.appointment(), outcome.host(), now));
  }

  public String sentBefore(SentBefore outcome, Instant now) {
    return of("confirmation.sent_before", outcome.appointment(), outcome.host(), now);
  }

  public String noWay(NoWay outcome, Instant now) {
    return of("confirmation.no_way", outcome.appointment(), outcome.host(), now);
  }

  public String wasCancelled(WasCancelled outcome, Instant now) {
    return of("confirmation.was_cancelled", outcome.appointment(), outcome.host(), now);
  }

  private String of(String key, Appointment appointment, Host host, Instant now) {
    return of(key, appointment, host, now, "");
  }

  private String of(String key, Appointment appointment, Host host, Instant now, String address) {
    return Length.fitting(
        length ->
            phrases.say(
                key,
                "what",
                new SpokenAppointment(appointment, host, now, phrases, length).whatAndWhen(),
                "address",
                address));
  }
}
