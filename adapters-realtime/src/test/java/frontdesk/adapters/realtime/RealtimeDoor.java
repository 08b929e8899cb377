package frontdesk.adapters.realtime;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.http.Body;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Way;
import frontdesk.tools.DeskFixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Both Realtime routes before a whole desk in memory; and their golden files. */
final class RealtimeDoor {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Far more than any test needs, so that nothing depends on timing. */
  private static final Duration BUDGET = Duration.ofSeconds(30);

  private static final Pattern GUIDES_OWN =
      Pattern.compile(
          "Appointment created.*|This appointment was already created\\.|Call escalated to human"
              + " agent|Intake completed successfully|Call ended");

  private final DeskFixture desk;

  private RealtimeDoor(DeskFixture desk) {
    this.desk = desk;
  }

  static RealtimeDoor before(DeskFixture desk) {
    return new RealtimeDoor(desk);
  }

  /**
   * The reply to a body that can be read, which is always 200; what it says is fit to be spoken,
   * but for the guide's own texts.
   */
  JsonNode reply(String body) {
    Response response = post(body.getBytes(StandardCharsets.UTF_8));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("Content-Type", "application/json");
    JsonNode reply = tree(response);
    String message = reply.path("message").asText("");
    if (!message.isEmpty() && !GUIDES_OWN.matcher(message).matches()) {
      assertThatItCanBeSpoken(message);
    }
    return reply;
  }

  Response post(byte[] body) {
    return post(body, "application/json");
  }

  Response post(byte[] body, String contentType) {
    Headers headers = Headers.of(Map.of("Content-Type", List.of(contentType)));
    Way way = Way.to(Demo.intakeDesk().id());
    ExecuteIntent route = new ExecuteIntent(desk.desk(), Demo.ORG, way, BUDGET);
    try {
      return route.handle(
          new Request("POST", "/api/execute-intent", Map.of(), headers, Body.of(body)));
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  void assertThatNothingHappened() {
    assertThat(desk.appointments().all()).isEmpty();
    assertThat(desk.channel().attempts()).isEmpty();
    assertThat(desk.tally().figures(Demo.ORG).counts()).isEmpty();
  }

  static JsonNode tree(Response response) {
    return tree(new String(response.body(), StandardCharsets.UTF_8));
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  static String file(String name) {
    try (InputStream in = RealtimeDoor.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A request that is made once, before a fresh desk. */
  static String request(String golden) {
    return file("golden/" + golden + "/request.json");
  }

  static List<String> goldenCases() {
    try (Stream<Path> cases =
        Files.list(
            Path.of(Objects.requireNonNull(RealtimeDoor.class.getResource("golden")).toURI()))) {
      return cases.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
