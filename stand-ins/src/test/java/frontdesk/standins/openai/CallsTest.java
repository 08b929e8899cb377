package frontdesk.standins.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.LoopbackServer;
import frontdesk.standins.wire.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_750_861_210), ZoneOffset.UTC);
  private static final String SESSION = "{\"type\":\"realtime\",\"instructions\":\"Hello\"}";
  private static final String OFFER = "v=0\r\na=setup:actpass\r\n";

  private final FakeOpenAi openAi = FakeOpenAi.start(0, CLOCK);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    openAi.close();
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(openAi.baseUrl() + "/realtime/calls" + path))
            .header("Authorization", "Bearer " + FakeOpenAi.KEY)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int answer(FakeCall call, String how, String body)
      throws IOException, InterruptedException {
    return post("/" + call.id() + how, "application/json", body).statusCode();
  }

  private Listener sideband(FakeCall call) {
    return Listener.to(openAi, "?call_id=" + call.id(), "Bearer " + FakeOpenAi.KEY);
  }

  @Test
  void call_that_is_accepted_is_joined_by_its_id_and_ends_when_somebody_hangs_up()
      throws Exception {
    openAi.nextPlays(Play.of(Turn.turn().says("Good morning")));
    FakeCall call = openAi.rings("+13125550100", "+13125550123");
    assertThatThrownBy(() -> sideband(call)).isInstanceOf(CompletionException.class);

    assertThat(answer(call, "/accept", SESSION)).isEqualTo(200);
    Listener sideband = sideband(call);
    sideband.next("session.created");
    call.session().orElseThrow().callerSays("Hello?");

    assertThat(sideband.next("response.output_audio_transcript.done").path("transcript").asText())
        .isEqualTo("Good morning");
    assertThat(answer(call, "/hangup", "")).isEqualTo(200);
    assertThat(sideband.end()).isEqualTo(1000);
    assertThat(call.state()).isEqualTo(FakeCall.State.ENDED);
  }

  @Test
  void first_accept_wins_and_what_is_rejected_cannot_be_accepted() throws Exception {
    FakeCall call = openAi.rings("+13125550100", "+13125550123");
    FakeCall other = openAi.rings("+13125550100", "+13125550123");

    assertThat(answer(call, "/accept", SESSION)).isEqualTo(200);
    assertThat(answer(call, "/accept", SESSION)).isEqualTo(404);
    assertThat(answer(other, "/reject", "{\"status_code\":486}")).isEqualTo(200);
    assertThat(answer(other, "/accept", SESSION)).isEqualTo(404);

    assertThat(other.rejectedWith()).isEqualTo(486);
    assertThat(openAi.sessions()).hasSize(1);
  }

  @Test
  void call_is_handed_on_to_a_number() throws Exception {
    FakeCall call = openAi.rings("+13125550100", "+13125550123");
    answer(call, "/accept", SESSION);

    assertThat(answer(call, "/refer", "{\"target_uri\":\"13125550199\"}")).isEqualTo(400);
    assertThat(answer(call, "/refer", "{\"target_uri\":\"tel:+13125550199\"}")).isEqualTo(200);

    assertThat(call.referredTo()).isEqualTo("tel:+13125550199");
  }

  @Test
  void browsers_offer_is_answered_with_the_calls_id_and_its_session_is_joined() throws Exception {
    String parts = part("sdp", OFFER) + part("session", SESSION) + "--boundary--\r\n";
    HttpResponse<String> answer = post("", "multipart/form-data; boundary=boundary", parts);

    FakeCall call = openAi.calls().get(0);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).startsWith("v=0").contains("a=setup:active");
    assertThat(answer.headers().firstValue("location")).contains("/v1/realtime/calls/" + call.id());
    assertThat(sideband(call).next("session.created").at("/session/instructions").asText())
        .isEqualTo("Hello");
    assertThat(call.offer()).isEqualTo(OFFER);
  }

  private static String part(String name, String content) {
    return "--boundary\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }

  @Test
  void webhook_is_signed_and_names_call_and_headers() throws Exception {
    List<Request> told = new CopyOnWriteArrayList<>();
    FakeCall call = openAi.rings("+13125550100", "+13125550123");

    try (LoopbackServer server =
        LoopbackServer.start(
            0,
            request -> {
              told.add(request);
              return Answer.empty(204);
            })) {
      assertThat(openAi.tells(server.url(), "secret", "realtime.call.incoming", call, "wh_1"))
          .isEqualTo(204);
    }

    assertThat(told.get(0).header("webhook-signature").orElseThrow()).startsWith("v1,");
    assertThat(told.get(0).header("webhook-id")).contains("wh_1");
    assertThat(told.get(0).body()).contains(call.id(), "+13125550123");
  }

  @Test
  void somebody_at_this_machine_lets_it_ring_says_something_and_reads_what_was_said()
      throws Exception {
    openAi.nextPlays(Play.of(Turn.turn().says("Good morning")));
    try (LoopbackServer server = LoopbackServer.start(0, request -> Answer.empty(204))) {
      String rung = trial("POST", "ring?to=%2B13125550123&server=" + server.url());
      FakeCall call = openAi.calls().get(0);
      answer(call, "/accept", SESSION);
      trial("POST", "say?words=Hello&call=" + call.id());
      call.session().orElseThrow().awaitSent("response.done");

      assertThat(rung).contains("\"webhook_answered\":204", call.id());
      assertThat(trial("GET", "heard?call=" + call.id()))
          .contains("user: Hello", "assistant: Good morning", "ACCEPTED");
    }
  }

  private String trial(String method, String what) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(openAi.url() + "/stand-in/" + what))
                .method(method, BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
