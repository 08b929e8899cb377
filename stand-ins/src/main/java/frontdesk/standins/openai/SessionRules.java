package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which session a client may ask for. Of several problems the first is told, as OpenAI does. */
final class SessionRules {
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "session",
          Set.of(
              "type",
              "model",
              "output_modalities",
              "instructions",
              "audio",
              "tools",
              "tool_choice",
              "parallel_tool_calls",
              "reasoning",
              "max_output_tokens",
              "truncation",
              "prompt",
              "tracing",
              "include"),
          "session.audio",
          Set.of("input", "output"),
          "session.audio.input",
          Set.of("format", "noise_reduction", "transcription", "turn_detection"),
          "session.audio.output",
          Set.of("format", "voice", "speed"),
          "tool",
          Set.of("type", "name", "description", "parameters"));

  private static final Set<String> TYPES = Set.of("realtime", "transcription");
  private static final Set<String> FORMATS = Set.of("audio/pcm", "audio/pcmu", "audio/pcma");
  private static final Set<String> DETECTIONS = Set.of("server_vad", "semantic_vad");
  private static final String TOOL_NAME = "[A-Za-z0-9_-]{1,64}";
  private static final int MOST_TOKENS = 4096;

  private SessionRules() {}

  static Optional<Problem> problem(JsonNode session) {
    return Stream.of(
            type(session),
            members("session", session),
            members("session.audio", session.path("audio")),
            members("session.audio.input", session.path("audio").path("input")),
            members("session.audio.output", session.path("audio").path("output")),
            model(session.path("model")),
            modalities(session.path("output_modalities")),
            format("input", session),
            format("output", session),
            detection(session.path("audio").path("input").path("turn_detection")),
            tokens(session.path("max_output_tokens")),
            tools(session.path("tools")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static boolean isModel(String name) {
    return name.startsWith("gpt-realtime") || name.startsWith("gpt-4o-realtime");
  }

  private static Optional<Problem> type(JsonNode session) {
    if (!session.path("type").isTextual()) {
      return Optional.of(Problem.missing("session.type"));
    }
    return TYPES.contains(session.path("type").asText())
        ? Optional.empty()
        : Optional.of(Problem.invalid("session.type", "'realtime' or 'transcription'"));
  }

  private static Optional<Problem> members(String path, JsonNode object) {
    if (object.isMissingNode()) {
      return Optional.empty();
    }
    return object instanceof ObjectNode known
        ? unknown(path, MEMBERS.getOrDefault(path, Set.of()), known)
        : Optional.of(Problem.invalid(path, "an object"));
  }

  private static Optional<Problem> unknown(String path, Set<String> known, ObjectNode object) {
    return object.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(name -> Problem.unknown(path + "." + name));
  }

  private static Optional<Problem> model(JsonNode model) {
    return model.isMissingNode() || isModel(model.asText())
        ? Optional.empty()
        : Optional.of(Problem.invalid("session.model", "a realtime model"));
  }

  private static Optional<Problem> modalities(JsonNode said) {
    return said.isMissingNode() || List.of("[\"audio\"]", "[\"text\"]").contains(said.toString())
        ? Optional.empty()
        : Optional.of(Problem.invalid("session.output_modalities", "['audio'] or ['text']"));
  }

  private static Optional<Problem> format(String way, JsonNode session) {
    JsonNode format = session.path("audio").path(way).path("format");
    return format.isMissingNode() || FORMATS.contains(format.path("type").asText())
        ? Optional.empty()
        : Optional.of(
            Problem.invalid("session.audio." + way + ".format.type", "one of " + FORMATS));
  }

  private static Optional<Problem> detection(JsonNode detection) {
    return detection.isMissingNode()
            || detection.isNull()
            || DETECTIONS.contains(detection.path("type").asText())
        ? Optional.empty()
        : Optional.of(
            Problem.invalid("session.audio.input.turn_detection.type", "one of " + DETECTIONS));
  }

  private static Optional<Problem> tokens(JsonNode most) {
    boolean fine =
        most.isMissingNode()
            || most.asText().equals("inf")
            || (most.isInt() && most.asInt() >= 1 && most.asInt() <= MOST_TOKENS);
    return fine
        ? Optional.empty()
        : Optional.of(Problem.invalid("session.max_output_tokens", "1 to 4096 or 'inf'"));
  }

  private static Optional<Problem> tools(JsonNode tools) {
    return IntStream.range(0, tools.size())
        .mapToObj(at -> tool("session.tools[" + at + "]", tools.get(at)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Problem> tool(String path, JsonNode tool) {
    if (!(tool instanceof ObjectNode object) || tool.path("type").asText().equals("mcp")) {
      return tool.isObject() ? Optional.empty() : Optional.of(Problem.invalid(path, "an object"));
    }
    if (!tool.path("name").isTextual()) {
      return Optional.of(Problem.missing(path + ".name"));
    }
    if (!tool.path("name").asText().matches(TOOL_NAME)) {
      return Optional.of(Problem.invalid(path + ".name", "letters, digits, '_' and '-'"));
    }
    return unknown(path, MEMBERS.getOrDefault("tool", Set.of()), object);
  }
}
