package frontdesk.adapters.vapi.calls;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.calls.TranscriptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was said, out of a list of messages or a transcript in one text. Prompts and tool calls are
 * no lines.
 */
final class Lines {
  private static final Pattern SPOKEN =
      Pattern.compile("(?i)(AI|assistant|bot|user|customer)\\s*:\\s*(.*)");

  private final Instant otherwise;
  private final List<TranscriptLine> lines = new ArrayList<>();

  private Lines(Instant otherwise) {
    this.otherwise = otherwise;
  }

  /** Who speaks, in our words; empty where nobody does. */
  static Optional<String> speaker(String role) {
    return switch (role.strip().toLowerCase(Locale.ROOT)) {
      case "user", "customer" -> Optional.of("user");
      case "assistant", "bot", "ai" -> Optional.of("assistant");
      default -> Optional.empty();
    };
  }

  /**
   * @param messages each with a role, and its words as message or as content
   * @param otherwise when a line was said that does not tell
   */
  static List<TranscriptLine> of(JsonNode messages, Instant otherwise) {
    Lines lines = new Lines(otherwise);
    messages.forEach(lines::add);
    return lines.lines;
  }

  /**
   * @param transcript one text, or a list of texts, each line with who said it
   */
  static List<TranscriptLine> spoken(JsonNode transcript, Instant otherwise) {
    Lines lines = new Lines(otherwise);
    if (transcript.isArray()) {
      transcript.forEach(lines::addSpoken);
    } else {
      transcript.asText("").lines().forEach(lines::addSpoken);
    }
    return lines.lines;
  }

  private void add(JsonNode message) {
    JsonNode said = message.has("message") ? message.path("message") : message.path("content");
    if (said.isTextual() && !said.textValue().isBlank()) {
      Instant at = Moment.of(message.path("time")).orElse(otherwise);
      speaker(message.path("role").asText(""))
          .ifPresent(who -> lines.add(new TranscriptLine(who, said.textValue().strip(), at)));
    }
  }

  private void addSpoken(JsonNode entry) {
    if (entry.isObject()) {
      add(entry);
    } else {
      addSpoken(entry.asText(""));
    }
  }

  // A line without a speaker goes on with what the one before began.
  private void addSpoken(String line) {
    Matcher spoken = SPOKEN.matcher(line);
    if (spoken.matches()) {
      speaker(spoken.group(1))
          .ifPresent(who -> lines.add(new TranscriptLine(who, spoken.group(2).strip(), otherwise)));
    } else if (!line.isBlank() && !lines.isEmpty()) {
      TranscriptLine begun = lines.remove(lines.size() - 1);
      String text = (begun.text() + " " + line.strip()).strip();
      lines.add(new TranscriptLine(begun.speaker(), text, begun.at()));
    }
  }
}
