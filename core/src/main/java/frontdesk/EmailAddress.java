package frontdesk;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A plain mailbox in canonical form: no blanks round it, lower case, its domain as A-label. So two
 * spellings of one address are equal. At most 254 characters (RFC 5321, 4.5.3.1.3).
 */
public record EmailAddress(String value) {
  /** Of RFC 5321: what goes between the angle brackets of a mail's command. */
  public static final int LONGEST = 254;

  /** Blanks that {@link String#strip} leaves: no-break spaces and characters of no width. */
  private static final Pattern BLANKS =
      Pattern.compile(
          "^[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+|[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+$");

  /** No quotes or comments, and nothing that cannot be seen: a line break might start a header. */
  private static final Pattern PLAIN = Pattern.compile("[^\\p{C}\\p{Z}\"()]+");

  private static final EmailValidator MAILBOX =
      JMail.strictValidator()
          .disallowIpDomain()
          .requireTopLevelDomain()
          .withRule(email -> PLAIN.matcher(email.localPart()).matches());

  public EmailAddress {
    if (!canonical(value).equals(Optional.of(value))) {
      throw new IllegalArgumentException("not an e-mail address in canonical form");
    }
  }

  /** Empty where the text is not exactly one plain mailbox. */
  public static Optional<EmailAddress> parse(String text) {
    return canonical(text).map(EmailAddress::new);
  }

  private static Optional<String> canonical(String text) {
    String trimmed = Normalizer.normalize(BLANKS.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    if (trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    // Nothing beside the mailbox: no display name, angle brackets, comment or route.
    return MAILBOX
        .tryParse(trimmed)
        .filter(email -> trimmed.equals(email.localPart() + "@" + email.domain()))
        .flatMap(EmailAddress::canonical);
  }

  private static Optional<String> canonical(Email email) {
    try {
      String domain = IDN.toASCII(email.domain(), IDN.USE_STD3_ASCII_RULES);
      String address = (email.localPart() + "@" + domain).toLowerCase(Locale.ROOT);
      return address.length() <= LONGEST ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }

  /** Masked, since a record that is logged would print it. */
  @Override
  public String toString() {
    return value.charAt(0) + "***";
  }
}
