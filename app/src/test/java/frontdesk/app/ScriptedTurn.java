package frontdesk.app;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One tool call, and what is heard.
 *
 * @param heard fragments of the answer
 * @param unheard what must not be in it
 */
record ScriptedTurn(
    Line line,
    String id,
    String tool,
    JsonNode arguments,
    List<String> heard,
    List<String> unheard) {
  /** The pipeline guide's own texts, which are for its model. */
  private static final List<String> GUIDES =
      List.of(
          "Appointment created",
          "This appointment was already created.",
          "Intake completed successfully",
          "Call ended");

  ScriptedTurn {
    heard = List.copyOf(heard);
    unheard = List.copyOf(unheard);
  }

  /** Which of the two doors the model stands before. */
  enum Door {
    VAPI,
    REALTIME
  }

  /**
   * Who is calling, and by which way.
   *
   * @param call empty where the sender gives none
   * @param caller the number that the platform says is calling
   * @param language empty where nothing is said of it
   */
  record Line(
      Door door, Optional<String> call, Optional<String> caller, Optional<String> language) {
    static final Line FIRST =
        new Line(Door.VAPI, Optional.of("call-1"), Optional.empty(), Optional.empty());
  }

  ScriptedTurn with(String fragment, boolean isHeard) {
    return isHeard
        ? new ScriptedTurn(line, id, tool, arguments, and(heard, fragment), unheard)
        : new ScriptedTurn(line, id, tool, arguments, heard, and(unheard, fragment));
  }

  private static List<String> and(List<String> some, String one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  /** Sends it and looks at the answer. */
  void playedTo(RunningDesk desk) {
    String answer = answerOf(desk);
    heard.forEach(part -> assertThat(answer).as(tool + " " + arguments).contains(part));
    unheard.forEach(part -> assertThat(answer).as(tool + " " + arguments).doesNotContain(part));
  }

  /** Sends it and takes whatever is answered. */
  String answerOf(RunningDesk desk) {
    return line.door() == Door.VAPI ? byTelephone(desk) : byPipeline(desk);
  }

  private String byTelephone(RunningDesk desk) {
    ObjectNode message = RunningDesk.object().put("type", "tool-calls");
    line.call().ifPresent(call -> message.putObject("call").put("id", call));
    line.caller().ifPresent(number -> message.putObject("customer").put("number", number));
    line.language()
        .ifPresent(
            tag -> message.putObject("assistant").putObject("transcriber").put("language", tag));
    ObjectNode call = message.putArray("toolCallList").addObject();
    call.put("id", id).put("type", "function");
    call.putObject("function").put("name", tool).set("arguments", arguments);
    JsonNode result =
        desk.vapi(RunningDesk.object().set("message", message).toString()).at("/results/0");
    String spoken = result.path(result.has("error") ? "error" : "result").asText();
    assertThatItCanBeSpoken(spoken);
    return spoken;
  }

  private String byPipeline(RunningDesk desk) {
    ObjectNode intent = RunningDesk.object().put("tool_name", tool).put("org_id", "org_demo_001");
    intent.set("tool_args", arguments);
    line.call().ifPresent(call -> intent.put("call_id", call).put("item_id", id));
    line.language().ifPresent(tag -> intent.put("language", tag));
    JsonNode reply = desk.execute(intent.toString());
    String message = reply.path("message").asText("");
    if (reply.path("success").asBoolean() && GUIDES.stream().noneMatch(message::startsWith)) {
      assertThatItCanBeSpoken(message);
    }
    return told(reply);
  }

  private static String told(JsonNode reply) {
    return Stream.of("message", "error", "clarification", "is_duplicate", "appointment_id")
        .filter(reply::hasNonNull)
        .map(key -> key + ": " + reply.path(key).asText())
        .collect(Collectors.joining(" / "));
  }
}
