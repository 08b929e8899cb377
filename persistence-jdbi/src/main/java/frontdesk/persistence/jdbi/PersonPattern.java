package frontdesk.persistence.jdbi;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.privacy.Person;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a person stands in text, as a regular expression of PostgreSQL (case is ignored there). */
final class PersonPattern {
  /** People group the digits of a number by these, rarely by more than two of them. */
  private static final String BETWEEN = "[ ().\\-/]{0,3}";

  /** Fewer digits without a country code may be a price, a date or a house. */
  private static final int TELLING_DIGITS = 7;

  // A longer address may end or begin with this one. In JSON a line break is an "n" behind a sign.
  private static final String EMAIL =
      "(?:(?<![a-z0-9._%%+\\-])|(?<=\\\\[bfnrt]))%s(?!-*[a-z0-9]|\\.[a-z0-9])";

  private PersonPattern() {}

  static String of(Person person) {
    return Stream.concat(
            person.email().map(PersonPattern::email).stream(),
            person.phone().map(PersonPattern::phone).stream())
        .collect(Collectors.joining("|"));
  }

  private static String email(EmailAddress email) {
    return EMAIL.formatted(email.value().replaceAll("[^\\p{L}\\p{N}]", "\\\\$0"));
  }

  private static String phone(PhoneNumber phone) {
    String country = "\\+?" + spread(phone.countryCode()) + BETWEEN + "0?" + BETWEEN;
    boolean telling = phone.national().length() >= TELLING_DIGITS;
    return "(?<![0-9])(?:"
        + country
        + ")"
        + (telling ? "?" : "")
        + spread(phone.national())
        + "(?![0-9])";
  }

  private static String spread(String digits) {
    return String.join(BETWEEN, digits.split(""));
  }
}
