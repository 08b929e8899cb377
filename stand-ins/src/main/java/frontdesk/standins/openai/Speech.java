package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;

/**
 * A sentence of the caller's, as it is told: begun, over, an item, and what the recogniser read.
 */
final class Speech {
  private final FakeSession session;
  private final ObjectNode item;

  Speech(FakeSession session, ObjectNode item) {
    this.session = session;
    this.item = item;
  }

  void tell(String transcript) {
    if (session.config().detectsTurns()) {
      tell(of("input_audio_buffer.speech_started").put("audio_start_ms", 0));
      if (session.config().isInterruptible()) {
        session.cancel("turn_detected");
      }
      tell(of("input_audio_buffer.speech_stopped").put("audio_end_ms", session.heardMillis()));
    }
    tell(of("input_audio_buffer.committed").putNull("previous_item_id"));
    tell(itemEvent("conversation.item.added"));
    tell(itemEvent("conversation.item.done"));
    if (session.config().transcribes() && !transcript.isEmpty()) {
      tell(transcription("delta").put("delta", transcript));
      tell(transcription("completed").put("transcript", transcript));
    }
  }

  private void tell(ObjectNode event) {
    session.tell(event);
  }

  private ObjectNode of(String type) {
    return Json.object().put("type", type).put("item_id", item.path("id").asText());
  }

  private ObjectNode transcription(String stage) {
    return of("conversation.item.input_audio_transcription." + stage).put("content_index", 0);
  }

  // The recogniser is not done yet, so the item has no transcript.
  private ObjectNode itemEvent(String type) {
    ObjectNode bare = item.deepCopy();
    bare.withArray("content").forEach(part -> ((ObjectNode) part).putNull("transcript"));
    return Json.object().put("type", type).putNull("previous_item_id").set("item", bare);
  }
}
