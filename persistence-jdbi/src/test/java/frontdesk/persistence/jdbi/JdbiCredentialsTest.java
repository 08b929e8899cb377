package frontdesk.persistence.jdbi;

import static frontdesk.accounts.CredentialFixture.aCredential;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.Credentials;
import frontdesk.accounts.CredentialsContract;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Proof;
import frontdesk.accounts.SigningRules;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiCredentialsTest implements CredentialsContract {
  private static final String KEY = SealingKeys.random();

  private final Jdbi jdbi = FreshDatabase.fresh();
  private final SealingKeys keys = SealingKeys.parse(KEY);
  private final JdbiCredentials stored = new JdbiCredentials(jdbi, () -> keys);

  @Override
  public Credentials credentials() {
    return stored;
  }

  @Override
  public Keyring keyring() {
    return stored;
  }

  @Override
  public void organisation(OrgId org) {
    jdbi.useHandle(
        handle -> handle.execute("INSERT INTO organisations (org_id) VALUES (?)", org.value()));
  }

  private void addSigning(String id, String name, String secret) {
    stored.add(
        aCredential().id(id).named(name).form(new SignedWebhook(SigningRules.USUAL)).build(),
        new Proof.SigningKey(secret));
  }

  @Test
  void no_secret_is_in_any_row() {
    stored.add(aCredential().build(), Proof.Digest.of("canary-sent"));
    addSigning("id-2", "signing", "canary-signing");

    String rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT string_agg(c::text || encode(coalesce(digest, sealed), 'escape'), ' ')"
                            + " FROM credentials c WHERE org_id = 'org_demo_001'")
                    .mapTo(String.class)
                    .one());

    assertThat(rows).contains("front-end").doesNotContain("canary");
  }

  // J14: moved into another row it does not open, and the others still let in.
  @Test
  void a_key_that_does_not_open_lets_nobody_in_and_the_others_do() {
    addSigning("id-1", "one", "first");
    addSigning("id-2", "two", "second");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE credentials SET sealed = (SELECT sealed FROM credentials WHERE"
                    + " org_id = 'org_demo_001' AND credential_id = 'id-2')"
                    + " WHERE org_id = 'org_demo_001' AND credential_id = 'id-1'"));

    assertThat(stored.keys(Demo.ORG))
        .singleElement()
        .satisfies(key -> assertThat(key.proof()).isEqualTo(new Proof.SigningKey("second")));
  }

  // J15: afterwards the older sealing key can go.
  @Test
  void after_the_sealing_key_was_rotated_the_older_one_can_go() {
    addSigning("id-1", "one", "first");
    String fresh = SealingKeys.random();
    SealingKeys both = SealingKeys.parse(fresh + "," + KEY);

    assertThat(SealedGrants.resealCredentials(jdbi, both))
        .isEqualTo(new SealedGrants.Resealed(1, 0));

    SealingKeys alone = SealingKeys.parse(fresh);
    assertThat(SealedGrants.unreadable(jdbi, alone)).isEmpty();
    assertThat(new JdbiCredentials(jdbi, () -> alone).keys(Demo.ORG))
        .singleElement()
        .satisfies(key -> assertThat(key.proof()).isEqualTo(new Proof.SigningKey("first")));
  }

  @Test
  void a_secret_that_is_sent_needs_no_sealing_key() {
    JdbiCredentials without =
        new JdbiCredentials(
            jdbi,
            () -> {
              throw new AssertionError("asked for a key");
            });
    without.add(aCredential().build(), Proof.Digest.of("x"));

    assertThat(without.keys(Demo.ORG)).hasSize(1);
  }
}
