package frontdesk.adapters.vapi.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.SettableClock;
import frontdesk.accounts.CallPasses;
import frontdesk.adapters.vapi.rest.SharedTransport;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.http.Body;
import frontdesk.http.Handler;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.InMemoryHosts;
import frontdesk.scheduling.Way;
import frontdesk.standins.vapi.FakeVapi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The routes of a front end, before Vapi's stand-in. */
final class FrontDoor implements AutoCloseable {
  private static final Entrance DOOR =
      new Entrance(
          InMemoryHosts.of(Demo.propertyManager()), Demo.ORG, Way.to(Demo.propertyManager().id()));

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Far more than any test needs, so that nothing depends on timing. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SettableClock clock = new SettableClock("2026-11-23T08:00:00Z");
  final FakeVapi vapi = FakeVapi.start(0, clock);

  Response assistants() {
    return assistants(vapi.url(), FakeVapi.KEY, PATIENCE);
  }

  Response assistants(URI api, String key, Duration patience) {
    return ask(
        new ListAssistants(http(api, key), OwnAssistants.ALL, patience),
        "GET",
        "/vapi/assistants",
        "");
  }

  Response start(String body) {
    return start(vapi.url(), FakeVapi.KEY, PATIENCE, body);
  }

  /** By another door than the host's own. */
  Response start(Entrance by, String body) {
    return start(vapi.url(), FakeVapi.KEY, PATIENCE, by, body);
  }

  Response start(URI api, String key, Duration patience, String body) {
    return start(api, key, patience, DOOR, body);
  }

  private Response start(URI api, String key, Duration patience, Entrance by, String body) {
    return ask(
        new StartWebCall(http(api, key), by, OwnAssistants.ALL, CallPasses.NONE, patience),
        "POST",
        "/call/web",
        body);
  }

  private VapiHttp http(URI api, String key) {
    return new VapiHttp(new VapiAccount(api, key), SharedTransport.TRANSPORT, clock);
  }

  static Response ask(Handler handler, String method, String path, String body) {
    Headers headers = Headers.of(Map.of("Content-Type", List.of("application/json")));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try {
      return handler.handle(new Request(method, path, Map.of(), headers, Body.of(bytes)));
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  String idOf(String name) {
    return vapi.assistantNamed(name).path("id").asText();
  }

  static JsonNode tree(Response response) {
    return tree(text(response));
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    vapi.close();
  }
}
