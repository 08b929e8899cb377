package frontdesk.people;

import frontdesk.EmailAddress;
import java.util.Optional;

/**
 * Somebody who signed in elsewhere, as the issuer there says.
 *
 * @param issuer who says so
 * @param subject what the issuer calls them for ever; addresses and names change
 * @param name as the issuer has it; may be blank
 * @param email theirs, they say
 * @param vouched whether the issuer answers for the address: nobody gets there by writing one
 */
public record Account(
    String issuer, String subject, String name, Optional<EmailAddress> email, boolean vouched) {
  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "Account[***]";
  }
}
