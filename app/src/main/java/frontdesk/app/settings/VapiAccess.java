package frontdesk.app.settings;

import frontdesk.adapters.console.desk.VapiInPage;
import frontdesk.adapters.vapi.rest.VapiAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * What an operator set about Vapi.
 *
 * @param account whose assistants are looked after; empty: nobody's
 * @param secret closes the door for Vapi's messages; empty: open to this machine
 * @param previousSecret is taken too, while assistants get the other one; empty: none
 * @param graceUntil until then a message without the secret is taken all the same; empty: none is
 * @param inPages how pages of ours call assistants by Vapi's SDK; empty: they do not
 */
public record VapiAccess(
    Optional<VapiAccount> account,
    Optional<String> secret,
    Optional<String> previousSecret,
    Optional<Instant> graceUntil,
    Optional<VapiInPage> inPages) {
  /** Open to this machine, and nobody's account. */
  public static final VapiAccess NONE =
      new VapiAccess(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public VapiAccess(
      Optional<VapiAccount> account,
      Optional<String> secret,
      Optional<String> previousSecret,
      Optional<Instant> graceUntil) {
    this(account, secret, previousSecret, graceUntil, Optional.empty());
  }

  public VapiAccess withAccount(VapiAccount other) {
    return new VapiAccess(Optional.of(other), secret, previousSecret, graceUntil, inPages);
  }

  public VapiAccess withSecret(Optional<String> other) {
    return new VapiAccess(account, other, previousSecret, graceUntil, inPages);
  }

  public VapiAccess withPages(VapiInPage how) {
    return new VapiAccess(account, secret, previousSecret, graceUntil, Optional.of(how));
  }

  /** Holds secrets: not printed. */
  @Override
  public String toString() {
    return "VapiAccess[***]";
  }
}
