package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.EmptyContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends one request to Graph, once. Decides nothing but what a whole answer is. */
final class GraphHttp {
  /**
   * The most that one request may take of what remains. Graph answers in well under a second, and
   * its own gateway gives up with a 504 long after nobody waits any more.
   */
  static final Duration LONGEST = Duration.ofSeconds(10);

  /**
   * Times as instants, whatever the mailbox's zone; ids that last when an item is moved. Graph
   * forgets both from page to page, so they go with every request.
   */
  private static final String PREFER = "outlook.timezone=\"UTC\", IdType=\"ImmutableId\"";

  /** Of these the status says all. */
  private static final Set<Integer> TOLD_BY_STATUS = Set.of(401, 429, 503);

  // Half a page followed by something else is no page.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final URI graph;
  private final JdkHttpTransport transport;

  GraphHttp(URI graph, JdkHttpTransport transport) {
    this.graph = graph;
    this.transport = transport;
  }

  /**
   * @param patience at least a millisecond
   * @throws IOException if no whole answer came
   */
  GraphAnswer send(GraphRequest wanted, String access, Duration patience, Clock clock)
      throws IOException {
    HttpRequest request =
        transport
            .requests(patience.compareTo(LONGEST) < 0 ? patience : LONGEST)
            .buildRequest(wanted.method(), address(wanted), content(wanted));
    headers(request.getHeaders(), access);
    HttpResponse response = request.execute();
    try {
      GraphReply reply = new GraphReply(response.getStatusCode(), body(wanted, response));
      return new GraphAnswer(reply, RetryAfter.of(response.getHeaders(), clock));
    } finally {
      response.disconnect();
    }
  }

  // Verbatim, because a next page's address means something to Graph as it is written.
  private GenericUrl address(GraphRequest wanted) {
    return new GenericUrl(GraphAddress.of(graph, wanted.address()), true);
  }

  private static void headers(HttpHeaders headers, String access) {
    headers
        .setAuthorization("Bearer " + access)
        .setAccept("application/json")
        .set("Prefer", PREFER)
        .set("client-request-id", UUID.randomUUID().toString())
        .set("return-client-request-id", "true");
  }

  private static @Nullable HttpContent content(GraphRequest wanted) {
    if (wanted.body().isPresent()) {
      byte[] body = wanted.body().get().toString().getBytes(StandardCharsets.UTF_8);
      return new ByteArrayContent("application/json", body);
    }
    return wanted.method().equals("POST") ? new EmptyContent() : null;
  }

  private static JsonNode body(GraphRequest wanted, HttpResponse response) throws IOException {
    JsonNode body = json(response);
    if (wanted.isRead() && response.getStatusCode() / 100 == 2 && body.isMissingNode()) {
      throw new IOException("what was read is not JSON");
    }
    return body;
  }

  private static JsonNode json(HttpResponse response) throws IOException {
    byte[] bytes;
    try (InputStream content = response.getContent()) {
      bytes = content == null ? new byte[0] : content.readAllBytes();
    } catch (IOException brokenOff) {
      if (TOLD_BY_STATUS.contains(response.getStatusCode())) {
        return MissingNode.getInstance();
      }
      throw brokenOff;
    }
    return parsed(bytes).orElseGet(MissingNode::getInstance);
  }

  private static Optional<JsonNode> parsed(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readTree(bytes)).filter(JsonNode::isObject);
    } catch (IOException notJson) {
      return Optional.empty(); // its message shows what is in the mailbox
    }
  }
}
