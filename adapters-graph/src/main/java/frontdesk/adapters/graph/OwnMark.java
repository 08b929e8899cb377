package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Optional;

/**
 * The mark on our own events: the appointment's id, in a property that no person sees. It stays
 * when the event is moved or edited, and copies in attendees' calendars do not carry it.
 */
final class OwnMark {
  /** Ours alone, and for good: under another one every event made before would be a stranger's. */
  private static final String ID =
      "String {5e0cbb9a-7f0d-4b52-9d8e-2f6a1c3b7d41} Name AppointmentId";

  private static final String MEMBER = "singleValueExtendedProperties";

  /** Asks for the mark with whatever else is read: it does not come by itself. */
  static final String EXPAND = "$expand=" + MEMBER + Query.encoded("($filter=id eq '" + ID + "')");

  private OwnMark() {}

  /** The member and its value for a new event. */
  static String member() {
    return MEMBER;
  }

  static ArrayNode of(String appointment) {
    ArrayNode marks = JsonNodeFactory.instance.arrayNode();
    marks.addObject().put("id", ID).put("value", appointment);
    return marks;
  }

  /** A condition that holds for events of this appointment, and perhaps for others of like name. */
  static String filter(String appointment) {
    String value = appointment.replace("'", "''");
    return "$filter="
        + Query.encoded(MEMBER + "/any(ep: ep/id eq '" + ID + "' and ep/value eq '" + value + "')");
  }

  /** The appointment of an event that was read with {@link #EXPAND}; empty for a stranger's. */
  static Optional<String> in(JsonNode event) {
    for (JsonNode property : event.path(MEMBER)) {
      if (isOurs(property.path("id").asText()) && property.path("value").isTextual()) {
        return Optional.of(property.path("value").textValue());
      }
    }
    return Optional.empty();
  }

  // Exchange gives a property's GUID back in letters of its own choice.
  private static boolean isOurs(String id) {
    return id.toLowerCase(Locale.ROOT).equals(ID.toLowerCase(Locale.ROOT));
  }
}
