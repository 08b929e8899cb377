package frontdesk.app;

import static frontdesk.app.MicrosoftDesk.PETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.persistence.jdbi.SealingKeys;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be seen of a connection once it is there, without a front end. */
class ConnectedTest {
  private final MicrosoftDesk desk = new MicrosoftDesk(Map.of());
  private final Browser browser = new Browser();

  @AfterEach
  void stop() {
    assertThat(desk.microsoft.violations()).isEmpty();
    desk.close();
  }

  private HttpResponse<String> disconnect(String host) {
    return browser.send(
        HttpRequest.newBuilder(desk.url("/calendar/auth/disconnect?user_id=" + host)).DELETE());
  }

  @Test
  void without_a_front_end_there_is_a_page_of_ours() {
    HttpResponse<String> connected = browser.goTo(desk.start(PETE));
    HttpResponse<String> wrong = browser.open(desk.url("/calendar/auth/callback?code=c&state=s"));

    assertThat(connected.statusCode()).isEqualTo(200);
    assertThat(connected.body())
        .contains("The calendar of <strong>" + PETE + "</strong> is connected");
    assertThat(connected.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("<h1>Not connected</h1>", "belongs to no question of ours");
  }

  @Test
  void the_setup_page_starts_the_connection_of_whoever_is_named() {
    String page = browser.open(desk.url("/calendar/setup")).body();
    String action = page.replaceAll("(?s).*<form action=\"([^\"]+)\" method=\"get\">.*", "$1");

    HttpResponse<String> end = browser.goTo(URI.create(action + "?user_id=" + PETE));

    assertThat(end.body()).contains("is connected");
  }

  @Test
  void the_status_has_every_field_that_callers_know() {
    JsonNode before = desk.status(PETE);
    browser.goTo(desk.start(PETE));
    JsonNode after = desk.status(PETE);

    assertThat(before)
        .isEqualTo(
            RunningDesk.parsed(
                """
                {"user_id":"pete@example.com","authorized":false,"token_valid":false,
                 "provider":"microsoft","calendar_email":null,"calendar_name":null,
                 "calendar_id":null,"calendar_link":null,"calendar_verified":false,
                 "calendar_error":null,"expires_at":null,"expires_at_formatted":null,
                 "created_at":null,"authorization_url":"%s",
                 "message":"Not authorized. Please authorize calendar access first."}
                """
                    .formatted(desk.start("pete%40example.com"))));
    assertThat(after.fieldNames()).toIterable().containsExactlyElementsOf(before::fieldNames);
    assertThat(after.path("authorized").asBoolean()).isTrue();
    assertThat(after.path("token_valid").asBoolean()).isTrue();
    assertThat(after.path("calendar_email").asText()).isEqualTo(PETE);
    assertThat(after.path("calendar_verified").asBoolean()).isTrue();
    assertThat(after.path("calendar_error").isNull()).isTrue();
    assertThat(after.path("authorization_url").isNull()).isTrue();
    assertThat(after.path("expires_at").asText())
        .isEqualTo(desk.grant(PETE).orElseThrow().accessUntil().toString());
    assertThat(after.path("expires_at_formatted").asText()).endsWith(" UTC");
    assertThat(after.path("created_at").asText()).isNotEmpty();
  }

  @Test
  void a_consent_that_was_taken_back_is_found_out_and_can_be_given_again() {
    browser.goTo(desk.start(PETE));
    desk.microsoft.revokes(PETE);
    desk.letAccessRunOut();

    JsonNode revoked = desk.status(PETE);
    assertThat(revoked.path("authorized").asBoolean()).isTrue();
    assertThat(revoked.path("token_valid").asBoolean()).isFalse();
    assertThat(revoked.path("message").asText())
        .isEqualTo("The calendar has to be connected again.");

    browser.goTo(URI.create(revoked.path("authorization_url").asText()));
    assertThat(desk.status(PETE).path("token_valid").asBoolean()).isTrue();
  }

  @Test
  void disconnecting_forgets_the_tokens_and_is_safe_to_repeat() {
    browser.goTo(desk.start(PETE));

    HttpResponse<String> gone = disconnect(PETE);

    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(gone.body()).isEqualTo("{\"status\":\"success\"}");
    assertThat(desk.grant(PETE)).isEmpty();
    assertThat(desk.status(PETE).path("authorized").asBoolean()).isFalse();
    assertThat(disconnect(PETE).statusCode()).isEqualTo(200);
    assertThat(browser.goTo(desk.start(PETE)).body()).contains("is connected");
  }

  @Test
  void whose_calendar_it_is_has_to_be_said() {
    assertThat(browser.open(desk.url("/calendar/auth/start")).statusCode()).isEqualTo(400);
    assertThat(browser.open(desk.url("/calendar/auth/status?user_id=%00")).statusCode())
        .isEqualTo(400);
    assertThat(disconnect("%20").body()).contains("user_id is missing or cannot be a name");
  }

  @Test
  void a_restart_keeps_the_connection_and_a_question_that_is_not_answered_yet() {
    browser.goTo(desk.start(PETE));
    desk.microsoft.consentsAs("anna@example.com");
    URI answer = browser.answerTo(desk.start("anna@example.com"));
    desk.startAgain();

    assertThat(desk.status(PETE).path("calendar_verified").asBoolean()).isTrue();
    assertThat(browser.open(answer).body()).contains("is connected");
  }

  @Test
  void without_the_key_that_sealed_the_tokens_it_does_not_start() {
    browser.goTo(desk.start(PETE));
    String sealedWith = SealingKeys.parse(MicrosoftDesk.KEYS).newest();

    assertThatThrownBy(() -> desk.startAgain("SEALING_KEYS", SealingKeys.random()))
        .isInstanceOf(Sealing.KeysUnusable.class)
        .hasMessageContaining("sealed with the key " + sealedWith);

    desk.startAgain("SEALING_KEYS", SealingKeys.random() + "," + MicrosoftDesk.KEYS);
    assertThat(desk.status(PETE).path("calendar_verified").asBoolean()).isTrue();
  }
}
