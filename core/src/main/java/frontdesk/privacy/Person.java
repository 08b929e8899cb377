package frontdesk.privacy;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import java.util.Optional;

/** Somebody by what tells them from others: an e-mail address, a telephone number, or both. */
public record Person(Optional<EmailAddress> email, Optional<PhoneNumber> phone) {
  public Person {
    if (email.isEmpty() && phone.isEmpty()) {
      throw new IllegalArgumentException("a person needs an e-mail address or a telephone number");
    }
  }

  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "Person[***]";
  }
}
