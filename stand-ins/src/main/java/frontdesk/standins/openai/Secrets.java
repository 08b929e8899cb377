package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Client secrets: each opens sessions until it expires. */
final class Secrets {
  private static final int USUAL_SECONDS = 600;
  private static final int LEAST_SECONDS = 10;
  private static final int MOST_SECONDS = 7200;

  private final Clock clock;
  private final Map<String, Secret> made = new ConcurrentHashMap<>();

  Secrets(Clock clock) {
    this.clock = clock;
  }

  Answer create(ObjectNode asked) {
    int seconds = asked.path("expires_after").path("seconds").asInt(USUAL_SECONDS);
    if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
      return Errors.answer(400, Problem.invalid("expires_after.seconds", "10 to 7200"));
    }
    JsonNode session = asked.path("session");
    if (!session.isMissingNode()) {
      Optional<Problem> problem = SessionRules.problem(session);
      if (problem.isPresent()) {
        return Errors.answer(400, problem.get());
      }
    }
    return Json.answer(200, made(session, clock.instant().plusSeconds(seconds)));
  }

  private ObjectNode made(JsonNode session, Instant expires) {
    String value = "ek_" + UUID.randomUUID().toString().replace("-", "");
    made.put(value, new Secret(session, expires));
    ObjectNode answer = Json.object().put("value", value);
    answer.put("expires_at", expires.getEpochSecond());
    return answer.set("session", SessionConfig.of(session).json());
  }

  /** The session that a secret was made with; nothing if it is none or has expired. */
  Optional<JsonNode> session(String value) {
    return Optional.ofNullable(made.get(value))
        .filter(secret -> clock.instant().isBefore(secret.expires()))
        .map(Secret::session);
  }

  private record Secret(JsonNode session, Instant expires) {}
}
