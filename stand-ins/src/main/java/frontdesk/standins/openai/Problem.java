package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;

/**
 * Why something is refused, in OpenAI's words.
 *
 * @param param which member; empty where none is meant
 */
record Problem(String code, String message, String param) {
  static Problem missing(String param) {
    return new Problem(
        "missing_required_parameter", "Missing required parameter: '" + param + "'.", param);
  }

  static Problem unknown(String param) {
    return new Problem("unknown_parameter", "Unknown parameter: '" + param + "'.", param);
  }

  static Problem invalid(String param, String expected) {
    return new Problem(
        "invalid_value", "Invalid value for '" + param + "': expected " + expected + ".", param);
  }

  /** The member {@code error} of an answer or an event. */
  ObjectNode json() {
    ObjectNode error = Json.object().put("type", "invalid_request_error");
    error.put("code", code).put("message", message);
    return param.isEmpty() ? error.putNull("param") : error.put("param", param);
  }
}
