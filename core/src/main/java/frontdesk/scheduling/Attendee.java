package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.idempotency.IntentKey;
import java.util.Optional;

/** Who will come to the appointment. */
public record Attendee(
    Optional<String> name, Optional<EmailAddress> email, Optional<PhoneNumber> phone) {

  /**
   * Who comes, as it enters the {@link IntentKey}: e-mail, else telephone, else name within this
   * call. Empty where nothing tells this person from another.
   */
  public Optional<String> party(Optional<CallId> call) {
    return email
        .map(EmailAddress::value)
        .or(() -> phone.map(PhoneNumber::value))
        .or(() -> name.flatMap(n -> call.map(c -> IntentKey.canonical(n) + "|" + c.value())));
  }

  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "Attendee[***]";
  }
}
