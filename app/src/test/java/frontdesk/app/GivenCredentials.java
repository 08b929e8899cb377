package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.MakeCredential;
import frontdesk.accounts.RevokeCredential;
import frontdesk.accounts.RevokeCredential.Which;
import frontdesk.accounts.RotateCredential;
import frontdesk.accounts.RotateCredential.Outcome.Rotated;
import frontdesk.accounts.SigningRules;
import frontdesk.persistence.jdbi.JdbiCredentials;
import frontdesk.persistence.jdbi.SealingKeys;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Credentials as an operator makes them, beside a server that runs. */
final class GivenCredentials {
  static final OrgId OTHER = new OrgId("org_other");

  private final Jdbi jdbi;
  private final JdbiCredentials stored;
  private final Clock clock = Clock.systemUTC();

  GivenCredentials(Jdbi jdbi, SealingKeys keys) {
    this.jdbi = jdbi;
    this.stored = new JdbiCredentials(jdbi, () -> keys);
  }

  static GivenCredentials in(RunningDesk desk) {
    return new GivenCredentials(desk.jdbi(), RunningDesk.KEYS);
  }

  /** A neighbour of the demo organisation's. */
  void organisation(OrgId org) {
    jdbi.useHandle(
        handle -> handle.execute("INSERT INTO organisations (org_id) VALUES (?)", org.value()));
  }

  String apiKey(OrgId org) {
    return made(org, "key", new ApiKey());
  }

  String webhook(OrgId org) {
    return made(org, "hook", new WebhookSecret(Optional.empty()));
  }

  String webhook(OrgId org, CredentialForm.Carrier carrier) {
    return made(org, "carried", new WebhookSecret(Optional.of(carrier)));
  }

  String signing(OrgId org, SigningRules rules) {
    return made(org, "signing", new SignedWebhook(rules));
  }

  private String made(OrgId org, String name, CredentialForm form) {
    return new MakeCredential(stored, clock).make(org, name, form).orElseThrow().secret();
  }

  String rotated(OrgId org, String name) {
    return ((Rotated) new RotateCredential(stored, clock).rotate(org, name)).made().secret();
  }

  void revoke(OrgId org, String name, Which which) {
    new RevokeCredential(stored, any -> {}, clock).revoke(org, name, which);
  }
}
