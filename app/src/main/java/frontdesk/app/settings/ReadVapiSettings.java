package frontdesk.app.settings;

import frontdesk.adapters.console.desk.VapiInPage;
import frontdesk.adapters.vapi.rest.VapiAccount;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is said about Vapi. What is wrong goes to the environment's problems. */
final class ReadVapiSettings {
  private static final String PREVIOUS = "VAPI_PREVIOUS_SECRET";
  private static final String GRACE = "VAPI_SECRET_GRACE_UNTIL";

  private static final String PUBLIC_KEY = "VAPI_PUBLIC_KEY";

  /** Such as a UUID, or a token in three parts. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,2000}");

  private final Environment environment;

  private ReadVapiSettings(Environment environment) {
    this.environment = environment;
  }

  static VapiAccess from(Environment environment) {
    return new ReadVapiSettings(environment).read();
  }

  // The address is read also without a key: a mistake is told before it matters.
  private VapiAccess read() {
    Optional<String> secret = environment.headerSecret("VAPI_SECRET");
    URI api = environment.serviceUrl("VAPI_BASE_URL", VapiAccount.API);
    Optional<VapiAccount> account =
        environment.headerSecret("VAPI_API_KEY").map(key -> new VapiAccount(api, key));
    Optional<String> previous = environment.headerSecret(PREVIOUS);
    if (previous.isPresent() && secret.isEmpty()) {
      environment.problem(PREVIOUS + " means nothing without VAPI_SECRET; set that too.");
    }
    return new VapiAccess(
        account,
        secret,
        previous,
        graceUntil(secret.isPresent()),
        publicKey().map(key -> new VapiInPage(api, key)));
  }

  private Optional<String> publicKey() {
    Optional<String> key = environment.value(PUBLIC_KEY);
    Optional<String> good = key.filter(text -> KEY.matcher(text).matches());
    if (key.isPresent() && good.isEmpty()) {
      environment.problem(
          PUBLIC_KEY + " is no key of Vapi's: it has letters, digits, - and _ only.");
    }
    if (good.isPresent() && good.equals(environment.value("VAPI_API_KEY"))) {
      environment.problem(
          PUBLIC_KEY + " is the private key: everybody who opens a page would read it.");
    }
    return good;
  }

  private Optional<Instant> graceUntil(boolean closed) {
    Optional<String> text = environment.value(GRACE);
    Optional<Instant> until = text.flatMap(ReadVapiSettings::moment);
    if (text.isPresent() && until.isEmpty()) {
      environment.problem(
          GRACE + " must be a date and time with an offset, such as 2026-12-01T18:00:00Z.");
    }
    if (until.isPresent() && !closed) {
      environment.problem(GRACE + " means nothing without VAPI_SECRET; set that too.");
    }
    return until;
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
