package frontdesk.app.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.UserId;
import frontdesk.accounts.Principal;
import frontdesk.app.doors.Gate.Reach;
import frontdesk.http.Body;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.http.SecretForm;
import frontdesk.http.SharedSecret;
import frontdesk.scheduling.Demo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {
  private static final String SECRET = "X-Vapi-Secret";
  private static final String AUTHORIZATION = "Authorization";
  private static final Principal WHOLE = new Principal(Demo.ORG, "test");

  private static Gate gate(Principal known, Strangers strangers, Reach least) {
    return new Gate(
        new Identification(
            new SetSecret(SharedSecret.of("s3cret"), known),
            List.of(SecretForm.verbatim(SECRET), SecretForm.bearer())),
        strangers,
        new Attempts(System::nanoTime),
        least);
  }

  private static Response answer(Gate gate, Map<String, List<String>> headers) throws IOException {
    Body untouched =
        limit -> {
          throw new AssertionError("the body was read");
        };
    Request request =
        new Request("POST", "/vapi/webhook", Map.of(), Headers.of(headers), untouched);
    return gate.to(asking -> any -> Response.empty(204)).handle(request);
  }

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
        Map.of(SECRET, List.of("s3cre")),
        Map.of(SECRET, List.of("s3cret2")),
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
    assertThat(answer(gate(WHOLE, Strangers.REFUSED, Reach.ORGANISATION), headers).status())
        .isEqualTo(204);
  }

  // J1
  @ParameterizedTest
  @MethodSource({"wrong", "nothing"})
  void all_others_get_the_same_401_and_their_body_is_not_read(Map<String, List<String>> headers)
      throws IOException {
    Response response = answer(gate(WHOLE, Strangers.REFUSED, Reach.CALL), headers);

    assertThat(response).isSameAs(Strangers.REFUSAL);
    assertThat(response.status()).isEqualTo(401);
    assertThat(new String(response.body(), UTF_8)).isEqualTo("{}");
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void who_presents_nothing_is_answered_as_the_door_says(Map<String, List<String>> headers)
      throws IOException {
    Strangers open = (request, finding, behind) -> Response.empty(202);

    assertThat(answer(gate(WHOLE, open, Reach.CALL), headers).status()).isEqualTo(202);
  }

  @Test
  void a_word_goes_as_far_as_it_was_given() throws IOException {
    UserId pete = Demo.propertyManager().id();
    Principal host = new Principal(Demo.ORG, "host", Optional.of(pete), Optional.empty());
    Principal call =
        new Principal(Demo.ORG, "call", Optional.empty(), Optional.of(new CallId("call-1")));

    assertThat(statuses(WHOLE)).containsExactly(204, 204, 204);
    assertThat(statuses(host)).containsExactly(204, 204, 403);
    assertThat(statuses(call)).containsExactly(204, 401, 401);
  }

  private static List<Integer> statuses(Principal principal) throws IOException {
    Map<String, List<String>> right = Map.of(SECRET, List.of("s3cret"));
    Gate gate = gate(principal, Strangers.REFUSED, Reach.CALL);
    return List.of(
        answer(gate, right).status(),
        answer(gate.from(Reach.HOST), right).status(),
        answer(gate.from(Reach.ORGANISATION), right).status());
  }
}
