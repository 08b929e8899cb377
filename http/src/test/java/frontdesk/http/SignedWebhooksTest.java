package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret, message and signature that OpenAI publishes. */
class SignedWebhooksTest {
  private static final String SECRET = "whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=";
  private static final String ID = "wh_685c059ae39c8190af8c71ed1022a24d";
  private static final long TIME = 1_750_861_210;
  private static final String SIGNATURE = "v1,gUAg4R2hWouRZqRQG4uJypNS8YK885G838+EHb4nKBY=";
  private static final byte[] BODY =
      ("{\"id\": \"evt_685c059ae3a481909bdc86819b066fb6\", \"object\": \"event\","
              + " \"created_at\": 1750861210, \"type\": \"response.completed\","
              + " \"data\": {\"id\": \"resp_123\"}}")
          .getBytes(UTF_8);

  private final SignedWebhooks webhooks = new SignedWebhooks(SECRET);

  private static Headers headers(String id, String time, String... signatures) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Webhook-Id", List.of(id));
    headers.put("Webhook-Timestamp", List.of(time));
    headers.put("Webhook-Signature", List.of(signatures));
    return Headers.of(headers);
  }

  private boolean isTaken(Headers headers, long now, byte[] body) {
    return webhooks
        .claimed(headers, Instant.ofEpochSecond(now))
        .filter(claim -> claim.isTrueOf(body))
        .isPresent();
  }

  @Test
  void published_message_is_true() {
    assertThat(isTaken(headers(ID, "1750861210", SIGNATURE), TIME, BODY)).isTrue();
  }

  @Test
  void one_true_signature_of_several_is_enough_and_of_other_versions_none_counts() {
    String others = "v1,AAAA v1a," + SIGNATURE.substring(3) + " v1,???";

    assertThat(isTaken(headers(ID, "1750861210", others + " " + SIGNATURE), TIME, BODY)).isTrue();
    assertThat(isTaken(headers(ID, "1750861210", others), TIME, BODY)).isFalse();
  }

  // J3
  @Test
  void what_was_changed_on_the_way_is_false() {
    byte[] other = "{}".getBytes(UTF_8);

    assertThat(isTaken(headers(ID, "1750861210", SIGNATURE), TIME, other)).isFalse();
    assertThat(isTaken(headers("wh_other", "1750861210", SIGNATURE), TIME, BODY)).isFalse();
    assertThat(isTaken(headers(ID, "1750861211", SIGNATURE), TIME, BODY)).isFalse();
  }

  @Test
  void what_is_five_minutes_off_is_as_late_as_may_be() {
    Headers headers = headers(ID, "1750861210", SIGNATURE);

    assertThat(isTaken(headers, TIME + 300, BODY)).isTrue();
    assertThat(isTaken(headers, TIME - 300, BODY)).isTrue();
    assertThat(isTaken(headers, TIME + 301, BODY)).isFalse();
    assertThat(isTaken(headers, TIME - 301, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1750861210", "1750861210.5", "99999999999", "999999999999999999"})
  void time_that_is_none_is_refused(String time) {
    assertThat(isTaken(headers(ID, time, SIGNATURE), TIME, BODY)).isFalse();
  }

  @Test
  void headers_that_are_missing_or_came_twice_are_refused() {
    assertThat(isTaken(Headers.none(), TIME, BODY)).isFalse();
    assertThat(isTaken(headers(ID, "1750861210", SIGNATURE, SIGNATURE), TIME, BODY)).isFalse();
    assertThat(isTaken(headers(ID, "1750861210", ""), TIME, BODY)).isFalse();
  }

  @Test
  void secret_without_the_prefix_is_taken_as_it_is_and_is_never_shown() {
    assertThat(new SignedWebhooks("plain words")).hasToString("SignedWebhooks(hidden)");
    assertThatThrownBy(() -> new SignedWebhooks("whsec_?!"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("?!");
    assertThatThrownBy(() -> new SignedWebhooks("")).isInstanceOf(IllegalArgumentException.class);
  }
}
