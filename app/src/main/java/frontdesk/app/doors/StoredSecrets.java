package frontdesk.app.doors;

import frontdesk.OrgId;
import frontdesk.accounts.Credential;
import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.CredentialToken;
import frontdesk.accounts.CredentialToken.Use;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Principal;
import frontdesk.accounts.Proof;
import frontdesk.http.PresentedSecret;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Secrets that organisations were given. Each names its organisation itself. */
public final class StoredSecrets implements Recognizer {
  private final CachedKeyring keyring;
  private final Use use;
  private final Predicate<CredentialForm> fits;

  private StoredSecrets(CachedKeyring keyring, Use use, Predicate<CredentialForm> fits) {
    this.keyring = keyring;
    this.use = use;
    this.fits = fits;
  }

  public static StoredSecrets apiKeys(CachedKeyring keyring) {
    return new StoredSecrets(keyring, Use.API_KEY, ApiKey.class::isInstance);
  }

  /** Those that come where the platform puts them if nothing else is set. */
  public static StoredSecrets webhooks(CachedKeyring keyring) {
    return new StoredSecrets(
        keyring, Use.WEBHOOK, form -> form instanceof WebhookSecret it && it.carrier().isEmpty());
  }

  /** Those that come in that header of their own. */
  static StoredSecrets webhooksIn(CachedKeyring keyring, CredentialForm.Carrier carrier) {
    return new StoredSecrets(
        keyring,
        Use.WEBHOOK,
        form ->
            form instanceof WebhookSecret it && it.carrier().filter(carrier::equals).isPresent());
  }

  @Override
  public Finding find(PresentedSecret secret, String source) {
    Optional<CredentialToken> token = CredentialToken.parse(use, secret.text());
    return token.isEmpty() ? Finding.UNKNOWN : find(token.get().org(), secret);
  }

  private Finding find(OrgId org, PresentedSecret secret) {
    return credential(keyring.keys(org), secret)
        .or(() -> credential(keyring.newest(org), secret))
        .map(this::known)
        .orElse(Finding.WRONG);
  }

  // Each is compared, so that the time does not tell which one is nearly right.
  private Optional<Credential> credential(List<Keyring.Key> keys, PresentedSecret secret) {
    Optional<Credential> right = Optional.empty();
    for (Keyring.Key key : keys) {
      if (key.proof() instanceof Proof.Digest digest
          && digest.matches(secret.digest())
          && fits.test(key.credential().form())) {
        right = Optional.of(key.credential());
      }
    }
    return right;
  }

  private Finding known(Credential credential) {
    keyring.used(credential);
    return new Finding.Known(new Principal(credential.org(), credential.name()));
  }
}
