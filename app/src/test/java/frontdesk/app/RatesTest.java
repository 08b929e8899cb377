package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.accounts.InMemoryAllowances;
import frontdesk.accounts.KeepPace;
import frontdesk.accounts.Principal;
import frontdesk.http.Body;
import frontdesk.http.Handler;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

// J24
class RatesTest {
  private static final String TOOL_CALL =
      """
      {"message":{"type":"tool-calls","call":{"id":"%s"},"toolCallList":[
       {"id":"tool_1","function":{"name":"no_such_tool","arguments":{}}}]}}
      """;

  @Test
  void a_credential_that_asks_too_often_is_told_when_to_come_again_and_others_are_served()
      throws IOException {
    Rates rates =
        new Rates(
            new KeepPace(new InMemoryAllowances(), new SettableClock("2026-11-21T12:00:00Z")));
    Handler one = rates.around(request -> Response.empty(204), new Principal(Demo.ORG, "one"));
    Handler other = rates.around(request -> Response.empty(204), new Principal(Demo.ORG, "other"));
    Request request = new Request("GET", "/api/x", Map.of(), Headers.of(Map.of()), Body.empty());

    for (int i = 0; i < Rates.OF_CREDENTIAL; i++) {
      assertThat(one.handle(request).status()).isEqualTo(204);
    }

    assertThat(one.handle(request).status()).isEqualTo(429);
    assertThat(one.handle(request).headers()).containsKey("Retry-After");
    assertThat(other.handle(request).status()).isEqualTo(204);
  }

  @Test
  void a_call_that_asks_too_often_is_asked_to_wait_with_200_and_other_calls_go_on() {
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"))) {
      for (int i = 0; i < Rates.OF_CALL; i++) {
        assertThat(said(desk, "call_1")).contains("I can't do that here");
      }

      assertThat(said(desk, "call_1")).contains("Too many requests at once");
      assertThat(said(desk, "call_2")).contains("I can't do that here");
    }
  }

  @Test
  void the_first_organisation_is_counted_too_once_only_its_own_credential_opens_the_door() {
    try (RunningDesk desk = RunningDesk.open()) {
      String hook = GivenCredentials.in(desk).webhook(Demo.ORG);
      for (int i = 0; i < Rates.OF_CALL; i++) {
        assertThat(said(desk, "call_1", hook)).contains("I can't do that here");
      }

      assertThat(said(desk, "call_1", hook)).contains("Too many requests at once");
    }
  }

  @Test
  void at_home_nobody_is_counted() {
    try (RunningDesk desk = RunningDesk.open()) {
      for (int i = 0; i <= Rates.OF_CALL; i++) {
        assertThat(desk.vapi(TOOL_CALL.formatted("call_1")).toString())
            .contains("I can't do that here");
      }
    }
  }

  @Test
  void messages_that_ask_for_no_tool_wait_and_those_that_do_are_carried_out() throws IOException {
    Rates rates =
        new Rates(
            new KeepPace(new InMemoryAllowances(), new SettableClock("2026-11-21T12:00:00Z")));
    Supplier<Optional<Duration>> wait = rates.ofMessages(new Principal(Demo.ORG, "hook"));
    for (int i = 0; i < Rates.OF_MESSAGES; i++) {
      assertThat(wait.get()).isEmpty();
    }

    assertThat(wait.get()).isPresent();
  }

  private static String said(RunningDesk desk, String call) {
    return said(desk, call, "vapi-secret");
  }

  private static String said(RunningDesk desk, String call, String secret) {
    HttpResponse<String> answer =
        RunningDesk.send(
            desk.request("/vapi/webhook")
                .header("X-Vapi-Secret", secret)
                .POST(BodyPublishers.ofString(TOOL_CALL.formatted(call))));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
