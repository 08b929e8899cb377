package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;

/** A tool call as it is told: in five events, of which each names it. */
final class CallEvents {
  // Short enough that an ordinary call comes in several.
  private static final int DELTA = 24;

  private final RunningResponse response;
  private final int outputIndex;
  private final ObjectNode item;

  CallEvents(RunningResponse response, int outputIndex, ObjectNode item) {
    this.response = response;
    this.outputIndex = outputIndex;
    this.item = item;
  }

  static ObjectNode item(String callId, String tool, String status, String arguments) {
    ObjectNode item = Json.object().put("id", Ids.next("item")).put("object", "realtime.item");
    item.put("type", "function_call").put("status", status).put("name", tool);
    return item.put("call_id", callId).put("arguments", arguments);
  }

  void tell(String arguments, String status) {
    response.send(
        response.eventOf("response.output_item.added", outputIndex).set("item", item.deepCopy()));
    response.send(itemEvent("conversation.item.added"));
    for (int at = 0; at < arguments.length(); at += DELTA) {
      String delta = arguments.substring(at, Math.min(arguments.length(), at + DELTA));
      response.send(named("response.function_call_arguments.delta").put("delta", delta));
    }
    response.send(
        named("response.function_call_arguments.done")
            .put("name", item.path("name").asText())
            .put("arguments", arguments));
    item.put("status", status).put("arguments", arguments);
    response.add(item);
    response.send(
        response.eventOf("response.output_item.done", outputIndex).set("item", item.deepCopy()));
    response.send(itemEvent("conversation.item.done"));
  }

  private ObjectNode named(String type) {
    return response
        .eventOf(type, outputIndex)
        .put("item_id", item.path("id").asText())
        .put("call_id", item.path("call_id").asText());
  }

  private ObjectNode itemEvent(String type) {
    return response.event(type).putNull("previous_item_id").set("item", item.deepCopy());
  }
}
