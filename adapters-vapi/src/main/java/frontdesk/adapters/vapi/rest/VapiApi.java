package frontdesk.adapters.vapi.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.api.client.util.ExponentialBackOff;
import frontdesk.adapters.vapi.rest.VapiFailed.Reason;
import frontdesk.http.RequestNeverLeft;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An account at Vapi, asked without haste: one request after another, at a pace, and again where
 * that is safe. Each method throws {@link VapiFailed}. For one thread.
 */
public final class VapiApi {
  /** Vapi answers within a second; a gateway in front of it gives up after half a minute. */
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** As Vapi's own tool has it: 2, 4, 8, 16 and 30 seconds, in all a minute. */
  private static final int MOST_REPEATS = 5;

  private static final Duration FIRST_REST = Duration.ofSeconds(2);
  private static final Duration LONGEST_REST = Duration.ofSeconds(30);

  private final VapiHttp http;
  private final Pace pace;

  public VapiApi(VapiHttp http, Pace pace) {
    this.http = http;
    this.pace = pace;
  }

  /** All there are, newest first. */
  public List<ObjectNode> list(Kind kind) {
    try {
      return VapiList.all(kind.path(), page -> done("GET", page, Optional.empty()));
    } catch (IOException notToItsEnd) {
      throw new VapiFailed(Reason.AWAY, String.valueOf(notToItsEnd.getMessage()));
    }
  }

  public ObjectNode get(Kind kind, String id) {
    return object(done("GET", kind.path() + "/" + id, Optional.empty()));
  }

  /** Replaces each member it names whole. To send it twice is to send it once. */
  public void change(Kind kind, String id, ObjectNode members) {
    done("PATCH", kind.path() + "/" + id, Optional.of(members));
  }

  /** As it was made. An unanswered one is not sent again: there would be two. */
  public ObjectNode create(Kind kind, ObjectNode body) {
    return object(done("POST", kind.path(), Optional.of(body)));
  }

  private static ObjectNode object(VapiReply reply) {
    if (reply.body() instanceof ObjectNode object) {
      return object;
    }
    throw new VapiFailed(Reason.AWAY, "Vapi's answer cannot be read");
  }

  private VapiReply done(String method, String path, Optional<JsonNode> body) {
    ExponentialBackOff rests = rests();
    for (int repeats = 0; ; repeats++) {
      pace.awaitTurn();
      Try attempt = attempt(method, path, body);
      if (attempt.reply().filter(VapiReply::isDone).isPresent()) {
        return attempt.reply().get();
      }
      if (!attempt.repeatable() || repeats == MOST_REPEATS) {
        throw attempt.failure();
      }
      pace.rest(attempt.rest(rests));
    }
  }

  private Try attempt(String method, String path, Optional<JsonNode> body) {
    try {
      return new Try(method, Optional.of(http.send(method, path, body, DEADLINE)), false);
    } catch (RequestNeverLeft notSent) {
      return new Try(method, Optional.empty(), true);
    } catch (IOException unanswered) {
      return new Try(method, Optional.empty(), false);
    }
  }

  private static ExponentialBackOff rests() {
    return new ExponentialBackOff.Builder()
        .setInitialIntervalMillis(Math.toIntExact(FIRST_REST.toMillis()))
        .setMaxIntervalMillis(Math.toIntExact(LONGEST_REST.toMillis()))
        .setMultiplier(2)
        .build();
  }
}
