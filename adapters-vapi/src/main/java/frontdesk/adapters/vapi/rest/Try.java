package frontdesk.adapters.vapi.rest;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.adapters.vapi.rest.VapiFailed.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of sending a request once.
 *
 * @param reply empty if none came
 * @param neverLeft true if nothing can have happened
 */
record Try(String method, Optional<VapiReply> reply, boolean neverLeft) {
  private static final int TOO_MANY_REQUESTS = 429;

  /** An error's text is theirs; more than this is no sentence. */
  private static final int LONGEST_TEXT = 300;

  boolean isDone() {
    return reply.filter(VapiReply::isDone).isPresent();
  }

  /** Whether the very same may be sent again, without a look at what became of this one. */
  boolean repeatable() {
    boolean reads = method.equals("GET");
    return reply
        .map(VapiReply::status)
        .map(status -> status == TOO_MANY_REQUESTS || (status / 100 == 5 && reads))
        .orElse(neverLeft || reads);
  }

  VapiFailed failure() {
    if (neverLeft) {
      return new VapiFailed(Reason.AWAY, "Vapi cannot be reached");
    }
    return reply.map(this::refusal).orElseGet(this::unanswered);
  }

  private VapiFailed unanswered() {
    return method.equals("GET")
        ? new VapiFailed(Reason.AWAY, "Vapi did not answer")
        : new VapiFailed(Reason.UNANSWERED, "Vapi did not answer; it may have been done");
  }

  private VapiFailed refusal(VapiReply refused) {
    int status = refused.status();
    return switch (status) {
      case 401 ->
          new VapiFailed(
              Reason.KEY,
              "Vapi does not take the key (401). VAPI_API_KEY must be the private key of the"
                  + " account");
      case 404 -> new VapiFailed(Reason.GONE, "it is not at Vapi, or no longer");
      case TOO_MANY_REQUESTS ->
          new VapiFailed(Reason.AWAY, "Vapi has too much to do (429)", refused.rest());
      default ->
          status / 100 == 4
              ? new VapiFailed(
                  Reason.REFUSED, "Vapi refused it (" + status + "): " + text(refused.body()))
              : broken(status, refused.rest());
    };
  }

  private VapiFailed broken(int status, Optional<Duration> rest) {
    return method.equals("GET")
        ? new VapiFailed(Reason.AWAY, "Vapi is broken (" + status + ")", rest)
        : new VapiFailed(
            Reason.UNANSWERED, "Vapi broke (" + status + "); it may have been done", rest);
  }

  /** One text, or one for each member that is wrong. */
  private static String text(JsonNode body) {
    List<String> texts = new ArrayList<>();
    JsonNode message = body.path("message");
    if (message.isTextual()) {
      texts.add(message.asText());
    }
    message.forEach(one -> texts.add(one.asText()));
    String line = String.join("; ", texts).replaceAll("\\p{Cc}+", " ").strip();
    if (line.isEmpty()) {
      return "without a reason";
    }
    return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "…" : line;
  }
}
