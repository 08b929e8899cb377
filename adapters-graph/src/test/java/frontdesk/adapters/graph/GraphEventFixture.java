package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** An event as Graph shows it: busy, its owner's, Tuesday from twelve to one in UTC. */
final class GraphEventFixture {
  /** What must never be seen outside the adapter. */
  static final String SUBJECT = "canary-subject";

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private GraphEventFixture() {
    json.put("@odata.etag", "W/\"key\"").put("id", "event-id").put("subject", SUBJECT);
    json.put("showAs", "busy").put("isAllDay", false).put("isCancelled", false);
    json.putObject("responseStatus").put("response", "organizer");
    json.putNull("location");
    from("2026-11-24T12:00:00.0000000", "UTC").to("2026-11-24T13:00:00.0000000", "UTC");
  }

  static GraphEventFixture anEvent() {
    return new GraphEventFixture();
  }

  /** The event of one of our entries. */
  static GraphEventFixture eventOf(CalendarEntry entry) {
    return anEvent().marked(entry.appointmentId()).at(entry.slot());
  }

  GraphEventFixture id(String id) {
    json.put("id", id);
    return this;
  }

  GraphEventFixture at(TimeSlot slot) {
    return from(LocalDateTime.ofInstant(slot.start(), ZoneOffset.UTC) + ":00.0000000", "UTC")
        .to(LocalDateTime.ofInstant(slot.end(), ZoneOffset.UTC) + ":00.0000000", "UTC");
  }

  GraphEventFixture from(String dateTime, String zone) {
    json.putObject("start").put("dateTime", dateTime).put("timeZone", zone);
    return this;
  }

  GraphEventFixture to(String dateTime, String zone) {
    json.putObject("end").put("dateTime", dateTime).put("timeZone", zone);
    return this;
  }

  GraphEventFixture wholeDays(String first, String end) {
    json.put("isAllDay", true);
    return from(first + "T00:00:00.0000000", "UTC").to(end + "T00:00:00.0000000", "UTC");
  }

  GraphEventFixture showing(String showAs) {
    json.put("showAs", showAs);
    return this;
  }

  GraphEventFixture privately() {
    json.put("sensitivity", "private").put("subject", "");
    return this;
  }

  GraphEventFixture cancelled() {
    json.put("isCancelled", true);
    return this;
  }

  GraphEventFixture answered(String response) {
    json.putObject("responseStatus").put("response", response);
    return this;
  }

  GraphEventFixture guest(String email, String response) {
    ObjectNode guest = json.withArray("attendees").addObject();
    guest.putObject("status").put("response", response);
    guest.putObject("emailAddress").put("address", email);
    return this;
  }

  GraphEventFixture marked(String appointment) {
    json.set(OwnMark.member(), OwnMark.of(appointment));
    return this;
  }

  GraphEventFixture without(String member) {
    json.remove(member);
    return this;
  }

  ObjectNode json() {
    return json;
  }

  String text() {
    return json.toString();
  }

  /** The last page of a list. */
  static String page(GraphEventFixture... events) {
    return list(events).toString();
  }

  /** A page that another follows. */
  static String pageBefore(String next, GraphEventFixture... events) {
    return list(events).put("@odata.nextLink", next).toString();
  }

  private static ObjectNode list(GraphEventFixture... events) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.putArray("value");
    for (GraphEventFixture event : events) {
      page.withArray("value").add(event.json());
    }
    return page;
  }

  static String error(String code) {
    return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"canary-message\"}}";
  }
}
