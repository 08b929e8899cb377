package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.CredentialToken.Use;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A credential that was made just now.
 *
 * @param secret is shown once, and known to nobody afterwards
 */
public record NewCredential(Credential credential, String secret) {
  /** Enough to tell one organisation's few apart for ever. */
  private static final int ID_LENGTH = 12;

  static NewCredential of(OrgId org, String name, CredentialForm form, Instant now) {
    // An id is written and said by people: no dashes that look like an option's.
    String id = Secret.random().replaceAll("[-_]", "").substring(0, ID_LENGTH);
    Credential credential =
        new Credential(org, id, name, form, now, Optional.empty(), Optional.empty());
    return new NewCredential(credential, secret(org, form));
  }

  private static String secret(OrgId org, CredentialForm form) {
    if (form instanceof ApiKey) {
      return CredentialToken.random(Use.API_KEY, org).text();
    }
    if (form instanceof WebhookSecret) {
      return CredentialToken.random(Use.WEBHOOK, org).text();
    }
    // It is never sent; the organisation stands in the path of what is signed with it.
    String key = Secret.random();
    return form instanceof SignedWebhook signed && signed.rules().secretIsBase64()
        ? Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII))
        : key;
  }

  Proof proof() {
    return credential.form() instanceof SignedWebhook
        ? new Proof.SigningKey(secret)
        : Proof.Digest.of(secret);
  }

  @Override
  public String toString() {
    return "NewCredential[" + credential.org() + ", " + credential.name() + "]";
  }
}
