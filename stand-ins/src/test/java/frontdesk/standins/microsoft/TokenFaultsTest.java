package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.Browsing.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import frontdesk.standins.microsoft.faults.TokenError;
import frontdesk.standins.microsoft.ledger.Route;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenFaultsTest {
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, new TestClock());
  private final Browsing browser = new Browsing(microsoft);
  private String token;

  @BeforeEach
  void grant() {
    token = microsoft.refreshToken("pete@example.com", "offline_access", "User.Read");
  }

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @ParameterizedTest
  @CsvSource({
    "INACTIVE, 400, invalid_grant, 700082",
    "REVOKED, 400, invalid_grant, 50173",
    "CONSENT_WITHDRAWN, 400, invalid_grant, 65001",
    "SIGN_IN_FREQUENCY, 400, invalid_grant, 70043",
    "MFA_REQUIRED, 400, interaction_required, 50076",
    "SECRET_EXPIRED, 401, invalid_client, 7000222"
  })
  void refusal_says_why(TokenError refusal, int status, String error, int code) throws Exception {
    microsoft.faults().on(Route.REFRESH).refuse(refusal);

    HttpResponse<String> refused = browser.refresh(token);

    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(json(refused).path("error").asText()).isEqualTo(error);
    assertThat(json(refused).path("error_codes").path(0).asInt()).isEqualTo(code);
    assertThat(json(refused).path("error_description").asText()).startsWith("AADSTS" + code);
    assertThat(browser.refresh(token).statusCode()).isEqualTo(200);
  }

  @Test
  void service_can_be_busy_broken_or_silent() throws Exception {
    microsoft.faults().on(Route.REFRESH).retryAfter("7").answer(429);
    microsoft.faults().on(Route.REFRESH).html().answer(503);
    microsoft.faults().on(Route.REFRESH).empty().answer(500);

    HttpResponse<String> busy = browser.refresh(token);
    assertThat(busy.headers().firstValue("Retry-After")).contains("7");
    assertThat(json(busy).path("error").asText()).isEqualTo("temporarily_unavailable");
    assertThat(browser.refresh(token).body()).startsWith("<html>");
    assertThat(browser.refresh(token).body()).isEmpty();
  }

  @Test
  void reply_can_lack_a_new_token_or_grant_less() throws Exception {
    microsoft.faults().on(Route.REFRESH).withoutRefreshToken();
    microsoft.faults().on(Route.REFRESH).narrowerScope("openid");

    assertThat(json(browser.refresh(token)).has("refresh_token")).isFalse();
    assertThat(json(browser.refresh(token)).path("scope").asText()).isEqualTo("openid");
  }

  @Test
  void reply_can_be_lost_after_the_rotation_and_the_old_token_still_works() throws Exception {
    microsoft.faults().on(Route.REFRESH).afterCommit().reset();

    assertThatIOException().isThrownBy(() -> browser.refresh(token));
    assertThat(browser.refresh(token).statusCode()).isEqualTo(200);
    assertThat(microsoft.refreshes("pete@example.com")).isEqualTo(2);
  }

  @Test
  void code_whose_reply_was_lost_is_used_up() throws Exception {
    microsoft.consentsAs("pete@example.com");
    String code = browser.code();
    microsoft.faults().on(Route.REDEEM_CODE).forMailbox("pete@example.com").afterCommit().reset();

    assertThatIOException().isThrownBy(() -> browser.redeem(code));
    assertThat(json(browser.redeem(code)).path("error_codes").path(0).asInt()).isEqualTo(54005);
  }
}
