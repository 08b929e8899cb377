package frontdesk.app;

import frontdesk.adapters.vapi.rest.VapiAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * What an operator set about Vapi.
 *
 * @param account whose assistants are looked after; empty: nobody's
 * @param secret closes the door for Vapi's messages; empty: open to this machine
 * @param graceUntil until then a message without the secret is taken all the same; empty: none is
 */
record VapiAccess(
    Optional<VapiAccount> account, Optional<String> secret, Optional<Instant> graceUntil) {

  /** Holds secrets: not printed. */
  @Override
  public String toString() {
    return "VapiAccess[***]";
  }
}
