package frontdesk.app.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import frontdesk.EmailAddress;
import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.people.Account;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Microsoft says of somebody, and how far that is believed: the person is {@code oid} within
 * the directory {@code tid}. In a directory of others an address is whatever its administrator
 * wrote; it counts only where the directory is ours, or Microsoft says that the domain is theirs.
 */
record MicrosoftClaims(MicrosoftSettings settings, Clock clock) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** An optional claim: the owner of the address's domain was verified. */
  private static final String DOMAIN_VERIFIED = "xms_edov";

  /** Empty unless it was said for us, in answer to this nonce, by the directory, and just now. */
  Optional<Account> account(JWTClaimsSet said, String nonce) throws ParseException {
    String directory = text(said, "tid");
    String person = text(said, "oid");
    boolean ours =
        isDirectory(directory)
            && !person.isEmpty()
            && issuer(directory).equals(said.getIssuer())
            && said.getAudience().contains(settings.clientId())
            && nonce.equals(text(said, "nonce"))
            && isNow(said);
    return ours
        ? Optional.of(
            new Account(
                issuer(directory), person, text(said, "name"), email(said), isVouched(said)))
        : Optional.empty();
  }

  private boolean isDirectory(String directory) {
    return ID.matcher(directory).matches()
        && (!isOneDirectory() || settings.tenant().equalsIgnoreCase(directory));
  }

  private boolean isOneDirectory() {
    return ID.matcher(settings.tenant().toLowerCase(Locale.ROOT)).matches();
  }

  private static String issuer(String directory) {
    return MicrosoftSettings.LOGIN + "/" + directory + "/v2.0";
  }

  private boolean isVouched(JWTClaimsSet said) {
    Object verified = said.getClaim(DOMAIN_VERIFIED);
    return isOneDirectory()
        || Boolean.TRUE.equals(verified)
        || "1".equals(String.valueOf(verified))
        || "true".equals(String.valueOf(verified));
  }

  private static Optional<EmailAddress> email(JWTClaimsSet said) throws ParseException {
    Optional<EmailAddress> told = EmailAddress.parse(text(said, "email"));
    return told.isPresent() ? told : EmailAddress.parse(text(said, "preferred_username"));
  }

  private boolean isNow(JWTClaimsSet said) {
    Instant now = clock.instant();
    Date end = said.getExpirationTime();
    Date begin = said.getNotBeforeTime();
    return end != null
        && now.isBefore(end.toInstant().plus(SignInTokens.SKEW))
        && (begin == null || !now.isBefore(begin.toInstant().minus(SignInTokens.SKEW)));
  }

  private static String text(JWTClaimsSet said, String name) throws ParseException {
    String value = said.getStringClaim(name);
    return value == null ? "" : value;
  }
}
