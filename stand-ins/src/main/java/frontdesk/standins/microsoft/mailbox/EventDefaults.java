package frontdesk.standins.microsoft.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.time.Instant;
import java.util.UUID;

/** What an event has that nobody said anything about. */
final class EventDefaults {
  /** Graph's way to say that there was no such time. */
  static final String NEVER = "0001-01-01T00:00:00Z";

  private EventDefaults() {}

  static ObjectNode of(String email, String name, Instant now, String startZone) {
    ObjectNode members = Json.object();
    String uid = UUID.randomUUID().toString().replace("-", "");
    members.put("createdDateTime", now.toString()).put("lastModifiedDateTime", now.toString());
    members.put("originalStartTimeZone", startZone).put("originalEndTimeZone", startZone);
    members.put("iCalUId", uid).put("uid", uid);
    members.put("subject", "").put("bodyPreview", "").put("importance", "normal");
    members.put("sensitivity", "normal").put("showAs", "busy").put("type", "singleInstance");
    members.put("isAllDay", false).put("isCancelled", false).put("isOrganizer", true);
    members.put("isDraft", false).put("hasAttachments", false).put("hideAttendees", false);
    members.put("isReminderOn", true).put("reminderMinutesBeforeStart", 15);
    members.put("responseRequested", true).put("allowNewTimeProposals", true);
    members.put("isOnlineMeeting", false).put("onlineMeetingProvider", "unknown");
    members.putNull("onlineMeeting").putNull("recurrence");
    members.put("webLink", "https://outlook.office365.com/owa/?itemid=" + uid);
    members.putArray("categories");
    members.putArray("attendees");
    members.putObject("responseStatus").put("response", "organizer").put("time", NEVER);
    members.putObject("body").put("contentType", "html").put("content", "");
    members.putObject("location").put("displayName", "").put("locationType", "default");
    members.putObject("organizer").set("emailAddress", address(email, name));
    return members;
  }

  private static ObjectNode address(String email, String name) {
    return Json.object().put("name", name).put("address", email);
  }
}
