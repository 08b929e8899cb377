package frontdesk.accounts;

import java.util.Optional;

/** What a credential is for, and how it comes with a request. */
public sealed interface CredentialForm {
  /** A program's, for everything of its organisation: {@code Authorization: Bearer}. */
  record ApiKey() implements CredentialForm {}

  /**
   * The voice platform's, sent as it is.
   *
   * @param carrier where it stands; empty: in {@code X-Vapi-Secret} or {@code Authorization:
   *     Bearer}
   */
  record WebhookSecret(Optional<Carrier> carrier) implements CredentialForm {
    public WebhookSecret {
      carrier = carrier.filter(other -> !other.isUsual());
    }
  }

  /** The voice platform's, never sent: messages are signed with it. */
  record SignedWebhook(SigningRules rules) implements CredentialForm {}

  /**
   * A header that holds a secret.
   *
   * @param prefix stands before the secret, such as {@code "Bearer "}; may be empty
   */
  record Carrier(String header, String prefix) {
    public Carrier {
      SigningRules.checkHeader(header);
      SigningRules.checkText("prefix", prefix);
    }

    private boolean isUsual() {
      return (header.equalsIgnoreCase("X-Vapi-Secret") && prefix.isEmpty())
          || (header.equalsIgnoreCase("Authorization") && prefix.equalsIgnoreCase("Bearer "));
    }
  }
}
