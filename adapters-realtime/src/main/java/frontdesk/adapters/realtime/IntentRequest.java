package frontdesk.adapters.realtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import frontdesk.http.InvalidJson;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of an execute-intent request. Each member that counts is read on its own, so that one
 * bad value has an answer in the guide's words; members nobody knows only have to be JSON.
 */
final class IntentRequest {
  private static final List<String> TEXTS =
      List.of("tool_name", "org_id", "call_id", "item_id", "language");
  private static final JsonReading ABSENT = new JsonReading.Value(null);

  // Other readers take the first or the last of two: then which one was meant is a guess.
  private static final JsonReading TWICE = new JsonReading.Fault("it was sent twice");

  private final Map<String, JsonReading> members = new HashMap<>();

  private IntentRequest() {}

  /**
   * Reads a whole body.
   *
   * @throws InvalidJson if it is not one JSON object
   */
  static IntentRequest read(byte[] body) throws IOException {
    return StrictJson.stream(body, in -> new IntentRequest().filledFrom(in));
  }

  private IntentRequest filledFrom(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new InvalidJson("it is not an object");
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      if (TEXTS.contains(name)) {
        keep(name, StrictJson.value(in));
      } else if (name.equals("tool_args")) {
        keep(name, arguments(in));
      } else {
        in.skipChildren();
      }
    }
    return this;
  }

  private void keep(String name, JsonReading reading) {
    members.merge(name, reading, (first, second) -> TWICE);
  }

  // An object, or a text that holds one, as models write it; faults are in the guide's words.
  private static JsonReading arguments(JsonParser in) throws IOException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return ABSENT;
    }
    if (in.currentToken() == JsonToken.VALUE_STRING && in.getText().isBlank()) {
      return new JsonReading.Fault("Empty tool call data");
    }
    JsonReading given = StrictJson.valueOrText(in);
    if (given.fault().isPresent()) {
      return new JsonReading.Fault("Invalid JSON: " + given.fault().get());
    }
    return given.object().isPresent() ? given : new JsonReading.Fault("Expected object");
  }

  /** Which member beside the arguments cannot be read, and why; one sentence. */
  Optional<String> fault() {
    return TEXTS.stream()
        .flatMap(
            name ->
                member(name).fault().stream().map(why -> name + " cannot be read: " + why + "."))
        .findFirst();
  }

  /** A text that says something; empty for any other value. */
  Optional<String> text(String name) {
    return member(name).text().filter(text -> !text.isBlank());
  }

  /** Whether the request is for this organisation, or names none. */
  boolean isFor(String org) {
    JsonReading named = member("org_id");
    return named.equals(ABSENT) || named.text().filter(org::equals).isPresent();
  }

  /** An object, or a fault in the guide's words. */
  JsonReading arguments() {
    JsonReading given = member("tool_args");
    return given.equals(ABSENT) ? new JsonReading.Fault("Tool call data is None") : given;
  }

  private JsonReading member(String name) {
    return members.getOrDefault(name, ABSENT);
  }
}
