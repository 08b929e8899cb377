package frontdesk.standins.microsoft.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import frontdesk.standins.wire.Request;
import java.util.UUID;

/** Graph's one shape of error. */
public final class GraphError {
  private GraphError() {}

  public static Answer answer(int status, String code, String message, Request request) {
    return answer(status, body(code, message, request));
  }

  /** The body alone, for those errors that say more. */
  public static ObjectNode body(String code, String message, Request request) {
    ObjectNode body = Json.object();
    ObjectNode inner =
        body.putObject("error").put("code", code).put("message", message).putObject("innerError");
    inner.put("date", "2026-11-21T00:00:00");
    inner.put("request-id", UUID.randomUUID().toString());
    request.header("client-request-id").ifPresent(id -> inner.put("client-request-id", id));
    return body;
  }

  public static Answer answer(int status, ObjectNode body) {
    return Json.answer(status, body).with("Content-Type", "application/json");
  }
}
