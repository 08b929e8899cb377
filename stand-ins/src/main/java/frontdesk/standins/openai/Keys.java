package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.standins.wire.Json;
import java.util.Arrays;
import java.util.Optional;

/** Who is asking: a server with the API key, or a browser with a client secret. */
final class Keys {
  private static final String BEARER = "Bearer ";
  // How a browser, which cannot set headers, tells its secret.
  private static final String IN_PROTOCOL = "openai-insecure-api-key.";

  private final String apiKey;
  private final Secrets secrets;

  Keys(String apiKey, Secrets secrets) {
    this.apiKey = apiKey;
    this.secrets = secrets;
  }

  boolean isServer(SeenRequest request) {
    return given(request).filter(apiKey::equals).isPresent();
  }

  /** What a session may begin with; nothing where the asker is nobody. */
  Optional<JsonNode> session(SeenRequest request) {
    return isServer(request)
        ? Optional.of(Json.object())
        : given(request).flatMap(secrets::session);
  }

  private static Optional<String> given(SeenRequest request) {
    return request
        .request()
        .header("authorization")
        .filter(value -> value.startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()))
        .or(() -> request.request().header("sec-websocket-protocol").flatMap(Keys::inProtocol));
  }

  private static Optional<String> inProtocol(String protocols) {
    return Arrays.stream(protocols.split(",", -1))
        .map(String::strip)
        .filter(protocol -> protocol.startsWith(IN_PROTOCOL))
        .map(protocol -> protocol.substring(IN_PROTOCOL.length()))
        .findFirst();
  }
}
