package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import frontdesk.standins.wire.Request;

/**
 * A request as it came, handshakes too.
 *
 * @param call the call that its path names; empty where it names none
 */
public record SeenRequest(Route route, String call, Request request) {

  /** The body as JSON; an empty object if it is none. */
  public ObjectNode json() {
    return Json.parse(request.body()).orElseGet(Json::object);
  }
}
