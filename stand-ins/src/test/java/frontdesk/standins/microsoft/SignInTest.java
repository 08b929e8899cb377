package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.Browsing.callback;
import static frontdesk.standins.microsoft.Browsing.json;
import static frontdesk.standins.microsoft.Browsing.part;
import static frontdesk.standins.microsoft.Browsing.question;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private final TestClock clock = new TestClock();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  private final Browsing browser = new Browsing(microsoft);

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void consent_comes_back_with_code_and_state() throws Exception {
    microsoft.consentsAs("pete@example.com");

    HttpResponse<String> redirect = browser.authorize(question());

    assertThat(redirect.statusCode()).isEqualTo(302);
    assertThat(redirect.headers().firstValue("location").orElseThrow())
        .startsWith(Browsing.CALLBACK + "?");
    assertThat(callback(redirect)).containsEntry("state", "state-1").containsKey("code");
  }

  @Test
  void code_becomes_tokens_that_say_who_it_is() throws Exception {
    microsoft.consentsAs("pete@example.com");

    JsonNode tokens = json(browser.redeem(browser.code()));

    assertThat(tokens.path("expires_in").isNumber()).isTrue();
    assertThat(tokens.path("scope").asText())
        .isEqualTo("openid profile User.Read Calendars.ReadWrite");
    JsonNode claims = part(tokens.path("id_token").asText(), 1);
    assertThat(claims.path("aud").asText()).isEqualTo(FakeMicrosoft.CLIENT_ID);
    assertThat(claims.path("iss").asText()).contains(claims.path("tid").asText());
    assertThat(claims.path("nonce").asText()).isEqualTo("nonce-1");
    assertThat(claims.path("preferred_username").asText()).isEqualTo("pete@example.com");
    String info =
        new String(Base64.getUrlDecoder().decode(tokens.path("client_info").asText()), UTF_8);
    assertThat(info).contains(claims.path("oid").asText()).contains(claims.path("tid").asText());
  }

  @Test
  void declining_comes_back_with_access_denied() throws Exception {
    microsoft.consentFails("access_denied", "AADSTS65004: User declined to consent.");

    assertThat(callback(browser.authorize(question())))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "state-1")
        .doesNotContainKey("code");
  }

  @Test
  void code_is_good_once() throws Exception {
    microsoft.consentsAs("pete@example.com");
    String code = browser.code();
    browser.redeem(code);

    HttpResponse<String> again = browser.redeem(code);

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(json(again).path("error_codes").path(0).asInt()).isEqualTo(54005);
  }

  @Test
  void code_is_good_for_ten_minutes() throws Exception {
    microsoft.consentsAs("pete@example.com");
    String code = browser.code();
    clock.goOn(Duration.ofMinutes(11));

    assertThat(json(browser.redeem(code)).path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void code_is_refused_without_its_verifier_address_or_secret() throws Exception {
    microsoft.consentsAs("pete@example.com");
    String code = browser.code();

    assertThat(browser.redeem(code, Map.of("code_verifier", "another")).statusCode())
        .isEqualTo(400);
    assertThat(browser.redeem(code, Map.of("redirect_uri", "http://localhost/x")).statusCode())
        .isEqualTo(400);
    HttpResponse<String> secret = browser.redeem(code, Map.of("client_secret", "wrong"));
    assertThat(secret.statusCode()).isEqualTo(401);
    assertThat(json(secret).path("error").asText()).isEqualTo("invalid_client");
    assertThat(browser.redeem(code).statusCode()).isEqualTo(200);
  }

  @Test
  void refresh_gives_a_new_token_and_the_old_one_stays_good() throws Exception {
    String first = microsoft.refreshToken("pete@example.com", "offline_access", "User.Read");

    String second = json(browser.refresh(first)).path("refresh_token").asText();

    assertThat(second).isNotEmpty().isNotEqualTo(first);
    assertThat(browser.refresh(first).statusCode()).isEqualTo(200);
    assertThat(browser.refresh(second).statusCode()).isEqualTo(200);
    assertThat(microsoft.refreshes("pete@example.com")).isEqualTo(3);
  }

  @Test
  void refresh_token_that_was_not_replaced_dies_after_ninety_days() throws Exception {
    String token = microsoft.refreshToken("pete@example.com", "offline_access", "User.Read");
    clock.goOn(Duration.ofDays(91));

    HttpResponse<String> refused = browser.refresh(token);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("error_codes").path(0).asInt()).isEqualTo(700082);
    assertThat(json(refused).path("suberror").asText()).isEqualTo("bad_token");
  }

  @Test
  void refresh_fails_for_what_was_revoked_or_never_granted() throws Exception {
    String token = microsoft.refreshToken("pete@example.com", "offline_access", "User.Read");

    assertThat(json(browser.refresh(token, "Mail.Send")).path("suberror").asText())
        .isEqualTo("consent_required");
    microsoft.revokes("pete@example.com");
    assertThat(json(browser.refresh(token)).path("error_codes").path(0).asInt()).isEqualTo(50173);
  }

  @Test
  void scopes_can_come_as_whole_addresses() throws Exception {
    microsoft.variants().prefixScopes();
    microsoft.consentsAs("pete@example.com");

    assertThat(json(browser.redeem(browser.code())).path("scope").asText())
        .contains("https://graph.microsoft.com/Calendars.ReadWrite");
  }

  @Test
  void what_a_sign_in_must_have_and_lacks_is_a_violation() throws Exception {
    for (String name : new String[] {"state", "code_challenge", "response_type"}) {
      Map<String, String> question = question();
      question.remove(name);
      assertThat(browser.authorize(question).statusCode()).as(name).isEqualTo(501);
    }
    assertThat(microsoft.violations()).hasSize(3);
  }

  @Test
  void unknown_application_and_foreign_address_are_never_sent_back_to() throws Exception {
    microsoft.consentsAs("pete@example.com");
    microsoft.registers("strict", "secret", Browsing.CALLBACK);
    Map<String, String> unknown = question();
    unknown.put("client_id", "nobody");
    Map<String, String> foreign = question();
    foreign.put("client_id", "strict");
    foreign.put("redirect_uri", "http://elsewhere.example/");

    assertThat(browser.authorize(unknown).statusCode()).isEqualTo(400);
    assertThat(browser.authorize(foreign).statusCode()).isEqualTo(400);
  }

  @Test
  void discovery_names_the_cloud_that_msal_expects() throws Exception {
    JsonNode instance = json(browser.get("/common/discovery/instance?api-version=1.1"));
    JsonNode configuration = json(browser.get("/common/v2.0/.well-known/openid-configuration"));

    assertThat(instance.path("metadata").path(0).path("preferred_cache").asText())
        .isEqualTo("login.windows.net");
    assertThat(configuration.path("token_endpoint").asText())
        .isEqualTo(microsoft.url() + "/common/oauth2/v2.0/token");
    assertThat(json(browser.get("/common/discovery/v2.0/keys")).has("keys")).isTrue();
  }
}
