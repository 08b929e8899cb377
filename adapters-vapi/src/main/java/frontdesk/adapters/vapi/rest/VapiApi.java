package frontdesk.adapters.vapi.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    return thing(done("GET", kind.path() + "/" + id, Optional.empty()))
        .orElseThrow(() -> new VapiFailed(Reason.AWAY, "Vapi's answer cannot be read"));
  }

  /**
   * Replaces each member it names whole. Sent once: whoever waits before they send it again has to
   * look again too, for somebody may have changed the thing meanwhile.
   */
  public void change(Kind kind, String id, ObjectNode members) {
    Try once = attempt("PATCH", kind.path() + "/" + id, Optional.of(members));
    if (!once.isDone()) {
      throw once.failure();
    }
  }

  /** As it was made. An unanswered one is not sent again: there would be two. */
  public ObjectNode create(Kind kind, ObjectNode body) {
    VapiReply reply;
    try {
      reply = done("POST", kind.path(), Optional.of(body));
    } catch (VapiFailed failed) {
      throw kind == Kind.CREDENTIAL ? withoutTheirWords(failed) : failed;
    }
    return thing(reply)
        .orElseThrow(
            () -> new VapiFailed(Reason.UNANSWERED, "Vapi does not say what it made of it"));
  }

  // They may repeat what was sent, and that was a secret.
  private static VapiFailed withoutTheirWords(VapiFailed failed) {
    return failed.reason() == Reason.REFUSED
        ? new VapiFailed(Reason.REFUSED, "Vapi refused the credential for VAPI_SECRET")
        : failed;
  }

  private static Optional<ObjectNode> thing(VapiReply reply) {
    return Optional.of(reply.body())
        .filter(body -> body.path("id").isTextual())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  public Rests rests() {
    return new Rests(pace);
  }

  private VapiReply done(String method, String path, Optional<JsonNode> body) {
    Rests rests = rests();
    Try attempt = attempt(method, path, body);
    for (int repeats = 0; !attempt.isDone(); repeats++) {
      VapiFailed failure = attempt.failure();
      if (!attempt.repeatable() || repeats == Rests.MOST) {
        throw failure;
      }
      rests.rest(failure.rest());
      attempt = attempt(method, path, body);
    }
    return attempt.reply().orElseThrow();
  }

  private Try attempt(String method, String path, Optional<JsonNode> body) {
    pace.awaitTurn();
    try {
      return new Try(method, Optional.of(http.send(method, path, body, DEADLINE)), false);
    } catch (IOException | RuntimeException failed) {
      // Runtime exceptions too: google's client throws them over odd headers of an answer.
      return new Try(method, Optional.empty(), RequestNeverLeft.explains(failed));
    }
  }
}
