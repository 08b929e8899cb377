package frontdesk.adapters.realtime.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What of a page's events the model may hear where tools are carried out here. A page may be
 * changed by whoever has it open, so it decides neither what the model is told to do nor what came
 * of a tool call; and a page that was written to answer tool calls itself may go on to do so,
 * unheard. For one thread at a time.
 */
final class FromPage {
  /** What a page may decide of a session: how it sounds. */
  private static final List<String> OF_SESSION = List.of("type", "audio", "output_modalities");

  /** What a page may decide of one response. */
  private static final List<String> OF_RESPONSE =
      List.of("output_modalities", "audio", "metadata", "max_output_tokens", "conversation");

  // Pages ask for a response right behind their output, or behind several of them.
  private boolean answeredJustNow;

  /** What goes on to the model; empty: nothing. */
  Optional<String> forModel(Event event) {
    return switch (event.type()) {
      case "input_audio_buffer.append" -> Optional.of(event.text());
      case "conversation.item.create" -> item(event);
      case "response.create" -> response(event);
      case "session.update" -> session(event);
      default -> other(event);
    };
  }

  private Optional<String> other(Event event) {
    answeredJustNow = false;
    return Optional.of(event.text());
  }

  // Every tool call is answered here, and what a page says of one that was cut off is wrong too.
  private Optional<String> item(Event event) {
    JsonNode item = event.tree().path("item");
    if (item.path("type").asText().equals("function_call_output")) {
      answeredJustNow = true;
      return Optional.empty();
    }
    answeredJustNow = false;
    boolean said =
        item.path("type").asText().equals("message")
            && !item.path("role").asText().equals("system");
    return said ? Optional.of(event.text()) : Optional.empty();
  }

  private Optional<String> response(Event event) {
    if (answeredJustNow) {
      return Optional.empty();
    }
    ObjectNode whole = event.tree();
    if (whole.path("response") instanceof ObjectNode response) {
      response.retain(OF_RESPONSE);
    } else {
      whole.remove("response");
    }
    return Optional.of(whole.toString());
  }

  // What is left is sent on, though it may say nothing: the page waits for "session.updated".
  private Optional<String> session(Event event) {
    answeredJustNow = false;
    ObjectNode whole = event.tree();
    if (!(whole.path("session") instanceof ObjectNode session)) {
      return Optional.empty();
    }
    session.retain(OF_SESSION);
    if (session.path("audio").path("input") instanceof ObjectNode input) {
      input.remove("transcription");
    }
    return Optional.of(whole.toString());
  }
}
