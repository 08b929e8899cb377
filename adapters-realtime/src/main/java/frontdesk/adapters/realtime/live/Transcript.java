package frontdesk.adapters.realtime.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hears what both sides say. The caller's words are written down by another recogniser, often after
 * the answer to them has begun, so a line has the time at which it began. For one thread at a time.
 */
final class Transcript {
  /** Lines that have begun and may still be told: two or three; more are those that never were. */
  private static final int MOST_BEGUN = 64;

  /** What is shown of a line before it is whole; an answer has a sentence or three. */
  private static final int LONGEST_UNFINISHED = 2_000;

  private final Map<String, Instant> begun = new LinkedHashMap<>();
  private final Map<String, StringBuilder> unfinished = new LinkedHashMap<>();

  /** The line that this event tells; empty for any other, and where nothing was said. */
  Optional<Line> heard(Event event, Instant now) {
    return switch (event.type()) {
      case "input_audio_buffer.speech_started" -> begins(event.tree().path("item_id"), now);
      case "response.output_item.added" -> begins(event.tree().at("/item/id"), now);
      case "conversation.item.input_audio_transcription.completed" ->
          line(event.tree(), Line.CALLER, "transcript", now);
      case "response.output_audio_transcript.done" ->
          line(event.tree(), Line.ASSISTANT, "transcript", now);
      case "response.output_text.done" -> line(event.tree(), Line.ASSISTANT, "text", now);
      default -> Optional.empty();
    };
  }

  /** What is being said with this event, up to now; empty for any that adds no word. */
  Optional<Line> unfinished(Event event, Instant now) {
    return switch (event.type()) {
      case "conversation.item.input_audio_transcription.delta" ->
          grown(event.tree(), Line.CALLER, now);
      case "response.output_audio_transcript.delta", "response.output_text.delta" ->
          grown(event.tree(), Line.ASSISTANT, now);
      default -> Optional.empty();
    };
  }

  private Optional<Line> grown(JsonNode event, String speaker, Instant now) {
    String item = event.path("item_id").asText();
    if (unfinished.size() >= MOST_BEGUN && !unfinished.containsKey(item)) {
      unfinished.remove(unfinished.keySet().iterator().next());
    }
    StringBuilder words = unfinished.computeIfAbsent(item, key -> new StringBuilder());
    if (words.length() < LONGEST_UNFINISHED) {
      words.append(event.path("delta").asText());
    }
    String text = words.toString().strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(item, speaker, text, begun.getOrDefault(item, now)));
  }

  private Optional<Line> begins(JsonNode item, Instant now) {
    if (begun.size() >= MOST_BEGUN) {
      begun.remove(begun.keySet().iterator().next());
    }
    begun.putIfAbsent(item.asText(), now);
    return Optional.empty();
  }

  private Optional<Line> line(JsonNode event, String speaker, String field, Instant now) {
    String item = event.path("item_id").asText();
    String text = event.path(field).asText();
    unfinished.remove(item);
    if (item.isBlank() || text.isBlank()) {
      return Optional.empty();
    }
    int part = event.path("content_index").asInt();
    Instant at = begun.getOrDefault(item, now);
    return Optional.of(new Line(part == 0 ? item : item + "." + part, speaker, text.strip(), at));
  }
}
