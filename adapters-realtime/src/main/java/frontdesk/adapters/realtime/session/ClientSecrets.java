package frontdesk.adapters.realtime.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Makes client secrets at OpenAI: whoever gets one can begin a session now. They are not handed on;
 * what a page gets is ours.
 */
public final class ClientSecrets {
  /** A visitor waits; OpenAI answers within half a second. */
  public static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OpenAiAccount account;
  private final JdkHttpTransport transport;
  private final Clock clock;

  public ClientSecrets(OpenAiAccount account, JdkHttpTransport transport, Clock clock) {
    this.account = account;
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * One that was made.
   *
   * @param session OpenAI's id of the session; blank where it tells none
   * @param expiresAt seconds since 1970
   */
  public record Made(String session, long expiresAt) {}

  /** For sessions of that kind, once. */
  public Made make(Map<String, Object> session) throws NoSecret {
    try {
      return made(send(JSON.writeValueAsBytes(Map.of("session", session))));
    } catch (IOException failed) {
      throw failed instanceof NoSecret known ? known : new NoSecret(Declined.by(failed));
    }
  }

  private JsonNode send(byte[] body) throws IOException {
    HttpRequest request =
        transport
            .requests(PATIENCE)
            .buildPostRequest(
                new GenericUrl(account.api() + "/realtime/client_secrets", true),
                new ByteArrayContent("application/json", body));
    request.getHeaders().setAuthorization("Bearer " + account.key()).setAccept("application/json");
    HttpResponse response = request.execute();
    try {
      if (response.getStatusCode() / 100 != 2) {
        Optional<Duration> rest = RetryAfter.of(response.getHeaders(), clock);
        throw new NoSecret(Declined.by(response.getStatusCode(), rest));
      }
      return read(response);
    } finally {
      response.disconnect();
    }
  }

  private static JsonNode read(HttpResponse response) throws IOException {
    try (InputStream content = response.getContent()) {
      return JSON.readTree(content == null ? new byte[0] : content.readAllBytes());
    }
  }

  private static Made made(JsonNode answer) throws NoSecret {
    if (!answer.path("value").isTextual() || !answer.path("expires_at").isIntegralNumber()) {
      throw new NoSecret(Declined.UNREADABLE);
    }
    return new Made(
        answer.path("session").path("id").asText(""), answer.path("expires_at").asLong());
  }
}
