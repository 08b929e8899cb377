package frontdesk.standins.vapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import java.util.List;

/** Errors in Vapi's form. */
final class Errors {
  private Errors() {}

  static Answer answer(int status, String message) {
    return form(Json.object().put("message", message), status);
  }

  /** One text for each field that is wrong. */
  static Answer invalid(List<String> messages) {
    ObjectNode body = Json.object();
    messages.forEach(body.putArray("message")::add);
    return form(body, 400);
  }

  private static Answer form(ObjectNode body, int status) {
    return Json.answer(status, body.put("error", name(status)).put("statusCode", status));
  }

  private static String name(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 409 -> "Conflict";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      default -> "Error";
    };
  }
}
