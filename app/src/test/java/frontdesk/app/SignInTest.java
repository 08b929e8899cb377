package frontdesk.app;

import static frontdesk.app.FakeIssuer.claims;
import static frontdesk.app.FakeIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.accounts.InMemorySignIns;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.app.doors.Finding;
import frontdesk.app.signin.Issuer;
import frontdesk.app.signin.SignInTokens;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.PresentedSecret;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final RSAKey KEY = FakeIssuer.key("k1");
  private static final RSAKey OTHER = FakeIssuer.key("k2");

  private final FakeIssuer issuer = new FakeIssuer();
  private final AtomicLong nanos = new AtomicLong();
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemorySignIns signIns = new InMemorySignIns(host -> true);
  private final SignInTokens tokens = tokens(issuer.issuer());

  private SignInTokens tokens(Issuer believed) {
    return new SignInTokens(
        believed,
        new JdkHttpTransport(Duration.ofSeconds(2), ForkJoinPool.commonPool()),
        signIns,
        clock,
        nanos::get);
  }

  @BeforeEach
  void pete() {
    issuer.publish(KEY);
    signIns.register(Demo.ORG, new SignIn("user_1", Demo.propertyManager().id()));
    signIns.register(Demo.ORG, new SignIn("pete@example.com", Demo.propertyManager().id()));
  }

  @AfterEach
  void close() {
    issuer.close();
  }

  private boolean isPete(String token) {
    return isPete(tokens, token);
  }

  private static boolean isPete(SignInTokens tokens, String token) {
    return tokens.find(new PresentedSecret(token), "") instanceof Finding.Known known
        && known.principal().host().equals(Optional.of(Demo.propertyManager().id()))
        && known.principal().org().equals(Demo.ORG);
  }

  @Test
  void whoever_signed_in_and_is_registered_is_that_host() {
    assertThat(isPete(signed(KEY, claims("user_1")))).isTrue();
    assertThat(isPete(signed(KEY, JWSAlgorithm.PS384, claims("user_1")))).isTrue();
    assertThat(
            isPete(
                signed(
                    KEY,
                    claims("user_9")
                        .claim("email", "Pete@Example.com")
                        .claim("email_verified", true))))
        .isTrue();
    assertThat(isPete(signed(KEY, claims("user_1").audience(List.of("x", "frontdesk"))))).isTrue();
  }

  @Test
  void whoever_is_not_registered_is_nobody() {
    assertThat(isPete(signed(KEY, claims("user_9")))).isFalse();
    assertThat(isPete(signed(KEY, claims("user_9").claim("email", "pete@example.com")))).isFalse();
    assertThat(
            isPete(
                signed(
                    KEY,
                    claims("user_9")
                        .claim("email", "pete@example.com")
                        .claim("email_verified", "true"))))
        .isFalse();
  }

  @Test
  void what_was_said_by_another_to_another_or_for_another_time_is_not_believed() {
    Date now = Date.from(FakeIssuer.NOW);
    List<JWTClaimsSet.Builder> wrong =
        List.of(
            claims("user_1").issuer("https://issuer.example/"),
            claims("user_1").issuer(null),
            claims("user_1").audience("other"),
            claims("user_1").audience((String) null),
            claims("user_1").expirationTime(null),
            claims("user_1").expirationTime(at(now, -60)),
            claims("user_1").notBeforeTime(at(now, 61)));

    for (JWTClaimsSet.Builder claims : wrong) {
      assertThat(isPete(signed(KEY, claims))).as(claims.build().toString()).isFalse();
    }
    assertThat(isPete(signed(KEY, claims("user_1").expirationTime(at(now, -59))))).isTrue();
    assertThat(isPete(signed(KEY, claims("user_1").notBeforeTime(at(now, 60))))).isTrue();
  }

  private static Date at(Date now, int seconds) {
    return Date.from(now.toInstant().plusSeconds(seconds));
  }

  @Test
  void only_the_issuers_own_pair_of_keys_signs() throws JOSEException {
    String right = signed(KEY, claims("user_1"));
    RSAKey pretender = FakeIssuer.key("k1");
    SignedJWT shared =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
            claims("user_1").build());
    shared.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));

    assertThat(isPete(signed(pretender, claims("user_1")))).isFalse();
    assertThat(isPete(signed(OTHER, claims("user_1")))).isFalse();
    assertThat(isPete(shared.serialize())).isFalse();
    assertThat(isPete(new PlainJWT(claims("user_1").build()).serialize())).isFalse();
    assertThat(isPete(right.substring(0, right.length() - 4) + "AAAA")).isFalse();
    assertThat(isPete(right + "." + "x".repeat(9_000))).isFalse();
    assertThat(tokens.find(new PresentedSecret("fdk.org.x"), ""))
        .isInstanceOf(Finding.Unknown.class);
  }

  @Test
  void keys_are_fetched_once_and_again_for_a_new_one_but_not_for_each_made_up_name() {
    for (int i = 0; i < 50; i++) {
      assertThat(isPete(signed(KEY, claims("user_1")))).isTrue();
    }
    assertThat(issuer.fetched()).isEqualTo(1);

    issuer.publish(OTHER);
    for (int i = 0; i < 50; i++) {
      assertThat(isPete(signed(OTHER, claims("user_1")))).isFalse();
    }
    assertThat(issuer.fetched()).isEqualTo(1);
    nanos.addAndGet(Duration.ofSeconds(31).toNanos());
    assertThat(isPete(signed(OTHER, claims("user_1")))).isTrue();
    assertThat(issuer.fetched()).isEqualTo(2);
  }

  @Test
  void an_issuer_that_is_away_is_no_trouble_for_those_whose_key_is_known() {
    assertThat(isPete(signed(KEY, claims("user_1")))).isTrue();
    issuer.close();
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());

    assertThat(isPete(signed(KEY, claims("user_1")))).isTrue();
  }

  @Test
  void a_claim_may_name_the_organisation_among_those_that_registered_the_person() {
    OrgId other = new OrgId("org_other");
    Issuer claimed =
        new Issuer(
            FakeIssuer.NAME, FakeIssuer.AUDIENCE, issuer.keys(), Demo.ORG, Optional.of("org_id"));
    SignInTokens tokens = tokens(claimed);

    assertThat(isPete(tokens, signed(KEY, claims("user_1").claim("org_id", "org_demo_001"))))
        .isTrue();
    assertThat(isPete(tokens, signed(KEY, claims("user_1")))).isFalse();
    assertThat(isPete(tokens, signed(KEY, claims("user_1").claim("org_id", other.value()))))
        .isFalse();
  }
}
