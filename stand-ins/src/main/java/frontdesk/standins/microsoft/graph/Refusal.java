package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.faults.GraphError;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Request;

/** Graph says no, as the real one would; nothing was changed. */
final class Refusal extends RuntimeException {
  private final int status;
  private final String code;
  private final String existingEventId;

  Refusal(int status, String code, String message) {
    this(status, code, message, "");
  }

  /** With the id of the event that is in the way. */
  Refusal(int status, String code, String message, String existingEventId) {
    super(message);
    this.status = status;
    this.code = code;
    this.existingEventId = existingEventId;
  }

  static Refusal badRequest(String code, String message) {
    return new Refusal(400, code, message);
  }

  static Refusal notFound() {
    return new Refusal(
        404, "ErrorItemNotFound", "The specified object was not found in the store.");
  }

  Answer answer(Request request) {
    ObjectNode body = GraphError.body(code, String.valueOf(getMessage()), request);
    if (!existingEventId.isEmpty()) {
      body.withObject("error").put("@event.existingEventId", existingEventId);
    }
    return GraphError.answer(status, body);
  }
}
