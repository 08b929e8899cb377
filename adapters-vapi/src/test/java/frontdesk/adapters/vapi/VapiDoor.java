package frontdesk.adapters.vapi;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.CallId;
import frontdesk.accounts.CallPasses;
import frontdesk.adapters.vapi.calls.AnswerRing;
import frontdesk.adapters.vapi.calls.CallFeed;
import frontdesk.adapters.vapi.calls.CallMessages;
import frontdesk.assistants.InMemoryDialledNumbers;
import frontdesk.calls.Call;
import frontdesk.calls.CallWords;
import frontdesk.calls.InMemoryCalls;
import frontdesk.calls.LiveCalls.Mark;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TellUnfinished;
import frontdesk.calls.TranscriptLine;
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
import java.util.Optional;
import java.util.stream.Stream;

/** The webhook before a whole desk in memory, as Vapi meets it; and Vapi's messages, from files. */
final class VapiDoor {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Far more than any test needs, so that nothing depends on timing. */
  private static final Duration BUDGET = Duration.ofSeconds(30);

  private final DeskFixture desk;
  private final Duration budget;
  private final InMemoryCalls calls = new InMemoryCalls();
  private final InMemoryDialledNumbers numbers = new InMemoryDialledNumbers();
  private final CallMessages messages;

  private VapiDoor(DeskFixture desk, Duration budget) {
    this.desk = desk;
    this.budget = budget;
    RecordCall record = new RecordCall(calls, calls, desk.clock());
    this.messages =
        new CallMessages(
            new CallFeed(
                record,
                new TellUnfinished(calls, System::nanoTime, Runnable::run),
                Demo.ORG,
                desk.clock()),
            new AnswerRing(numbers, Demo.ORG));
  }

  static VapiDoor before(DeskFixture desk) {
    return before(desk, BUDGET);
  }

  static VapiDoor before(DeskFixture desk, Duration budget) {
    return new VapiDoor(desk, budget);
  }

  /**
   * What Vapi is answered, every line of it fit to be spoken; any other status than 200 would be a
   * failure of the whole message.
   */
  JsonNode answer(String message) {
    return answer(message.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode answer(byte[] message) {
    Response response = post(message);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("Content-Type", "application/json");
    JsonNode answer = tree(response);
    Stream.concat(Stream.of(answer), answer.path("results").valueStream())
        .flatMap(result -> Stream.of(result.path("result"), result.path("error")))
        .filter(line -> !line.isMissingNode())
        .forEach(line -> assertThatItCanBeSpoken(line.asText()));
    return answer;
  }

  InMemoryDialledNumbers numbers() {
    return numbers;
  }

  /** What is known of a call that messages told of. */
  Optional<Call> call(String id) {
    return calls.find(Demo.ORG, new CallId(id));
  }

  /** What is kept of its words. */
  CallWords.Said said(String id) {
    return calls.said(Demo.ORG, new CallId(id));
  }

  /** What is just being said in it. */
  Optional<String> unfinished(String id) {
    return calls.of(Demo.ORG, List.of(new CallId(id))).stream()
        .findFirst()
        .flatMap(Mark::unfinished)
        .map(TranscriptLine::text);
  }

  void assertThatNothingHappened() {
    assertThat(desk.appointments().all()).isEmpty();
    assertThat(desk.channel().attempts()).isEmpty();
    assertThat(desk.tally().figures(Demo.ORG).counts()).isEmpty();
  }

  /** The results of an answer that must have some. */
  List<JsonNode> results(String message) {
    JsonNode results = answer(message).path("results");
    assertThat(results.isArray()).isTrue();
    return results.valueStream().toList();
  }

  Response post(byte[] body) {
    return post(body, "application/json");
  }

  Response post(byte[] body, String contentType) {
    Headers headers = Headers.of(Map.of("Content-Type", List.of(contentType)));
    VapiWebhook webhook =
        new VapiWebhook(
            desk.desk(),
            Demo.ORG,
            Way.to(Demo.propertyManager().id()),
            budget,
            messages,
            CallPasses.NONE);
    try {
      return webhook.handle(new Request("POST", "/vapi/webhook", Map.of(), headers, Body.of(body)));
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
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
    try (InputStream in = VapiDoor.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of all messages in a folder, in order. */
  static List<String> messagesIn(String folder) {
    try (Stream<Path> files =
        Files.list(Path.of(Objects.requireNonNull(VapiDoor.class.getResource(folder)).toURI()))) {
      return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
