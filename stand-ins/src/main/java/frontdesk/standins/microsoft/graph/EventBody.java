package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.mailbox.EventTime;
import frontdesk.standins.microsoft.mailbox.StoredEvent;
import frontdesk.standins.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a request says about an event.
 *
 * @param members those that Graph keeps as they are
 */
record EventBody(
    ObjectNode members,
    Optional<EventTime> start,
    Optional<EventTime> end,
    Map<String, String> properties) {
  private static final List<String> NOT_MEMBERS =
      List.of(
          "start",
          "end",
          "singleValueExtendedProperties",
          "isOnlineMeeting",
          "onlineMeetingProvider");
  private static final Set<String> KNOWN =
      Set.of(
          "subject",
          "body",
          "start",
          "end",
          "location",
          "attendees",
          "showAs",
          "sensitivity",
          "importance",
          "isAllDay",
          "isReminderOn",
          "reminderMinutesBeforeStart",
          "responseRequested",
          "hideAttendees",
          "allowNewTimeProposals",
          "categories",
          "isOnlineMeeting",
          "onlineMeetingProvider",
          "transactionId",
          "singleValueExtendedProperties");

  static EventBody of(ObjectNode posted) {
    posted
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                throw new Violation("an event's " + name + " is not played");
              }
            });
    ObjectNode members = posted.deepCopy();
    // Without Teams the wish for an online meeting is silently ignored.
    members.remove(NOT_MEMBERS);
    if (members.has("attendees")) {
      members.set("attendees", attendees(members.path("attendees")));
    }
    if (members.has("body")) {
      members.put("bodyPreview", members.path("body").path("content").asText());
    }
    return new EventBody(
        members,
        time(posted, "start"),
        time(posted, "end"),
        properties(posted.path("singleValueExtendedProperties")));
  }

  /** Refuses times that Graph refuses. */
  static void check(EventTime start, EventTime end, boolean allDay) {
    if (end.instant().isBefore(start.instant())) {
      throw Refusal.badRequest(
          "ErrorPropertyValidationFailure", "The end of the event is before its start.");
    }
    if (allDay && !StoredEvent.wholeDays(start, end)) {
      throw Refusal.badRequest(
          "ErrorInvalidRequest",
          "The Event.Start property for an all-day event needs to be set to midnight.");
    }
  }

  private static Optional<EventTime> time(ObjectNode posted, String name) {
    JsonNode time = posted.get(name);
    if (time == null) {
      return Optional.empty();
    }
    Optional<EventTime> read =
        EventTime.parse(time, Preferences.zone(time.path("timeZone").asText()));
    if (read.isEmpty()) {
      throw Refusal.badRequest(
          "ErrorPropertyValidationFailure", "The date of " + name + " is none.");
    }
    return read;
  }

  private static Map<String, String> properties(JsonNode posted) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (JsonNode property : posted) {
      properties.put(property.path("id").asText(), property.path("value").asText());
    }
    return properties;
  }

  private static ArrayNode attendees(JsonNode posted) {
    ArrayNode attendees = Json.object().putArray("attendees");
    for (JsonNode one : posted) {
      JsonNode address = one.path("emailAddress");
      if (!address.path("address").asText().contains("@")) {
        throw Refusal.badRequest("ErrorInvalidRecipients", "At least one recipient is not valid.");
      }
      ObjectNode attendee = attendees.addObject();
      attendee.put("type", one.path("type").asText("required"));
      attendee.putObject("status").put("response", "none").put("time", "0001-01-01T00:00:00Z");
      attendee
          .putObject("emailAddress")
          .put("name", address.path("name").asText(address.path("address").asText()))
          .put("address", address.path("address").asText());
    }
    return attendees;
  }
}
