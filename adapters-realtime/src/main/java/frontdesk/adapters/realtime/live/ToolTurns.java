package frontdesk.adapters.realtime.live;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.adapters.realtime.ToolOutput;
import frontdesk.tools.ToolCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Whose turn it is between the model and its tools. A call is carried out once, when its item is
 * done and complete; each gets one output, and once all have theirs and nobody speaks, one response
 * is asked for. Source: protocols, Realtime, 2.4 and 2.7. For one thread at a time.
 */
final class ToolTurns {
  /** In an hour of talk; a model that calls more often goes round in circles. */
  static final int MOST_CALLS = 1_000;

  /** Ticks: nobody talks so long in one breath; then the end of it was not told. */
  private static final int LONGEST_BREATH = 15;

  /** What is to be told of a call. */
  private record Answer(Requested call, String output) {}

  private final Set<String> seen = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> ofEarlierSession = new HashSet<>();
  private final Queue<Answer> untold = new ArrayDeque<>();
  private final Map<String, Answer> unheard = new LinkedHashMap<>();
  private long number;
  private boolean responding;
  private boolean asked;
  private boolean callerSpeaks;
  private boolean callerJustSpoke;
  private boolean owed;
  private boolean betweenSessions;
  private int breath;

  /** Hears an event of the model's; the call that has to be carried out now, if there is one. */
  Optional<Requested> heard(Event event) {
    switch (event.type()) {
      case "response.created" -> begins();
      case "response.done" -> responding = false;
      case "input_audio_buffer.speech_started" -> callerBegins();
      case "input_audio_buffer.speech_stopped" -> callerJustSpoke = callerSpeaks;
      case "error" -> failed(event.tree().path("error"));
      case "conversation.item.added" -> arrived(event.tree().path("item"));
      case "response.output_item.done" -> {
        return call(event.tree().path("item"));
      }
      default -> {
        // Of a call the other four events tell the same, or less.
      }
    }
    return Optional.empty();
  }

  private void callerBegins() {
    callerSpeaks = true;
    callerJustSpoke = false;
    breath = 0;
  }

  // It speaks by all that is in the conversation; what has not arrived in it yet is still owed.
  private void begins() {
    responding = true;
    asked = false;
    callerSpeaks = false;
    callerJustSpoke = false;
    owed &= !unheard.isEmpty();
  }

  private void arrived(JsonNode item) {
    if (item.path("type").asText().equals("function_call_output")) {
      unheard.remove(item.path("call_id").asText());
    }
  }

  // Whoever was asked to respond while it responds did not hear of the output: it is asked again.
  private void failed(JsonNode error) {
    if (error.path("event_id").asText().startsWith(Events.OURS)) {
      owed = error.path("code").asText().equals(Events.ALREADY_RESPONDING);
      responding = owed;
      asked = false;
    }
  }

  // Items that were cut off are "done" too, with the arguments cut off.
  private Optional<Requested> call(JsonNode item) {
    String id = item.path("call_id").asText();
    boolean whole =
        item.path("type").asText().equals("function_call")
            && item.path("status").asText().equals("completed")
            && !id.isBlank();
    if (!whole || !seen.add(id)) {
      return Optional.empty();
    }
    Requested call = new Requested(id, item.path("name").asText(), item.path("arguments").asText());
    if (seen.size() > MOST_CALLS) {
      untold.add(new Answer(call, notAsked(call)));
      return Optional.empty();
    }
    open.add(id);
    return Optional.of(call);
  }

  private static String notAsked(Requested call) {
    return ToolOutput.notAsked(new ToolCall(call.tool(), Optional.of(call.id()), Map.of()));
  }

  /** A call was carried out, or could not be. Between sessions the conversation retold tells it. */
  void finished(Requested call, String output) {
    if (open.remove(call.id()) && !betweenSessions) {
      untold.add(new Answer(call, output));
    }
  }

  /** What has to be sent now, in this order. */
  List<String> due() {
    List<String> due = new ArrayList<>();
    while (!untold.isEmpty()) {
      due.add(told(untold.remove()));
      owed = true;
    }
    if (owed && open.isEmpty() && !responding && !callerSpeaks) {
      due.add(Events.respond(++number));
      owed = false;
      asked = true;
      responding = true;
    }
    return due;
  }

  // A session knows the calls that were made in it, and refuses outputs of any other.
  private String told(Answer answer) {
    String id = answer.call().id();
    if (ofEarlierSession.contains(id)) {
      return Events.result(answer.call().tool(), answer.output());
    }
    unheard.put(id, answer);
    return Events.output(id, answer.output());
  }

  /**
   * A second has passed. A caller who spoke and got no response got none because it waits for us.
   */
  void tick() {
    if (callerSpeaks && (callerJustSpoke || ++breath > LONGEST_BREATH)) {
      callerSpeaks = false;
      callerJustSpoke = false;
    }
  }

  /** The session is lost; the next one knows none of its calls. */
  void lost() {
    betweenSessions = true;
    ofEarlierSession.addAll(open);
    untold.clear();
    unheard.clear();
    responding = false;
    asked = false;
    callerSpeaks = false;
    owed = false;
  }

  /**
   * The socket was lost, the session goes on: what has not arrived in it is told again. Whether it
   * responds is not known; it refuses to be asked twice.
   */
  void rejoined() {
    List<Answer> behind = new ArrayList<>(untold);
    untold.clear();
    untold.addAll(unheard.values());
    untold.addAll(behind);
    unheard.clear();
    owed |= asked;
    responding = false;
  }

  /** There is another session; this makes it say one thing first, and call nothing meanwhile. */
  String renewed(String instructions) {
    betweenSessions = false;
    responding = true;
    return Events.say(++number, instructions);
  }

  /** Makes the model speak of something that is not its turn, once nobody speaks. */
  void owe() {
    owed = true;
  }
}
