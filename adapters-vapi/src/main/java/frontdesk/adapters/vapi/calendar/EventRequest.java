package frontdesk.adapters.vapi.calendar;

import frontdesk.http.InvalidJson;
import frontdesk.http.JsonReading;
import frontdesk.http.Request;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A wish for an event as earlier callers send it, by query or as JSON, in the arguments of the tool
 * that books. What is in neither is not there; what it means is read by the desk.
 */
final class EventRequest {
  private final Map<String, ? extends @Nullable Object> members;

  private EventRequest(Map<String, ? extends @Nullable Object> members) {
    this.members = members;
  }

  static EventRequest ofQuery(Request request) {
    Map<String, Object> members = new LinkedHashMap<>();
    request.query().forEach((name, values) -> members.put(name, values.get(0)));
    return new EventRequest(members);
  }

  /**
   * Earlier callers say that they send JSON also where they send no body.
   *
   * @throws InvalidJson if it is no JSON object
   */
  static EventRequest of(Request request, byte[] body) throws IOException {
    return body.length == 0 ? ofQuery(request) : ofJson(body);
  }

  private static EventRequest ofJson(byte[] body) throws IOException {
    JsonReading reading = StrictJson.stream(body, StrictJson::value);
    return new EventRequest(
        reading
            .object()
            .orElseThrow(() -> new InvalidJson(reading.fault().orElse("it is not an object"))));
  }

  /** The arguments of {@code create_appointment}. */
  Map<String, @Nullable Object> arguments() {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    copy("user_id", "user_id", arguments);
    copy("subject", "title", arguments);
    copy("start_time", "start_time", arguments);
    copy("end_time", "end_time", arguments);
    copy("timezone", "timezone", arguments);
    List<@Nullable Object> emails = emails();
    if (!emails.isEmpty()) {
      arguments.put("attendee_email", emails.get(0));
      arguments.put("attendees", emails);
    }
    names().findFirst().ifPresent(name -> arguments.put("attendee_name", name));
    String description =
        Stream.concat(text("body").stream(), text("location").map(at -> "Where: " + at).stream())
            .collect(Collectors.joining("\n"));
    if (!description.isEmpty()) {
      arguments.put("description", description);
    }
    return arguments;
  }

  private void copy(String member, String argument, Map<String, @Nullable Object> arguments) {
    if (members.containsKey(member)) {
      arguments.put(argument, members.get(member));
    }
  }

  private Optional<String> text(String member) {
    return members.get(member) instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  private List<@Nullable Object> emails() {
    List<@Nullable Object> emails = new ArrayList<>();
    if (members.get("attendee_email") != null) {
      emails.add(members.get("attendee_email"));
    }
    attendees()
        .forEach(
            one ->
                emails.add(
                    one instanceof Map<?, ?> person ? String.valueOf(person.get("email")) : one));
    return emails;
  }

  private Stream<String> names() {
    return Stream.concat(
        text("attendee_name").stream(),
        attendees()
            .flatMap(
                one ->
                    one instanceof Map<?, ?> person && person.get("name") instanceof String name
                        ? Stream.of(name)
                        : Stream.empty()));
  }

  private Stream<? extends @Nullable Object> attendees() {
    return members.get("attendees") instanceof List<?> list ? list.stream() : Stream.empty();
  }
}
