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

  /** What goes on to the model, as it was understood here; empty: nothing. */
  Optional<String> forModel(Event event) {
    if (event.is("input_audio_buffer.append")) {
      return Optional.of(event.text());
    }
    ObjectNode whole = event.tree();
    return (whole.isEmpty() ? Optional.<ObjectNode>empty() : allowed(event.type(), whole))
        .map(ObjectNode::toString);
  }

  private Optional<ObjectNode> allowed(String type, ObjectNode whole) {
    return switch (type) {
      case "conversation.item.create" -> item(whole);
      case "response.create" -> response(whole);
      case "session.update" -> session(whole);
      default -> other(whole);
    };
  }

  private Optional<ObjectNode> other(ObjectNode whole) {
    answeredJustNow = false;
    return Optional.of(whole);
  }

  // Every tool call is answered here, and what a page says of one that was cut off is wrong too.
  private Optional<ObjectNode> item(ObjectNode whole) {
    JsonNode item = whole.path("item");
    if (item.path("type").asText().equals("function_call_output")) {
      answeredJustNow = true;
      return Optional.empty();
    }
    answeredJustNow = false;
    boolean said =
        item.path("type").asText().equals("message")
            && !item.path("role").asText().equals("system");
    return said ? Optional.of(whole) : Optional.empty();
  }

  private Optional<ObjectNode> response(ObjectNode whole) {
    if (answeredJustNow) {
      return Optional.empty();
    }
    if (whole.path("response") instanceof ObjectNode response) {
      response.retain(OF_RESPONSE);
    } else {
      whole.remove("response");
    }
    return Optional.of(whole);
  }

  // What is left is sent on, though it may say nothing: the page waits for "session.updated".
  private Optional<ObjectNode> session(ObjectNode whole) {
    answeredJustNow = false;
    if (!(whole.path("session") instanceof ObjectNode session)) {
      return Optional.empty();
    }
    session.retain(OF_SESSION);
    if (session.path("audio").path("input") instanceof ObjectNode input) {
      input.remove("transcription");
    }
    return Optional.of(whole);
  }
}
