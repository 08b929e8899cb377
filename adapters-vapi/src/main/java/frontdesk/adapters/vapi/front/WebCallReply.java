package frontdesk.adapters.vapi.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.util.Optional;

/**
 * What a page is told of its call: what Vapi's web SDK reads to join it, and nothing of what lets
 * one listen in, steer it, or read the assistant's prompt. Source: @vapi-ai/web 2.7.1.
 */
final class WebCallReply {
  private WebCallReply() {}

  /** Empty where there is no call that could be joined. */
  static Optional<ObjectNode> of(JsonNode call) {
    ObjectNode reply = VapiJson.object();
    copy(call, reply, "id", "type", "status", "createdAt", "assistantId", "webCallUrl");
    if (!reply.path("id").isTextual() || !reply.path("webCallUrl").isTextual()) {
      return Optional.empty();
    }
    copy(
        call.path("transport"),
        reply.putObject("transport"),
        "provider",
        "conversationType",
        "assistantVideoEnabled",
        WebCall.ROOM_FLAG,
        "callToken");
    copy(call.path("artifactPlan"), reply.putObject("artifactPlan"), "videoRecordingEnabled");
    copy(
        call.path("assistant").path("voice"),
        reply.putObject("assistant").putObject("voice"),
        "provider");
    return Optional.of(reply);
  }

  private static void copy(JsonNode from, ObjectNode to, String... names) {
    for (String name : names) {
      JsonNode value = from.path(name);
      if (value.isTextual() || value.isBoolean()) {
        to.set(name, value);
      }
    }
  }
}
