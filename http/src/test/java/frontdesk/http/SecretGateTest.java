package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.http.SecretGate.Form;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretGateTest {
  private static final String SECRET = "X-Vapi-Secret";
  private static final String AUTHORIZATION = "Authorization";

  private final SecretGate gate =
      new SecretGate(
          request -> Response.empty(204),
          SharedSecret.of("s3cret"),
          Form.verbatim("X-Vapi-Secret"),
          Form.bearer());
  private final Handler lenient = gate.lettingWithoutSecretTo(request -> Response.empty(202));

  static Stream<Map<String, List<String>>> right() {
    return Stream.of(
        Map.of(SECRET, List.of("s3cret")),
        Map.of("x-vapi-secret", List.of("s3cret")),
        Map.of(AUTHORIZATION, List.of("bearer s3cret")),
        Map.of(AUTHORIZATION, List.of("Bearer s3cret"), SECRET, List.of("s3cret")),
        Map.of(AUTHORIZATION, List.of("Bearer s3cret"), SECRET, List.of("")),
        Map.of(AUTHORIZATION, List.of("Bearer s3cret"), SECRET, List.of(" ")),
        Map.of(AUTHORIZATION, List.of(""), SECRET, List.of("s3cret")));
  }

  static Stream<Map<String, List<String>>> nothing() {
    return Stream.of(
        Map.of(),
        Map.of(SECRET, List.of("")),
        Map.of(SECRET, List.of(" "), AUTHORIZATION, List.of(" ")),
        Map.of("X-Other", List.of("s3cret")));
  }

  static Stream<Map<String, List<String>>> wrong() {
    return Stream.of(
        Map.of(SECRET, List.of("other")),
        Map.of(SECRET, List.of("Bearer s3cret")),
        Map.of(SECRET, List.of("s3cret", "s3cret")),
        Map.of(SECRET, List.of("", "s3cret")),
        Map.of(SECRET, List.of("s3cret", "other")),
        Map.of(SECRET, List.of("s3cret"), "x-vapi-secret", List.of("s3cret")),
        Map.of(AUTHORIZATION, List.of("s3cret")),
        Map.of(AUTHORIZATION, List.of("Bearer")),
        Map.of(AUTHORIZATION, List.of("Bearer other")),
        Map.of(AUTHORIZATION, List.of("Bearer s3cret", "Bearer s3cret")),
        Map.of(AUTHORIZATION, List.of("Bearer s3cret"), SECRET, List.of("other")),
        Map.of(AUTHORIZATION, List.of("Bearer other"), SECRET, List.of("s3cret")),
        Map.of(AUTHORIZATION, List.of("Basic s3cret"), SECRET, List.of("s3cret")),
        Map.of(AUTHORIZATION, List.of("Bearer s3cret"), SECRET, List.of("", "")),
        Map.of(SECRET, List.of("", "")));
  }

  @ParameterizedTest
  @MethodSource("right")
  void who_knows_the_secret_comes_in(Map<String, List<String>> headers) throws IOException {
    assertThat(gate.handle(request(headers)).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @MethodSource({"wrong", "nothing"})
  void all_others_get_401_and_their_body_is_not_read(Map<String, List<String>> headers)
      throws IOException {
    Response response = gate.handle(request(headers));

    assertThat(response.status()).isEqualTo(401);
    assertThat(new String(response.body(), UTF_8)).isEqualTo("{}");
    assertThat(response.headers()).containsEntry("Content-Type", "application/json");
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void who_presents_nothing_may_be_let_elsewhere(Map<String, List<String>> headers)
      throws IOException {
    assertThat(lenient.handle(request(headers)).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void who_presents_something_wrong_is_refused_there_too(Map<String, List<String>> headers)
      throws IOException {
    assertThat(lenient.handle(request(headers))).isEqualTo(SecretGate.refusal());
  }

  @ParameterizedTest
  @MethodSource("right")
  void who_knows_the_secret_comes_in_as_before(Map<String, List<String>> headers)
      throws IOException {
    assertThat(lenient.handle(request(headers)).status()).isEqualTo(204);
  }

  @Test
  void a_form_that_is_not_accepted_is_not_looked_at() throws IOException {
    Handler bearerOnly =
        new SecretGate(request -> Response.empty(204), SharedSecret.of("s3cret"), Form.bearer());

    assertThat(bearerOnly.handle(request(Map.of(SECRET, List.of("s3cret")))).status())
        .isEqualTo(401);
    assertThat(
            bearerOnly
                .handle(
                    request(
                        Map.of(AUTHORIZATION, List.of("Bearer s3cret"), SECRET, List.of("x", "y"))))
                .status())
        .isEqualTo(204);
  }

  @Test
  void a_gate_without_a_form_is_not_made() {
    assertThatThrownBy(() -> new SecretGate(request -> Response.empty(204), SharedSecret.of("s")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Request request(Map<String, List<String>> headers) {
    Body untouched =
        limit -> {
          throw new AssertionError("the body was read");
        };
    return new Request("POST", "/vapi/webhook", Map.of(), Headers.of(headers), untouched);
  }
}
