package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.microsoft.mailbox.EventTime;
import frontdesk.standins.microsoft.mailbox.Events;
import frontdesk.standins.microsoft.mailbox.StoredEvent;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;

/** Routes that make, change and remove events. */
final class WriteEvents {
  private final Variants variants;

  WriteEvents(Variants variants) {
    this.variants = variants;
  }

  Answer create(Call call) {
    call.mustBeWritable();
    Calendars.mustBeWritable(call.id());
    ObjectNode posted = call.body();
    EventBody body = EventBody.of(posted);
    EventTime start = body.start().orElseThrow(() -> missing("start"));
    EventTime end = body.end().orElseThrow(() -> missing("end"));
    EventBody.check(start, end, body.members().path("isAllDay").asBoolean());
    ObjectNode members = call.mailbox().blank(start.zoneName());
    members.setAll(body.members());
    Events.Creation creation = call.events().create(posted, members, start, end, body.properties());
    if (creation instanceof Events.Creation.Created created) {
      ObjectNode json = new EventJson(call).asPosted(created.event());
      return Json.answer(201, json)
          .with("Location", call.base() + "/v1.0/me/events/" + json.path("id").asText());
    }
    throw new Refusal(
        variants.duplicateStatus(),
        "ErrorDuplicateTransactionId",
        "The TransactionId of this request was already used for a different event.",
        call.events()
            .id(
                ((Events.Creation.Duplicate) creation).existing(),
                call.preferences().lastingIds()));
  }

  Answer update(Call call) {
    ObjectNode posted = call.body();
    if (posted.has("transactionId")) {
      throw new Violation("a transactionId cannot be changed");
    }
    StoredEvent old = call.event();
    call.mustBeWritable();
    call.mustMatch(old);
    if (posted.has("isAllDay") && !posted.has("start")) {
      throw Refusal.badRequest("ErrorInvalidRequest", "isAllDay needs start besides it.");
    }
    EventBody body = EventBody.of(posted);
    if (body.start().isPresent() || body.end().isPresent()) {
      EventBody.check(
          body.start().orElse(old.start()),
          body.end().orElse(old.end()),
          posted.path("isAllDay").asBoolean(old.allDay()));
    }
    StoredEvent now =
        call.events()
            .update(call.id(), body.members(), body.start(), body.end(), body.properties())
            .orElseThrow(Refusal::notFound);
    return call.preferences().applied(Json.answer(200, new EventJson(call).of(now)));
  }

  Answer delete(Call call) {
    StoredEvent event = call.event();
    call.mustBeWritable();
    call.mustMatch(event);
    if (!call.events().remove(call.id())) {
      throw Refusal.notFound();
    }
    return Answer.empty(204);
  }

  Answer cancel(Call call) {
    StoredEvent event = call.event();
    call.mustBeWritable();
    if (!event.ofOrganizer()) {
      throw Refusal.badRequest(
          "ErrorInvalidRequest", "You must be the organizer of the meeting to cancel it.");
    }
    if (!call.events().remove(call.id())) {
      throw Refusal.notFound();
    }
    return Answer.empty(202);
  }

  private static Refusal missing(String name) {
    return Refusal.badRequest("ErrorPropertyValidationFailure", name + " is missing.");
  }
}
