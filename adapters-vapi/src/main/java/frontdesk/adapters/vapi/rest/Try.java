package frontdesk.adapters.vapi.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.client.util.ExponentialBackOff;
import frontdesk.adapters.vapi.rest.VapiFailed.Reason;
import java.io.IOException;
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

  /** Longer than this an operator does not wait; the command can be repeated. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  boolean repeatable() {
    return reply
        .map(VapiReply::status)
        .map(status -> status == TOO_MANY_REQUESTS || (status / 100 == 5 && !method.equals("POST")))
        .orElse(neverLeft || method.equals("GET"));
  }

  /** How long before the next one: what Vapi asks for, else a step further. */
  Duration rest(ExponentialBackOff rests) {
    Optional<Duration> asked = reply.flatMap(VapiReply::rest);
    if (asked.isPresent()) {
      return asked.get().compareTo(LONGEST_REST) < 0 ? asked.get() : LONGEST_REST;
    }
    try {
      return Duration.ofMillis(rests.nextBackOffMillis());
    } catch (IOException never) {
      throw new IllegalStateException("it only counts", never);
    }
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
      case 401, 403 ->
          new VapiFailed(
              Reason.KEY,
              "Vapi does not take the key (%d). VAPI_API_KEY must be the private key of the account"
                  .formatted(status));
      case 404 -> new VapiFailed(Reason.GONE, "it is not at Vapi, or no longer");
      case TOO_MANY_REQUESTS -> new VapiFailed(Reason.AWAY, "Vapi has too much to do (429)");
      default ->
          status / 100 == 4
              ? new VapiFailed(
                  Reason.REFUSED, "Vapi refused it (" + status + "): " + text(refused.body()))
              : broken(status);
    };
  }

  private VapiFailed broken(int status) {
    return method.equals("POST")
        ? new VapiFailed(Reason.UNANSWERED, "Vapi broke (" + status + "); it may have been done")
        : new VapiFailed(Reason.AWAY, "Vapi is broken (" + status + ")");
  }

  /** One text, or one for each member that is wrong. */
  private static String text(JsonNode body) {
    List<String> texts = new ArrayList<>();
    JsonNode message = body.path("message");
    if (message.isTextual()) {
      texts.add(message.asText());
    }
    message.forEach(one -> texts.add(one.asText()));
    String line = String.join("; ", texts).replaceAll("\\p{Cntrl}+", " ").strip();
    if (line.isEmpty()) {
      return "without a reason";
    }
    return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "…" : line;
  }
}
