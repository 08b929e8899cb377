package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;

/** The two calendars that everybody has: their own, and one of holidays that nobody can change. */
final class Calendars {
  private static final String OWN = "AAMkAGNhbGVuZGFyAAA=";
  private static final String HOLIDAYS = "AAMkAGhvbGlkYXlzAAA=";

  private Calendars() {}

  /** Whether no calendar is named, or the default one. Refuses those that do not exist. */
  static boolean isDefault(String id) {
    if (!id.isEmpty() && !id.equals(OWN) && !id.equals(HOLIDAYS)) {
      throw Refusal.notFound();
    }
    return !id.equals(HOLIDAYS);
  }

  static void mustBeWritable(String id) {
    if (!isDefault(id)) {
      throw new Refusal(
          403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }
  }

  static Answer list(Call call) {
    ObjectNode body = Json.object();
    ArrayNode value = body.putArray("value");
    value.add(calendar(call, OWN, "Calendar", true));
    value.add(calendar(call, HOLIDAYS, "Holidays", false));
    return Json.answer(200, body);
  }

  static Answer own(Call call) {
    return Json.answer(200, calendar(call, OWN, "Calendar", true));
  }

  private static ObjectNode calendar(Call call, String id, String name, boolean own) {
    ObjectNode calendar = Json.object().put("id", id).put("name", name).put("color", "auto");
    calendar.put("isDefaultCalendar", own).put("changeKey", "AAA=");
    boolean writable = own && !call.mailbox().readOnly();
    calendar.put("canEdit", writable).put("canShare", writable).put("canViewPrivateItems", true);
    calendar.put("isTallyingResponses", own).put("isRemovable", false);
    calendar.putArray("allowedOnlineMeetingProviders");
    calendar.put("defaultOnlineMeetingProvider", "unknown");
    calendar
        .putObject("owner")
        .put("name", call.mailbox().name())
        .put("address", call.mailbox().email());
    return calendar;
  }
}
