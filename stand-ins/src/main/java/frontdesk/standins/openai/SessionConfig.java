package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.util.Map;
import java.util.Optional;

/** What a session is set to: OpenAI's defaults, and over them what was asked for. */
final class SessionConfig {
  static final String USUAL_MODEL = "gpt-realtime";

  private final ObjectNode effective;

  private SessionConfig(ObjectNode effective) {
    this.effective = effective;
  }

  /** A session's beginning. What it names must be right. */
  static SessionConfig of(JsonNode asked) {
    ObjectNode all = Json.object().put("type", "realtime").put("object", "realtime.session");
    all.put("model", USUAL_MODEL);
    all.putArray("output_modalities").add("audio");
    all.put("instructions", "You are a helpful assistant.");
    all.putArray("tools");
    all.put("tool_choice", "auto").put("max_output_tokens", "inf").putNull("prompt");
    all.set("audio", Json.object());
    ObjectNode audio = (ObjectNode) all.get("audio");
    ObjectNode input = audio.putObject("input");
    input.putObject("format").put("type", "audio/pcm").put("rate", 24_000);
    input.putNull("transcription").putNull("noise_reduction");
    detection(input.putObject("turn_detection"));
    ObjectNode output = audio.putObject("output");
    output.putObject("format").put("type", "audio/pcm").put("rate", 24_000);
    output.put("voice", "marin").put("speed", 1.0);
    SessionConfig config = new SessionConfig(all);
    config.merge(asked);
    return config;
  }

  private static void detection(ObjectNode detection) {
    detection.put("type", "server_vad").put("threshold", 0.5).put("prefix_padding_ms", 300);
    detection.put("silence_duration_ms", 500).put("create_response", true);
    detection.put("interrupt_response", true).putNull("idle_timeout_ms");
  }

  /** What an update may not change, once it is right in itself. */
  synchronized Optional<Problem> problemOf(JsonNode update, boolean hasSpoken) {
    JsonNode model = update.path("model");
    if (!model.isMissingNode() && !model.equals(effective.get("model"))) {
      return Optional.of(
          new Problem("cannot_update_model", "The model cannot be changed.", "session.model"));
    }
    JsonNode voice = update.path("audio").path("output").path("voice");
    boolean other = !voice.isMissingNode() && !voice.equals(output().path("voice"));
    return other && hasSpoken
        ? Optional.of(
            new Problem(
                "cannot_update_voice",
                "Cannot update a conversation's voice if assistant audio is present.",
                "session.audio.output.voice"))
        : Optional.empty();
  }

  /** Only what is given changes, at any depth; lists, tools and nulls are taken whole. */
  synchronized void merge(JsonNode update) {
    merge(effective, update);
  }

  private static void merge(ObjectNode into, JsonNode from) {
    for (Map.Entry<String, JsonNode> member : from.properties()) {
      boolean deeper =
          member.getValue().isObject()
              && into.get(member.getKey()) instanceof ObjectNode
              && !member.getKey().equals("tool_choice");
      if (deeper) {
        merge((ObjectNode) into.get(member.getKey()), member.getValue());
      } else {
        into.set(member.getKey(), member.getValue().deepCopy());
      }
    }
  }

  synchronized ObjectNode json() {
    return effective.deepCopy();
  }

  boolean transcribes() {
    return input().path("transcription").isObject();
  }

  boolean detectsTurns() {
    return input().path("turn_detection").isObject();
  }

  boolean respondsByItself() {
    return input().path("turn_detection").path("create_response").asBoolean(true);
  }

  boolean isInterruptible() {
    return input().path("turn_detection").path("interrupt_response").asBoolean(true);
  }

  synchronized boolean speaks() {
    return effective.path("output_modalities").path(0).asText().equals("audio");
  }

  boolean isTelephone() {
    return !output().path("format").path("type").asText().equals("audio/pcm");
  }

  private synchronized JsonNode input() {
    return effective.path("audio").path("input");
  }

  private synchronized JsonNode output() {
    return effective.path("audio").path("output");
  }
}
