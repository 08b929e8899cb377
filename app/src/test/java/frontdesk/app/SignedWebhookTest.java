package frontdesk.app;

import static frontdesk.app.GivenCredentials.OTHER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.RevokeCredential.Which;
import frontdesk.accounts.SigningRules;
import frontdesk.scheduling.Demo;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that are signed, at the address that names the organisation. */
class SignedWebhookTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String PATH = "/vapi/webhook/org_demo_001";
  private static final String BOOK =
      """
      {"message":{"type":"tool-calls","toolCallList":[{"function":{"name":"set_appointment",
       "arguments":{"property_address":"12 Oak Street","start_time":"2026-11-24T09:00",
       "attendee_email":"jane@example.com"}}}]}}
      """;

  private final RunningDesk desk = RunningDesk.open();
  private final GivenCredentials given = GivenCredentials.in(desk);
  private final String key = given.signing(Demo.ORG, SigningRules.USUAL);

  @AfterEach
  void close() {
    desk.close();
  }

  static String signature(String key, String payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(payload.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private HttpRequest.Builder signed(String path, String by, String timestamp, String body) {
    return desk.request(path)
        .header("x-timestamp", timestamp)
        .header("x-signature", signature(by, timestamp + "." + body))
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> sentAt(long second) {
    return RunningDesk.send(signed(PATH, key, Long.toString(second), BOOK));
  }

  @Test
  void a_message_that_is_signed_is_answered_and_one_that_is_not_is_refused() {
    long now = NOW.getEpochSecond();
    assertThat(sentAt(now).body()).contains("You're booked");

    String timestamp = Long.toString(now);
    List<HttpRequest.Builder> strangers =
        List.of(
            signed(PATH, "another key", timestamp, BOOK),
            signed("/vapi/webhook/org_unknown", key, timestamp, BOOK),
            signed("/vapi/webhook", key, timestamp, BOOK),
            signed(PATH, key, timestamp, BOOK).header("Authorization", "Bearer wrong"),
            signed(PATH, key, timestamp, BOOK).header("x-timestamp", timestamp),
            signed(PATH, key, timestamp, BOOK).POST(BodyPublishers.ofString(BOOK + " ")),
            desk.request(PATH).POST(BodyPublishers.ofString(BOOK)));
    for (HttpRequest.Builder stranger : strangers) {
      HttpResponse<String> answer = RunningDesk.send(stranger);
      assertThat(answer.statusCode()).isEqualTo(401);
    }
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  // G8
  @Test
  void its_time_may_differ_by_five_minutes_in_either_unit() {
    long now = NOW.getEpochSecond();
    for (long offset : new long[] {-300, -299, 299, 300}) {
      assertThat(sentAt(now + offset).statusCode()).isEqualTo(200);
      assertThat(sentAt((now + offset) * 1000).statusCode()).isEqualTo(200);
    }
    for (long offset : new long[] {-301, 301}) {
      assertThat(sentAt(now + offset).statusCode()).isEqualTo(401);
      assertThat(sentAt((now + offset) * 1000).statusCode()).isEqualTo(401);
    }
  }

  // J4: also where nothing else tells the two apart, on this node from memory.
  @Test
  void the_same_signed_message_again_is_answered_alike_and_not_carried_out_again() {
    String first = sentAt(NOW.getEpochSecond()).body();
    desk.jdbi().useHandle(handle -> handle.execute("TRUNCATE appointments, occupied CASCADE"));

    assertThat(sentAt(NOW.getEpochSecond()).body()).isEqualTo(first);
    assertThat(desk.count("appointments")).isZero();
  }

  // J4: the second net is the tool call's own identity, on every node.
  @Test
  void on_another_node_the_tool_calls_own_identity_decides() {
    String named = BOOK.replace("{\"function\"", "{\"id\":\"tool-1\",\"function\"");
    String inCall =
        named.replace("\"toolCallList\"", "\"call\":{\"id\":\"call-1\"},\"toolCallList\"");
    String timestamp = Long.toString(NOW.getEpochSecond());
    assertThat(RunningDesk.send(signed(PATH, key, timestamp, inCall)).body()).contains("booked");

    try (RunningDesk other = desk.another()) {
      HttpResponse<String> again =
          RunningDesk.send(
              other
                  .request(PATH)
                  .header("x-timestamp", timestamp)
                  .header("x-signature", signature(key, timestamp + "." + inCall))
                  .POST(BodyPublishers.ofString(inCall)));
      assertThat(again.body()).contains("booked");
    }
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void both_keys_of_a_rotation_sign_until_the_older_is_revoked() {
    String fresh = given.rotated(Demo.ORG, "signing");
    AtomicInteger second = new AtomicInteger();
    assertThat(Soon.is(() -> status(fresh, second) == 200)).isTrue();
    assertThat(status(key, second)).isEqualTo(200);

    given.revoke(Demo.ORG, "signing", Which.OLDER);

    assertThat(Soon.is(() -> status(key, second) == 401)).isTrue();
    assertThat(status(fresh, second)).isEqualTo(200);
  }

  private int status(String by, AtomicInteger count) {
    String body = "{\"message\":{\"type\":\"hang\",\"n\":" + count.incrementAndGet() + "}}";
    return RunningDesk.send(signed(PATH, by, Long.toString(NOW.getEpochSecond()), body))
        .statusCode();
  }

  @Test
  void another_organisations_key_signs_nothing_here() {
    given.organisation(OTHER);
    String others = given.signing(OTHER, SigningRules.USUAL);

    assertThat(
            RunningDesk.send(signed(PATH, others, Long.toString(NOW.getEpochSecond()), BOOK))
                .statusCode())
        .isEqualTo(401);
  }
}
