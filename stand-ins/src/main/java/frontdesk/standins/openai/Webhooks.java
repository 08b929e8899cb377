package frontdesk.standins.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells of calls that ring, signed as Standard Webhooks are. */
final class Webhooks {
  private static final String PREFIX = "whsec_";

  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Webhooks(Clock clock) {
    this.clock = clock;
  }

  ObjectNode event(String type, FakeCall call) {
    ObjectNode event = Json.object().put("object", "event").put("id", Ids.next("evt"));
    event.put("type", type).put("created_at", clock.instant().getEpochSecond());
    ObjectNode data = event.putObject("data").put("call_id", call.id());
    var headers = data.putArray("sip_headers");
    for (Map.Entry<String, String> header : call.sipHeaders().entrySet()) {
      headers.addObject().put("name", header.getKey()).put("value", header.getValue());
    }
    return event;
  }

  /** Delivers it once; the status that it is answered with. */
  int deliver(URI to, String secret, String webhookId, String body) throws InterruptedException {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .header("webhook-id", webhookId)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature(secret, webhookId, timestamp, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String signature(String secret, String id, String timestamp, String body) {
    byte[] key =
        secret.startsWith(PREFIX)
            ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
            : secret.getBytes(UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] sum = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
