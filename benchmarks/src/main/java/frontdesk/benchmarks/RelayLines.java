package frontdesk.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.openai.FakeSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Both ways to the played OpenAI: the one that is measured, and the one that it is beside. */
record RelayLines(FakeOpenAi openAi, Subject app, int sessions) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A local server that takes longer does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Pages that talk with it without the server. */
  List<RelayPage> straight() {
    List<RelayPage> pages = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      pages.add(straightOne());
    }
    return pages;
  }

  private RelayPage straightOne() {
    String address = openAi.baseUrl().toString().replaceFirst("http", "ws");
    return RelayPage.open(
        CLIENT,
        URI.create(address + "/realtime?model=gpt-realtime"),
        "Authorization",
        "Bearer " + FakeOpenAi.KEY);
  }

  /** Pages that talk with it through the server. */
  List<RelayPage> relayed() throws Exception {
    List<RelayPage> pages = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      URI address = app.url("ws", "/api/realtime/ws?client_secret=" + token());
      pages.add(RelayPage.open(CLIENT, address, "Origin", "http://localhost:3000"));
    }
    return pages;
  }

  private String token() throws Exception {
    HttpRequest asking =
        HttpRequest.newBuilder(app.url("http", "/api/realtime/session"))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString("{\"org_id\":\"org_demo_001\"}"))
            .build();
    String answer = CLIENT.send(asking, BodyHandlers.ofString()).body();
    String token = JSON.readTree(answer).path("client_secret").asText();
    if (token.isEmpty()) {
      throw new IllegalStateException("no session begins: " + answer);
    }
    return token;
  }

  /** Waits until no session is left, and so none that the server keeps anything of. */
  void awaitNone() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!openAi.sessions().stream().allMatch(FakeSession::hasEnded)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("sessions go on though their pages are gone");
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
