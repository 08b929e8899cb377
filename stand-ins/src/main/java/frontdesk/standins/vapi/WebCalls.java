package frontdesk.standins.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import frontdesk.standins.wire.Request;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls that web pages start. What is answered holds far more than a page should see. */
final class WebCalls {
  private static final Set<String> MEMBERS =
      Set.of(
          "assistantId",
          "assistant",
          "assistantOverrides",
          "assistantVersion",
          "squadId",
          "squad",
          "squadOverrides",
          "workflowId",
          "workflow",
          "workflowOverrides",
          "roomDeleteOnUserLeaveEnabled");

  private final Store assistants;
  private final Clock clock;
  private final List<ObjectNode> made = new ArrayList<>();

  WebCalls(Store assistants, Clock clock) {
    this.assistants = assistants;
    this.clock = clock;
  }

  synchronized List<ObjectNode> made() {
    return List.copyOf(made);
  }

  Answer create(Request request) {
    Optional<ObjectNode> body = Json.parse(request.body());
    if (body.isEmpty()) {
      return Errors.answer(400, "Unexpected token in JSON");
    }
    List<String> wrong = wrong(body.get());
    if (!wrong.isEmpty()) {
      return Errors.invalid(wrong);
    }
    String id = body.get().path("assistantId").asText();
    return assistants
        .find(id)
        .map(assistant -> Json.answer(201, call(body.get(), assistant)))
        .orElseGet(
            () ->
                Errors.answer(
                    400, "Couldn't Get Assistant. assistantId " + id + " does not exist."));
  }

  private static List<String> wrong(ObjectNode body) {
    List<String> wrong = new ArrayList<>();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                wrong.add("property " + name + " should not exist");
              }
            });
    if (!body.path("assistantId").isTextual()) {
      wrong.add("assistantId must be a string");
    }
    for (JsonNode objects :
        List.of(
            body.path("assistantOverrides"),
            body.path("assistantOverrides").path("variableValues"),
            body.path("assistantOverrides").path("metadata"))) {
      if (!objects.isMissingNode() && !objects.isObject()) {
        wrong.add("assistantOverrides, its variableValues and its metadata must be objects");
      }
    }
    JsonNode flag = body.path("roomDeleteOnUserLeaveEnabled");
    if (!flag.isMissingNode() && !flag.isBoolean()) {
      wrong.add("roomDeleteOnUserLeaveEnabled must be a boolean value");
    }
    return wrong;
  }

  private synchronized ObjectNode call(ObjectNode asked, ObjectNode assistant) {
    made.add(asked);
    String now = Store.time(clock.instant());
    String id = UUID.randomUUID().toString();
    String room = "https://vapi.daily.co/" + id.substring(0, 8);
    ObjectNode call = Json.object().put("id", id).put("orgId", Store.ORGANISATION);
    call.put("createdAt", now).put("updatedAt", now).put("type", "webCall");
    call.put("cost", 0).put("status", "queued").put("webCallUrl", room);
    call.put("assistantId", asked.path("assistantId").asText());
    call.set("assistantOverrides", asked.path("assistantOverrides").deepCopy());
    ObjectNode monitor = call.putObject("monitor");
    monitor.put("listenUrl", "wss://phone-call-websocket.example.com/" + id + "/listen");
    monitor.put("controlUrl", "https://phone-call-websocket.example.com/" + id + "/control");
    call.set("transport", transport(room));
    call.putObject("artifactPlan")
        .put("videoRecordingEnabled", false)
        .put("recordingPath", "recordings/of/everybody");
    call.set("assistant", assistant);
    return call;
  }

  private static ObjectNode transport(String room) {
    return Json.object()
        .put("provider", "daily")
        .put("conversationType", "voice")
        .put("assistantVideoEnabled", false)
        .put("roomDeleteOnUserLeaveEnabled", true)
        .put("callToken", "a-token-to-join-this-room")
        .put("callUrl", room)
        .put("callSipUri", "sip:everybody@daily.example.com");
  }
}
