package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.CredentialToken.Use;
import frontdesk.accounts.RevokeCredential.Which;
import frontdesk.accounts.RotateCredential.Outcome;
import frontdesk.scheduling.Demo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialUseCasesTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCredentials stored = new InMemoryCredentials();
  private final List<OrgId> told = new ArrayList<>();
  private final MakeCredential make = new MakeCredential(stored, clock);
  private final RotateCredential rotate = new RotateCredential(stored, clock);
  private final RevokeCredential revoke = new RevokeCredential(stored, told::add, clock);

  private NewCredential made() {
    return make.make(Demo.ORG, "site", new ApiKey()).orElseThrow();
  }

  @Test
  void a_secret_is_random_says_whose_it_is_and_is_kept_as_a_digest() {
    NewCredential made = made();

    assertThat(made.secret()).startsWith("fdk.org_demo_001.").hasSizeGreaterThan(55);
    assertThat(CredentialToken.parse(Use.API_KEY, made.secret()))
        .hasValueSatisfying(token -> assertThat(token.org()).isEqualTo(Demo.ORG));
    assertThat(stored.keys(Demo.ORG))
        .singleElement()
        .satisfies(key -> assertThat(key.proof()).isEqualTo(Proof.Digest.of(made.secret())));
    assertThat(made.toString() + stored.keys(Demo.ORG)).doesNotContain(made.secret());
  }

  @Test
  void an_organisation_of_any_name_fits_into_a_header() {
    OrgId odd = new OrgId("größe/1.2:x");
    NewCredential made = make.make(odd, "hook", new WebhookSecret(Optional.empty())).orElseThrow();

    assertThat(made.secret()).matches("[\\x21-\\x7E]+");
    assertThat(CredentialToken.parse(Use.WEBHOOK, made.secret()).orElseThrow().org())
        .isEqualTo(odd);
    assertThat(CredentialToken.parse(Use.API_KEY, made.secret())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fdk", "fdk.", "fdk..", "fdk.x", "fdk.%zz.y", "fdk.a b.y", "x.a.b"})
  void what_is_no_token_is_none(String text) {
    assertThat(CredentialToken.parse(Use.API_KEY, text)).isEmpty();
  }

  // J5: what the doors make of it is CredentialRotationTest's.
  @Test
  void while_one_takes_the_place_of_the_other_both_are_right_and_no_third_is() {
    made();
    clock.set("2026-11-21T13:00:00Z");

    assertThat(rotate.rotate(Demo.ORG, "site")).isInstanceOf(Outcome.Rotated.class);
    assertThat(rotate.rotate(Demo.ORG, "site")).isInstanceOf(Outcome.TwoAreValid.class);
    assertThat(rotate.rotate(Demo.ORG, "other")).isInstanceOf(Outcome.NotThere.class);
    assertThat(make.make(Demo.ORG, "site", new ApiKey())).isEmpty();
    assertThat(stored.keys(Demo.ORG)).hasSize(2);
  }

  @Test
  void the_older_one_goes_and_the_newest_stays() {
    made();
    assertThat(revoke.revoke(Demo.ORG, "site", Which.OLDER)).isZero();
    clock.set("2026-11-21T13:00:00Z");
    Outcome.Rotated rotated = (Outcome.Rotated) rotate.rotate(Demo.ORG, "site");

    assertThat(revoke.revoke(Demo.ORG, "site", Which.OLDER)).isEqualTo(1);
    assertThat(stored.keys(Demo.ORG))
        .extracting(key -> key.credential().id())
        .containsExactly(rotated.made().credential().id());
    assertThat(told).containsExactly(Demo.ORG);
  }

  @Test
  void all_of_a_name_go_at_once() {
    made();
    rotate.rotate(Demo.ORG, "site");

    assertThat(revoke.revoke(Demo.ORG, "site", Which.ALL)).isEqualTo(2);
    assertThat(revoke.revoke(Demo.ORG, "site", Which.ALL)).isZero();
    assertThat(stored.keys(Demo.ORG)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "-x", "über", "a/b"})
  void a_name_is_short_and_plain(String name) {
    assertThatThrownBy(() -> make.make(Demo.ORG, name, new ApiKey()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
