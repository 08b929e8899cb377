package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.http.RequestSignature.Layout;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final long SECONDS = NOW.getEpochSecond();
  private static final String BODY = "{\"message\":{}}";
  private static final String URL = "https://desk.example.com/vapi/webhook/org";

  private static final Layout USUAL =
      new Layout(
          "HmacSHA256",
          "x-signature",
          Optional.of("x-timestamp"),
          "",
          "{timestamp}.{body}",
          Optional.empty(),
          false);

  private static byte[] mac(String algorithm, String payload) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec("key".getBytes(UTF_8), algorithm));
      return mac.doFinal(payload.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String hex(String payload) {
    return HexFormat.of().formatHex(mac("HmacSHA256", payload));
  }

  private static Headers headers(String... namesAndValues) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], List.of(namesAndValues[i + 1].split("\n", -1)));
    }
    return Headers.of(headers);
  }

  private static boolean isTaken(Layout layout, Headers headers, String body) {
    Body untouched =
        limit -> {
          throw new AssertionError("the body was read");
        };
    Request request = new Request("POST", "/vapi/webhook/org", Map.of(), headers, untouched);
    return new RequestSignature(layout, "key".getBytes(UTF_8))
        .claimed(request, URL, NOW)
        .filter(claim -> claim.isTrueOf(body.getBytes(UTF_8)))
        .isPresent();
  }

  private static boolean isTakenAt(String timestamp) {
    return isTaken(
        USUAL, headers("x-signature", hex(timestamp + "." + BODY), "x-timestamp", timestamp), BODY);
  }

  @Test
  void what_is_signed_by_the_key_is_taken_whatever_case_names_and_digits_have() {
    String timestamp = Long.toString(SECONDS);
    String signature = hex(timestamp + "." + BODY);

    assertThat(isTakenAt(timestamp)).isTrue();
    assertThat(
            isTaken(
                USUAL,
                headers(
                    "X-SIGNATURE",
                    signature.toUpperCase(java.util.Locale.ROOT),
                    "X-Timestamp",
                    timestamp),
                BODY))
        .isTrue();
  }

  // G8
  @ParameterizedTest
  @CsvSource({
    "0, true",
    "-299, true",
    "299, true",
    "-300, true",
    "300, true",
    "-301, false",
    "301, false"
  })
  void its_time_may_differ_by_the_tolerance_in_seconds_and_in_milliseconds(
      long offset, boolean taken) {
    assertThat(isTakenAt(Long.toString(SECONDS + offset))).isEqualTo(taken);
    assertThat(isTakenAt(Long.toString((SECONDS + offset) * 1000))).isEqualTo(taken);
  }

  // G8
  @Test
  void a_millisecond_beyond_the_tolerance_is_beyond_it() {
    assertThat(isTakenAt(Long.toString((SECONDS + 300) * 1000 + 1))).isFalse();
    assertThat(isTakenAt(Long.toString((SECONDS - 300) * 1000 - 1))).isFalse();
  }

  // G8
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "-1795262400",
        "+1795262400",
        "1795262400.0",
        " 1795262400",
        "1,795,262,400",
        "0",
        "9223372036854775807",
        "9223372036854775808",
        "1e9",
        "0x6B01",
        "\u0661\u0667\u0669\u0665\u0662\u0666\u0662\u0664\u0660\u0660",
        "2026-11-21T12:00:00Z"
      })
  void a_time_of_any_other_form_is_none(String timestamp) {
    assertThat(isTakenAt(timestamp)).isFalse();
  }

  // J3
  @Test
  void whatever_was_changed_is_refused() {
    String timestamp = Long.toString(SECONDS);
    String right = hex(timestamp + "." + BODY);

    assertThat(isTaken(USUAL, headers("x-signature", right, "x-timestamp", timestamp), BODY + " "))
        .isFalse();
    List<String> others =
        List.of(
            "",
            right.substring(2),
            right.substring(0, 62),
            right + "00",
            right.substring(0, 63) + (right.endsWith("0") ? "1" : "0"),
            " " + right,
            "sha256=" + right,
            Base64.getEncoder().encodeToString(mac("HmacSHA256", timestamp + "." + BODY)),
            HexFormat.of().formatHex(mac("HmacSHA512", timestamp + "." + BODY)),
            right + "\n" + right);
    for (String other : others) {
      assertThat(isTaken(USUAL, headers("x-signature", other, "x-timestamp", timestamp), BODY))
          .as("'%s'", other)
          .isFalse();
    }
    assertThat(isTaken(USUAL, headers("x-signature", right), BODY)).isFalse();
    assertThat(
            isTaken(
                USUAL,
                headers("x-signature", right, "x-timestamp", timestamp + "\n" + timestamp),
                BODY))
        .isFalse();
    assertThat(
            isTaken(
                USUAL,
                headers("x-signature", right, "x-timestamp", Long.toString(SECONDS + 1)),
                BODY))
        .isFalse();
  }

  @Test
  void every_option_of_the_platform_is_understood() {
    Layout all =
        new Layout(
            "HmacSHA512",
            "Webhook-Signature",
            Optional.of("Webhook-Timestamp"),
            "v1,",
            "{svix-id}.{timestamp}.{method} {url} {body}{body}!",
            Optional.of("Webhook-Id"),
            true);
    String timestamp = Long.toString(SECONDS * 1000);
    String payload = "msg_1." + timestamp + ".POST " + URL + " " + BODY + BODY + "!";
    String signature = "v1," + Base64.getEncoder().encodeToString(mac("HmacSHA512", payload));

    assertThat(
            isTaken(
                all,
                headers(
                    "webhook-signature",
                    signature,
                    "webhook-timestamp",
                    timestamp,
                    "webhook-id",
                    "msg_1"),
                BODY))
        .isTrue();
    assertThat(
            isTaken(
                all, headers("webhook-signature", signature, "webhook-timestamp", timestamp), BODY))
        .isFalse();
  }

  @Test
  void without_a_time_the_body_alone_is_signed() {
    Layout timeless =
        new Layout(
            "HmacSHA1",
            "x-vapi-signature",
            Optional.empty(),
            "",
            "{body}",
            Optional.empty(),
            false);

    assertThat(
            isTaken(
                timeless,
                headers("x-vapi-signature", HexFormat.of().formatHex(mac("HmacSHA1", BODY))),
                BODY))
        .isTrue();
  }

  // J3
  @Test
  void an_empty_key_signs_nothing() {
    assertThatThrownBy(() -> new RequestSignature(USUAL, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
