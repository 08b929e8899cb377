package frontdesk.standins.microsoft.graph;

import frontdesk.standins.microsoft.mailbox.Zones;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Request;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code Prefer} header of one request asks. Graph remembers none of it for the next page.
 *
 * @param zoneName empty if none was asked for, which means UTC
 * @param lastingIds whether ids are the immutable ones
 */
record Preferences(String zoneName, ZoneId zone, boolean lastingIds) {
  private static final Pattern ONE =
      Pattern.compile("([A-Za-z.-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s]+))");

  static Preferences of(Request request) {
    Preferences wanted = new Preferences("", ZoneOffset.UTC, false);
    Matcher one = ONE.matcher(request.header("prefer").orElse(""));
    while (one.find()) {
      wanted =
          wanted.and(one.group(1), Optional.ofNullable(one.group(2)).orElseGet(() -> one.group(3)));
    }
    return wanted;
  }

  private Preferences and(String name, String value) {
    return switch (name) {
      case "outlook.timezone" -> new Preferences(value, zone(value), lastingIds);
      case "IdType" -> new Preferences(zoneName, zone, value.equals("ImmutableId"));
      case "outlook.body-content-type" -> this;
      default -> throw new Violation("unknown preference " + name);
    };
  }

  static ZoneId zone(String name) {
    return Zones.find(name)
        .orElseThrow(
            () ->
                Refusal.badRequest(
                    "TimeZoneNotSupportedException",
                    "A valid TimeZone value must be specified. The following TimeZone value is not"
                        + " supported: '"
                        + name
                        + "'."));
  }

  String shownZone() {
    return zoneName.isEmpty() ? "UTC" : zoneName;
  }

  Answer applied(Answer answer) {
    return zoneName.isEmpty()
        ? answer
        : answer.with("Preference-Applied", "outlook.timezone=\"" + zoneName + "\"");
  }
}
