package frontdesk.scheduling;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what a caller shows that an appointment is theirs: the e-mail address or a telephone number it
 * was booked with. A name, a time or an id is known to others too, and shows nothing.
 */
public record CallerProof(Optional<EmailAddress> email, List<PhoneNumber> phones) {
  public CallerProof {
    phones = List.copyOf(phones);
  }

  /**
   * @param phone as the caller said it
   * @param calling the number that the platform says is calling
   */
  public static CallerProof of(
      Optional<EmailAddress> email, Optional<PhoneNumber> phone, Optional<PhoneNumber> calling) {
    List<PhoneNumber> phones = Stream.concat(phone.stream(), calling.stream()).distinct().toList();
    return new CallerProof(email, phones);
  }

  public boolean isEmpty() {
    return email.isEmpty() && phones.isEmpty();
  }

  public boolean isOf(Attendee attendee) {
    boolean byEmail = email.isPresent() && email.equals(attendee.email());
    return byEmail || attendee.phone().filter(phones::contains).isPresent();
  }

  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "CallerProof[***]";
  }
}
