package frontdesk.standins.microsoft.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.mailbox.Events;
import frontdesk.standins.microsoft.mailbox.StoredEvent;
import frontdesk.standins.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows events as one request wants them. */
final class EventJson {
  private static final Set<String> NOT_IN_VIEWS = Set.of("createdDateTime", "lastModifiedDateTime");
  private static final Set<String> ALWAYS = Set.of("id", "@odata.etag");
  private static final Pattern EXPAND =
      Pattern.compile(
          "singleValueExtendedProperties\\(\\$filter=(id eq '[^']*'(?: or id eq '[^']*')*)\\)");
  private static final Pattern PROPERTY = Pattern.compile("id eq '([^']*)'");
  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

  private final Events events;
  private final Preferences preferences;
  private final Set<String> selected;
  private final List<String> expanded;

  EventJson(Call call) {
    events = call.events();
    preferences = call.preferences();
    selected = selected(call);
    expanded = expanded(call.option("$expand"));
  }

  static String etag(Events events, StoredEvent event) {
    return "W/\"" + events.changeKey(event) + "\"";
  }

  /** In the zone that the request prefers. */
  ObjectNode of(StoredEvent event) {
    ObjectNode json = all(event);
    String zone = preferences.shownZone();
    json.set("start", event.start().json(zone, preferences.zone(), event.allDay()));
    json.set("end", event.end().json(zone, preferences.zone(), event.allDay()));
    return cut(json);
  }

  /** In the zone in which it was posted. */
  ObjectNode asPosted(StoredEvent event) {
    ObjectNode json = all(event);
    json.set("start", event.start().json());
    json.set("end", event.end().json());
    return cut(json);
  }

  private ObjectNode all(StoredEvent event) {
    ObjectNode json = Json.object();
    json.put("@odata.etag", etag(events, event));
    json.put("id", events.id(event, preferences.lastingIds()));
    json.put("changeKey", events.changeKey(event));
    json.setAll(event.members().deepCopy());
    json.putNull("seriesMasterId");
    event
        .master()
        .ifPresent(
            master -> json.put("seriesMasterId", events.id(master, preferences.lastingIds())));
    addProperties(json, event);
    return json;
  }

  private void addProperties(ObjectNode json, StoredEvent event) {
    List<String> held = expanded.stream().filter(event.properties()::containsKey).toList();
    if (!held.isEmpty()) {
      ArrayNode properties = json.putArray("singleValueExtendedProperties");
      held.forEach(
          id -> properties.addObject().put("id", id).put("value", event.properties().get(id)));
    }
  }

  private ObjectNode cut(ObjectNode json) {
    if (!selected.isEmpty()) {
      List<String> names = new ArrayList<>();
      json.fieldNames().forEachRemaining(names::add);
      names.removeIf(
          name ->
              ALWAYS.contains(name)
                  || selected.contains(name)
                  || name.equals("singleValueExtendedProperties"));
      json.remove(names);
    }
    return json;
  }

  private static Set<String> selected(Call call) {
    String option = call.option("$select");
    List<String> names = Arrays.stream(option.split(",", -1)).map(String::strip).toList();
    for (String name : names) {
      if (!option.isEmpty() && !NAME.matcher(name).matches()) {
        throw new Violation("$select of " + name);
      }
    }
    Set<String> selected = option.isEmpty() ? new HashSet<>() : new HashSet<>(names);
    if (call.request().path().endsWith("/calendarView")) {
      selected.removeAll(NOT_IN_VIEWS);
    }
    return selected;
  }

  private static List<String> expanded(String option) {
    if (option.isEmpty()) {
      return List.of();
    }
    Matcher whole = EXPAND.matcher(option);
    if (!whole.matches()) {
      throw new Violation("$expand of " + option);
    }
    return PROPERTY.matcher(whole.group(1)).results().map(found -> found.group(1)).toList();
  }
}
