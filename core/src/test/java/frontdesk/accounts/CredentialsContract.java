package frontdesk.accounts;

import static frontdesk.accounts.CredentialFixture.aCredential;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.accounts.CredentialForm.Carrier;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.SigningRules.Algorithm;
import frontdesk.accounts.SigningRules.Encoding;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Credentials} and its {@link Keyring} promise. The store knows the organisation
 * of {@link Demo}.
 */
public interface CredentialsContract {
  Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  Credentials credentials();

  Keyring keyring();

  /** Makes that organisation known beside the demo's. */
  void organisation(OrgId org);

  private static Proof proof(String secret) {
    return Proof.Digest.of(secret);
  }

  @Test
  default void what_was_added_lets_in_and_is_listed() {
    Credential key = aCredential().build();

    assertThat(credentials().add(key, proof("secret"))).isTrue();
    assertThat(credentials().all(Demo.ORG)).containsExactly(key);
    assertThat(keyring().keys(Demo.ORG)).containsExactly(new Keyring.Key(key, proof("secret")));
  }

  @Test
  default void every_form_comes_back_as_it_was() {
    SigningRules rules =
        new SigningRules(
            Algorithm.SHA512,
            "X-Signed",
            Optional.of("X-At"),
            "v1=",
            "{method} {url} {svix-id} {timestamp} {body}",
            Optional.of("svix-id"),
            Encoding.BASE64,
            true);
    List<CredentialForm> forms =
        List.of(
            new CredentialForm.ApiKey(),
            new WebhookSecret(Optional.empty()),
            new WebhookSecret(Optional.of(new Carrier("X-Desk", "Token "))));

    for (int i = 0; i < forms.size(); i++) {
      Credential one = aCredential().id("id-" + i).named("n-" + i).form(forms.get(i)).build();
      credentials().add(one, proof("secret-" + i));
    }
    Credential signing = aCredential().id("id-s").named("z").form(new SignedWebhook(rules)).build();
    credentials().add(signing, new Proof.SigningKey("key"));

    assertThat(keyring().keys(Demo.ORG))
        .extracting(key -> key.credential().form())
        .containsExactlyInAnyOrder(
            forms.get(0), forms.get(1), forms.get(2), new SignedWebhook(rules));
    assertThat(keyring().keys(Demo.ORG))
        .contains(new Keyring.Key(signing, new Proof.SigningKey("key")));
  }

  @Test
  default void a_valid_name_is_not_given_again() {
    credentials().add(aCredential().build(), proof("one"));

    assertThat(credentials().add(aCredential().id("id-2").build(), proof("two"))).isFalse();
    assertThat(credentials().all(Demo.ORG)).hasSize(1);
  }

  @Test
  default void beside_one_there_is_room_for_one_more_and_for_no_third() {
    assertThat(credentials().addBeside(aCredential().build(), proof("none"))).isFalse();
    credentials().add(aCredential().build(), proof("one"));

    assertThat(credentials().addBeside(second(), proof("two"))).isTrue();
    assertThat(
            credentials()
                .addBeside(aCredential().id("id-3").at("2026-11-21T14:00:00Z").build(), proof("3")))
        .isFalse();
    assertThat(credentials().valid(Demo.ORG, "front-end"))
        .extracting(Credential::id)
        .containsExactly("id-1", "id-2");
    credentials().revoke(Demo.ORG, "id-1", NOON);
    assertThat(
            credentials()
                .addBeside(aCredential().id("id-3").at("2026-11-21T14:00:00Z").build(), proof("3")))
        .isTrue();
  }

  private static Credential second() {
    return aCredential().id("id-2").at("2026-11-21T13:00:00Z").build();
  }

  @Test
  default void of_those_who_race_for_a_name_one_gets_it_and_one_more_stands_beside() {
    List<Boolean> first =
        AtOnce.each(
            8, i -> credentials().add(aCredential().id("id-" + i).build(), proof("first" + i)));
    List<Boolean> beside =
        AtOnce.each(
            8, i -> credentials().addBeside(aCredential().id("b-" + i).build(), proof("b" + i)));

    assertThat(first).containsOnlyOnce(true);
    assertThat(beside).containsOnlyOnce(true);
    assertThat(keyring().keys(Demo.ORG)).hasSize(2);
  }

  @Test
  default void a_revoked_one_lets_nobody_in_and_stays_on_record() {
    credentials().add(aCredential().build(), proof("one"));

    assertThat(credentials().revoke(Demo.ORG, "id-1", NOON)).isTrue();
    assertThat(credentials().revoke(Demo.ORG, "id-1", NOON)).isFalse();
    assertThat(keyring().keys(Demo.ORG)).isEmpty();
    assertThat(credentials().all(Demo.ORG))
        .singleElement()
        .satisfies(one -> assertThat(one.revokedAt()).contains(NOON));
    assertThat(credentials().add(aCredential().id("id-2").build(), proof("two"))).isTrue();
  }

  @Test
  default void when_it_was_used_is_kept() {
    credentials().add(aCredential().build(), proof("one"));

    keyring().used(Demo.ORG, "id-1", NOON);

    assertThat(credentials().all(Demo.ORG).get(0).lastUsedAt()).contains(NOON);
  }

  @Test
  default void an_organisations_credentials_are_its_own() {
    OrgId other = new OrgId("org_other");
    organisation(other);
    credentials().add(aCredential().build(), proof("one"));

    assertThat(credentials().add(aCredential().of(other).build(), proof("one"))).isTrue();
    assertThat(credentials().revoke(other, "id-1", NOON)).isTrue();
    assertThat(keyring().keys(other)).isEmpty();
    assertThat(keyring().keys(Demo.ORG)).hasSize(1);
    assertThat(keyring().keys(new OrgId("org_unknown"))).isEmpty();
  }

  @Test
  default void who_has_a_valid_one_is_told_in_one_list() {
    OrgId other = new OrgId("org_other");
    organisation(other);
    credentials().add(aCredential().build(), proof("one"));
    credentials().add(aCredential().of(other).build(), proof("one"));
    credentials().revoke(other, "id-1", NOON);

    assertThat(keyring().holders()).containsExactly(Demo.ORG);
  }

  @Test
  default void alone_is_who_has_no_neighbour_and_never_had_a_credential() {
    assertThat(keyring().isAlone(Demo.ORG)).isTrue();
    assertThat(keyring().isAnybodyKnown()).isFalse();

    credentials().add(aCredential().build(), proof("one"));
    assertThat(keyring().isAlone(Demo.ORG)).isFalse();
    assertThat(keyring().isAnybodyKnown()).isTrue();

    credentials().revoke(Demo.ORG, "id-1", NOON);
    assertThat(keyring().isAlone(Demo.ORG)).isFalse();
    assertThat(keyring().isAnybodyKnown()).isFalse();
  }

  @Test
  default void with_a_neighbour_nobody_is_alone() {
    organisation(new OrgId("org_other"));

    assertThat(keyring().isAlone(Demo.ORG)).isFalse();
  }
}
