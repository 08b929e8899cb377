package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.util.Optional;

/** What a client's events do to its session. What is wrong is told, and the session goes on. */
final class ClientEvents {
  private final FakeSession session;

  ClientEvents(FakeSession session) {
    this.session = session;
  }

  void take(String text) {
    Optional<ObjectNode> parsed = Json.parse(text);
    if (parsed.isEmpty()) {
      session.sendError(
          new Problem("invalid_json", "We could not parse the JSON body of your event.", ""), "");
      return;
    }
    ObjectNode event = parsed.get();
    Optional<Problem> problem =
        event.path("type").asText().equals("input_audio_buffer.append")
            ? append(event)
            : recorded(event);
    problem.ifPresent(it -> session.sendError(it, event.path("event_id").asText()));
  }

  void takeBinary() {
    session.sendError(
        new Problem("invalid_message", "Binary messages are not understood.", ""), "");
  }

  private Optional<Problem> recorded(ObjectNode event) {
    Optional<Problem> problem = carriedOut(event);
    session.record().receives(event);
    return problem;
  }

  private Optional<Problem> carriedOut(ObjectNode event) {
    return switch (event.path("type").asText()) {
      case "session.update" -> update(event.path("session"));
      case "conversation.item.create" -> create(event);
      case "conversation.item.delete" -> delete(event.path("item_id").asText());
      case "conversation.item.retrieve" -> retrieve(event.path("item_id").asText());
      case "conversation.item.truncate" -> truncate(event);
      case "input_audio_buffer.commit" -> commit();
      case "input_audio_buffer.clear" -> clear();
      case "output_audio_buffer.clear" -> Optional.empty();
      case "response.create" -> session.respond(event.path("response").path("metadata"));
      case "response.cancel" -> cancel();
      case "" -> Optional.of(Problem.missing("type"));
      default -> Optional.of(Problem.invalid("type", "a type of client event"));
    };
  }

  private Optional<Problem> append(ObjectNode event) {
    if (!event.path("audio").isTextual()) {
      return Optional.of(Problem.missing("audio"));
    }
    try {
      session.hear(event.path("audio").asText());
      return Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.of(Problem.invalid("audio", "base64-encoded audio bytes"));
    }
  }

  private Optional<Problem> update(JsonNode asked) {
    Optional<Problem> problem =
        SessionRules.problem(asked)
            .or(() -> session.config().problemOf(asked, session.hasSpoken()));
    if (problem.isEmpty()) {
      session.config().merge(asked);
      tell(Json.object().put("type", "session.updated").set("session", session.described()));
    }
    return problem;
  }

  private Optional<Problem> create(ObjectNode event) {
    if (!(event.path("item") instanceof ObjectNode asked)) {
      return Optional.of(Problem.missing("item"));
    }
    Optional<Problem> problem = session.conversation().problem(asked);
    if (problem.isEmpty()) {
      ObjectNode item = asked.deepCopy().put("object", "realtime.item").put("status", "completed");
      if (!item.has("id")) {
        item.put("id", Ids.next("item"));
      }
      session.conversation().put(item);
      tell(item("conversation.item.added", item));
      tell(item("conversation.item.done", item));
    }
    return problem;
  }

  private Optional<Problem> delete(String id) {
    Optional<ObjectNode> gone = session.conversation().remove(id);
    gone.ifPresent(item -> tell(named("conversation.item.deleted", id)));
    return gone.isPresent() ? Optional.empty() : Optional.of(noItem(id));
  }

  private Optional<Problem> retrieve(String id) {
    Optional<ObjectNode> found = session.conversation().find(id);
    found.ifPresent(item -> tell(item("conversation.item.retrieved", item)));
    return found.isPresent() ? Optional.empty() : Optional.of(noItem(id));
  }

  private Optional<Problem> truncate(ObjectNode event) {
    String id = event.path("item_id").asText();
    if (session.conversation().find(id).isEmpty()) {
      return Optional.of(noItem(id));
    }
    tell(
        named("conversation.item.truncated", id)
            .put("content_index", event.path("content_index").asInt())
            .put("audio_end_ms", event.path("audio_end_ms").asInt()));
    return Optional.empty();
  }

  private Optional<Problem> commit() {
    session.callerSays("");
    return Optional.empty();
  }

  private Optional<Problem> clear() {
    session.forgetAudio();
    tell(Json.object().put("type", "input_audio_buffer.cleared"));
    return Optional.empty();
  }

  private Optional<Problem> cancel() {
    return session.cancel("client_cancelled")
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "response_cancel_not_active", "Cancellation failed: no active response found", ""));
  }

  private void tell(ObjectNode event) {
    session.tell(event);
  }

  private static ObjectNode item(String type, ObjectNode item) {
    return Json.object().put("type", type).putNull("previous_item_id").set("item", item);
  }

  private static ObjectNode named(String type, String id) {
    return Json.object().put("type", type).put("item_id", id);
  }

  private static Problem noItem(String id) {
    return new Problem("item_not_found", "Item with item_id '" + id + "' not found.", "item_id");
  }
}
