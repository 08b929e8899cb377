package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.util.Base64;

/** What the model says, as it is told: a message that grows by transcript and audio, or by text. */
final class Utterance {
  private final RunningResponse response;
  private final int outputIndex;
  private final boolean spoken;
  private final ObjectNode item = Json.object();
  private final StringBuilder said = new StringBuilder();

  Utterance(RunningResponse response, int outputIndex, boolean spoken) {
    this.response = response;
    this.outputIndex = outputIndex;
    this.spoken = spoken;
    item.put("id", Ids.next("item")).put("object", "realtime.item").put("type", "message");
    item.put("status", "in_progress").put("role", "assistant").putArray("content");
  }

  void begin() {
    tell("response.output_item.added");
    response.send(itemEvent("conversation.item.added"));
    response.send(part("response.content_part.added", ""));
  }

  void add(String words) {
    said.append(words);
    if (spoken) {
      response.send(of("response.output_audio_transcript.delta").put("delta", words));
      audio(Hum.of(words, response.session().config().isTelephone()));
    } else {
      response.send(of("response.output_text.delta").put("delta", words));
    }
  }

  void audio(byte[] samples) {
    String delta = Base64.getEncoder().encodeToString(samples);
    response.send(of("response.output_audio.delta").put("delta", delta));
  }

  void end(String status) {
    if (spoken) {
      response.send(of("response.output_audio.done"));
      response.send(of("response.output_audio_transcript.done").put("transcript", said.toString()));
    } else {
      response.send(of("response.output_text.done").put("text", said.toString()));
    }
    response.send(part("response.content_part.done", said.toString()));
    item.put("status", status);
    item.withArray("content")
        .addObject()
        .put("type", spoken ? "output_audio" : "output_text")
        .put(spoken ? "transcript" : "text", said.toString());
    response.add(item);
    response.send(itemEvent("conversation.item.done"));
    tell("response.output_item.done");
  }

  private void tell(String type) {
    response.send(response.eventOf(type, outputIndex).set("item", item.deepCopy()));
  }

  private ObjectNode itemEvent(String type) {
    return response.event(type).putNull("previous_item_id").set("item", item.deepCopy());
  }

  private ObjectNode of(String type) {
    return response
        .eventOf(type, outputIndex)
        .put("item_id", item.path("id").asText())
        .put("content_index", 0);
  }

  private ObjectNode part(String type, String text) {
    ObjectNode event = of(type);
    event
        .putObject("part")
        .put("type", spoken ? "audio" : "text")
        .put(spoken ? "transcript" : "text", text);
    return event;
  }
}
