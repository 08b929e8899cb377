package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.mailbox.EventTime;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.microsoft.mailbox.People;
import frontdesk.standins.microsoft.mailbox.StoredEvent;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Free and busy times of several people at once. */
final class GetSchedule {
  private static final int MOST_PEOPLE = 20;
  private static final Duration LONGEST = Duration.ofDays(62);
  private static final List<String> DIGITS =
      List.of("free", "tentative", "busy", "oof", "workingElsewhere");

  private final People people;

  GetSchedule(People people) {
    this.people = people;
  }

  Answer answer(Call call) {
    ObjectNode body = call.body();
    JsonNode schedules = body.path("schedules");
    if (schedules.isEmpty() || schedules.size() > MOST_PEOPLE) {
      throw Refusal.badRequest("ErrorInvalidParameter", "schedules must be 1 to 20 addresses.");
    }
    Window window = new Window(bound(body.path("startTime")), bound(body.path("endTime")));
    if (Duration.between(window.from(), window.to()).compareTo(LONGEST) > 0) {
      throw Refusal.badRequest(
          "ErrorTimeIntervalTooBig", "The requested time duration is too long: at most 62 days.");
    }
    int minutes = body.path("availabilityViewInterval").asInt(30);
    if (minutes < 5 || minutes > 1440) {
      throw Refusal.badRequest("ErrorInvalidParameter", "availabilityViewInterval: 5 to 1440.");
    }
    ObjectNode reply = Json.object();
    ArrayNode value = reply.putArray("value");
    for (JsonNode address : schedules) {
      value.add(schedule(call, address.asText(), window, Duration.ofMinutes(minutes)));
    }
    return call.preferences().applied(Json.answer(200, reply));
  }

  private ObjectNode schedule(Call call, String address, Window window, Duration step) {
    ObjectNode json = Json.object().put("scheduleId", address);
    return people
        .find(address)
        .filter(person -> !person.unlicensed())
        .map(person -> of(call, person, window, step, json))
        .orElseGet(() -> unknown(json));
  }

  private static ObjectNode of(
      Call call, Mailbox person, Window window, Duration step, ObjectNode json) {
    List<StoredEvent> events =
        window.ordered(person.store().all()).stream()
            .filter(event -> !event.members().path("isCancelled").asBoolean())
            .toList();
    StringBuilder view = new StringBuilder();
    for (Instant slot = window.from(); slot.isBefore(window.to()); slot = slot.plus(step)) {
      view.append(highest(events, slot, slot.plus(step)));
    }
    json.put("availabilityView", view.toString());
    ArrayNode items = json.putArray("scheduleItems");
    Preferences as = call.preferences();
    for (StoredEvent event : events) {
      ObjectNode item = items.addObject();
      item.put("isPrivate", event.members().path("sensitivity").asText().equals("private"));
      item.put("status", event.members().path("showAs").asText()).put("subject", event.subject());
      item.set("start", event.start().json(as.shownZone(), as.zone(), event.allDay()));
      item.set("end", event.end().json(as.shownZone(), as.zone(), event.allDay()));
    }
    json.set("workingHours", person.settings().workingHours());
    return json;
  }

  private static int highest(List<StoredEvent> events, Instant from, Instant to) {
    return events.stream()
        .filter(event -> event.touches(from, to))
        .mapToInt(event -> Math.max(0, DIGITS.indexOf(event.members().path("showAs").asText())))
        .max()
        .orElse(0);
  }

  private static ObjectNode unknown(ObjectNode json) {
    json.putObject("error")
        .put("message", "Unable to resolve the mail recipient.")
        .put("responseCode", "ErrorMailRecipientNotFound");
    return json;
  }

  private static Instant bound(JsonNode time) {
    return EventTime.parse(time, Preferences.zone(time.path("timeZone").asText()))
        .orElseThrow(() -> Refusal.badRequest("ErrorInvalidParameter", "A time is no date."))
        .instant();
  }
}
