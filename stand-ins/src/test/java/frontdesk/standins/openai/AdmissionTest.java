package frontdesk.standins.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final FakeOpenAi openAi = FakeOpenAi.start(0, Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void stop() {
    openAi.close();
  }

  private HttpResponse<String> ask(String key, String body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(openAi.baseUrl() + "/realtime/client_secrets"))
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                .build(),
            BodyHandlers.ofString());
  }

  private ObjectNode secret(String body) throws IOException, InterruptedException {
    return Json.parse(ask(FakeOpenAi.KEY, body).body()).orElseThrow();
  }

  @Test
  void secret_opens_the_session_that_it_was_made_with() throws Exception {
    ObjectNode made =
        secret(
            "{'session':{'type':'realtime','model':'gpt-realtime-2','instructions':'Be kind.'}}");

    Listener client = Listener.to(openAi, "", "Bearer " + made.path("value").asText());
    ObjectNode created = client.next("session.created");

    assertThat(made.path("expires_at").asLong()).isEqualTo(NOW.plusSeconds(600).getEpochSecond());
    assertThat(made.at("/session/instructions").asText()).isEqualTo("Be kind.");
    assertThat(created.at("/session/instructions").asText()).isEqualTo("Be kind.");
    assertThat(created.at("/session/model").asText()).isEqualTo("gpt-realtime-2");
  }

  @Test
  void members_that_are_gone_and_wrong_shapes_are_refused_by_name() throws Exception {
    assertThat(problem("{'session':{'instructions':'x'}}")).isEqualTo("session.type");
    assertThat(problem("{'session':{'type':'realtime','temperature':0.8}}"))
        .isEqualTo("session.temperature");
    assertThat(
            problem("{'session':{'type':'realtime','tools':[{'type':'function','function':{}}]}}"))
        .isEqualTo("session.tools[0].name");
    assertThat(problem("{'expires_after':{'seconds':9}}")).isEqualTo("expires_after.seconds");
    assertThat(problem("{'session':{'type':'realtime','output_modalities':['audio','text']}}"))
        .isEqualTo("session.output_modalities");
  }

  private String problem(String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask(FakeOpenAi.KEY, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    return Json.parse(answer.body()).orElseThrow().at("/error/param").asText();
  }

  @Test
  void wrong_key_is_refused_at_both_doors_before_anything_begins() throws Exception {
    assertThat(ask("sk-wrong", "{}").statusCode()).isEqualTo(401);
    assertThatThrownBy(() -> Listener.to(openAi, "?model=gpt-realtime", "Bearer ek_wrong"))
        .isInstanceOf(CompletionException.class)
        .cause()
        .asInstanceOf(InstanceOfAssertFactories.type(WebSocketHandshakeException.class))
        .satisfies(refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    assertThat(openAi.sessions()).isEmpty();
  }

  @Test
  void scripted_faults_meet_requests_and_handshakes() throws Exception {
    Fault busy = openAi.faults().on(Route.CONNECT).retryAfter("2").answer(429);
    openAi.faults().on(Route.CREATE_SECRET).answerText("not json");
    openAi.faults().on(Route.CREATE_SECRET).hangUp();

    assertThatThrownBy(() -> Listener.to(openAi))
        .cause()
        .asInstanceOf(InstanceOfAssertFactories.type(WebSocketHandshakeException.class))
        .satisfies(
            refused ->
                assertThat(refused.getResponse().headers().firstValue("retry-after"))
                    .contains("2"));
    assertThat(ask(FakeOpenAi.KEY, "{}").body()).isEqualTo("not json");
    assertThatThrownBy(() -> ask(FakeOpenAi.KEY, "{}")).isInstanceOf(IOException.class);
    assertThat(ask(FakeOpenAi.KEY, "{}").statusCode()).isEqualTo(200);
    assertThat(busy.hits()).isEqualTo(1);
    assertThat(openAi.requests(Route.CREATE_SECRET)).hasSize(3);
  }
}
