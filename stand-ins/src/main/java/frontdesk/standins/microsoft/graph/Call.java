package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.mailbox.Events;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.microsoft.mailbox.StoredEvent;
import frontdesk.standins.wire.Json;
import frontdesk.standins.wire.Request;

/**
 * A request that may be carried out.
 *
 * @param id the decoded part of the path that names an event or a calendar; empty without
 */
record Call(Request request, Mailbox mailbox, String id, Preferences preferences) {

  Events events() {
    return mailbox.store();
  }

  String option(String name) {
    return request.query().getOrDefault(name, "");
  }

  /** The event that the path names. */
  StoredEvent event() {
    if (!Events.wellFormed(id)) {
      throw Refusal.badRequest("ErrorInvalidIdMalformed", "Id is malformed.");
    }
    return events().find(id).orElseThrow(Refusal::notFound);
  }

  ObjectNode body() {
    return Json.parse(request.body())
        .orElseThrow(
            () ->
                Refusal.badRequest(
                    "RequestBodyRead", "An unexpected token was found when reading the body."));
  }

  String base() {
    return "http://" + request.header("host").orElse("127.0.0.1");
  }

  void mustBeWritable() {
    if (mailbox.readOnly()) {
      throw new Refusal(
          403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }
  }

  /** Refuses if the caller saw an older state of the event than there is. */
  void mustMatch(StoredEvent event) {
    String expected = request.header("if-match").orElse("*");
    if (!expected.equals("*") && !expected.equals(EventJson.etag(events(), event))) {
      throw new Refusal(
          412,
          "ErrorIrresolvableConflict",
          "The send or update operation could not be performed because the change key passed in"
              + " the request does not match the current change key for the item.");
    }
  }
}
