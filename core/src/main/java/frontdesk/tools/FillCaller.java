package frontdesk.tools;

import frontdesk.EmailAddress;
import frontdesk.conversation.Caller;
import frontdesk.speech.Question;
import java.util.Optional;

/**
 * Fills in who is coming, as it was said before in this call, and takes note of what is said now.
 */
final class FillCaller {
  private static final String NAME = "attendee_name";
  private static final String EMAIL = "attendee_email";
  private static final String PHONE = "attendee_phone";

  private final FillArguments fill;

  FillCaller(FillArguments fill) {
    this.fill = fill;
  }

  /** True if an e-mail address was filled in that had been understood from words. */
  boolean fill() {
    if (!fill.takes(EMAIL)) {
      return false;
    }
    Caller known = fill.known().caller();
    Caller said = said();
    fill.turn().hears(said);
    // Whoever changes an appointment shows whose it is: what was said for that now stands alone.
    boolean shown = fill.isChange() && (fill.has(EMAIL) || fill.has(PHONE));
    return !shown && known.mayBe(said) && fillFrom(known);
  }

  private boolean fillFrom(Caller known) {
    boolean email = put(EMAIL, known.email().map(EmailAddress::value));
    put(PHONE, known.phone().map(phone -> phone.value()));
    if (!fill.isChange()) {
      put(NAME, known.name());
    }
    return email && known.emailInWords();
  }

  private boolean put(String field, Optional<String> value) {
    boolean missing = !fill.has(field) && value.isPresent();
    if (missing) {
      fill.put(field, value.get());
    }
    return missing;
  }

  private Caller said() {
    Arguments given = fill.read();
    Optional<EmailAddress> email = given.email(EMAIL);
    return new Caller(
        given.text(NAME, Question.NAME), email, given.emailInWords(), given.phone(PHONE));
  }
}
