package frontdesk.standins.microsoft.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.util.List;

/** What {@code mailboxSettings} shows. */
public final class Settings {
  private String timeZone = "UTC";
  private ObjectNode workingHours =
      hours(
          List.of("monday", "tuesday", "wednesday", "thursday", "friday"),
          "08:00",
          "17:00",
          Json.object().put("name", "UTC"));

  Settings() {}

  synchronized void timeZone(String name) {
    timeZone = name;
  }

  synchronized void workingHours(List<String> days, String start, String end, String zone) {
    workingHours = hours(days, start, end, Json.object().put("name", zone));
  }

  synchronized void customZone(int bias) {
    ObjectNode zone = Json.object().put("@odata.type", "#microsoft.graph.customTimeZone");
    zone.put("name", "Customized Time Zone").put("bias", bias);
    zone.putObject("standardOffset").put("time", "02:00:00.0000000").put("dayOccurrence", 1);
    zone.putObject("daylightOffset").put("daylightBias", -60).put("dayOccurrence", 2);
    workingHours.set("timeZone", zone);
  }

  public synchronized String timeZone() {
    return timeZone;
  }

  public synchronized ObjectNode workingHours() {
    return workingHours.deepCopy();
  }

  public ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("archiveFolder", "").put("timeZone", timeZone());
    json.put("dateFormat", "M/d/yyyy").put("timeFormat", "h:mm tt");
    json.put("delegateMeetingMessageDeliveryOptions", "sendToDelegateOnly");
    json.putObject("language").put("locale", "en-US").put("displayName", "English");
    json.set("workingHours", workingHours());
    return json;
  }

  private static ObjectNode hours(List<String> days, String start, String end, ObjectNode zone) {
    ObjectNode hours = Json.object();
    days.forEach(hours.putArray("daysOfWeek")::add);
    hours.put("startTime", start + ":00.0000000").put("endTime", end + ":00.0000000");
    hours.set("timeZone", zone);
    return hours;
  }
}
