package frontdesk.adapters.vapi.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends one request to Vapi, once. Decides nothing. */
public final class VapiHttp {
  /** A page of assistants, each with its prompt and tools: some 40 kB one, by what was captured. */
  private static final int BODY_LIMIT = 16 * 1024 * 1024;

  private final VapiAccount account;
  private final JdkHttpTransport transport;
  private final Clock clock;

  public VapiHttp(VapiAccount account, JdkHttpTransport transport, Clock clock) {
    this.account = account;
    this.transport = transport.keeping(BODY_LIMIT);
    this.clock = clock;
  }

  /**
   * Asks, or changes something.
   *
   * @param path from the slash, with its query
   * @param deadline at least a millisecond
   * @throws frontdesk.http.RequestNeverLeft if nothing can have happened
   * @throws IOException if no whole answer came; what was asked for may have happened
   */
  public VapiReply send(String method, String path, Optional<JsonNode> body, Duration deadline)
      throws IOException {
    HttpRequest request =
        transport
            .requests(deadline)
            .buildRequest(
                method,
                new GenericUrl(account.api() + path, true),
                body.map(VapiHttp::content).orElse(null));
    request.getHeaders().setAuthorization("Bearer " + account.key()).setAccept("application/json");
    HttpResponse response = request.execute();
    try {
      return new VapiReply(
          response.getStatusCode(), body(response), RetryAfter.of(response.getHeaders(), clock));
    } finally {
      response.disconnect();
    }
  }

  private static @Nullable HttpContent content(JsonNode body) {
    return new ByteArrayContent("application/json", VapiJson.write(body));
  }

  private static JsonNode body(HttpResponse response) throws IOException {
    try (InputStream content = response.getContent()) {
      return VapiJson.parse(content == null ? new byte[0] : content.readAllBytes());
    }
  }
}
