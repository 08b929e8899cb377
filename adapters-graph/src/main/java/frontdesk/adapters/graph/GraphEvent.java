package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.EmailAddress;
import frontdesk.TimeSlot;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** An event as Graph shows it. */
record GraphEvent(JsonNode json) {
  /**
   * What is read of an event, and no more: what it is about never comes here. Attendees are asked
   * for only where one event is read, because there may be five hundred.
   */
  static final String MEMBERS = "$select=id,showAs,isAllDay,isCancelled,start,end,responseStatus";

  /** Empty where it has none, which no event should. */
  Optional<String> id() {
    return Optional.of(json.path("id").asText("")).filter(id -> !id.isEmpty());
  }

  /** The appointment that it shows, if it is ours. */
  Optional<String> appointment() {
    return OwnMark.in(json);
  }

  boolean isOf(String appointment) {
    return appointment().filter(appointment::equals).isPresent();
  }

  /**
   * It stands in the calendar and will not be: the organizer cancelled it, or its owner declined.
   */
  boolean isOff() {
    return json.path("isCancelled").asBoolean() || declined(json.path("responseStatus"));
  }

  boolean declinedBy(EmailAddress attendee) {
    for (JsonNode person : json.path("attendees")) {
      String address = person.path("emailAddress").path("address").asText("");
      if (EmailAddress.parse(address).filter(attendee::equals).isPresent()) {
        return declined(person.path("status"));
      }
    }
    return false;
  }

  private static boolean declined(JsonNode response) {
    return response.path("response").asText("").equalsIgnoreCase("declined");
  }

  String showAs() {
    return json.path("showAs").asText("");
  }

  /**
   * @throws CalendarUnavailable if they are not understood
   */
  EventTimes times(ZoneId host) {
    return EventTimes.of(json, host);
  }

  /** False also where that cannot be read, and where a person made it last whole days. */
  boolean standsAt(TimeSlot slot) {
    try {
      return !json.path("isAllDay").asBoolean() && times(ZoneOffset.UTC).slot().equals(slot);
    } catch (CalendarUnavailable unreadable) {
      return false;
    }
  }

  /** Shows what is in a mailbox: not printed. */
  @Override
  public String toString() {
    return "GraphEvent";
  }
}
