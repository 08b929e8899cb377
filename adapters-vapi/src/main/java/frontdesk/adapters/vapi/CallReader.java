package frontdesk.adapters.vapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one tool call in any of the forms seen: {@code function.arguments} or {@code .parameters},
 * as an object or as text, flat or wrapped in {@code toolCall}. Source: protocols, Vapi, 1.4.
 */
final class CallReader {
  /** Platforms' ids have some 40 characters; one far longer is no id. */
  private static final int ID_LENGTH = 512;

  private final Set<String> fields = new HashSet<>();
  private boolean twice;
  private Optional<String> id = Optional.empty();
  private @Nullable JsonReading name;
  private @Nullable JsonReading arguments;
  private @Nullable JsonReading parameters;

  // Each part is read on its own: a tool and a function may bear ids of theirs, and where a tool is
  // described beside its call, its "parameters" are a schema, not arguments.
  private @Nullable CallReader function;
  private @Nullable CallReader tool;
  private @Nullable CallReader toolCall;

  /** Reads the object that begins at the current token; empty for anything but an object. */
  static Optional<RequestedCall> read(JsonParser in) throws IOException {
    boolean isObject = in.currentToken() == JsonToken.START_OBJECT;
    CallReader reader = part(in);
    return isObject ? Optional.of(reader.call()) : Optional.empty();
  }

  private static CallReader part(JsonParser in) throws IOException {
    CallReader part = new CallReader();
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
    } else {
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String field = in.currentName();
        in.nextToken();
        part.readField(field, in);
      }
    }
    return part;
  }

  private void readField(String field, JsonParser in) throws IOException {
    switch (field) {
      case "id" -> id = idIn(StrictJson.value(in)).or(() -> id);
      case "name" -> name = StrictJson.value(in);
      case "arguments" -> arguments = given(in);
      case "parameters" -> parameters = given(in);
      case "function" -> function = part(in);
      case "tool" -> tool = part(in);
      case "toolCall" -> toolCall = part(in);
      default -> {
        in.skipChildren();
        return;
      }
    }
    twice |= !fields.add(field);
  }

  // Other readers take the first or the last of two: then what was asked for is a guess.
  private boolean saysAnythingTwice() {
    return twice
        || Stream.of(function, tool, toolCall)
            .anyMatch(part -> part != null && part.saysAnythingTwice());
  }

  // As an object or as text, which may be empty where a tool needs no arguments.
  private static JsonReading given(JsonParser in) throws IOException {
    return in.currentToken() == JsonToken.VALUE_STRING && in.getText().isBlank()
        ? new JsonReading.Value(null)
        : StrictJson.valueOrText(in);
  }

  private RequestedCall call() {
    CallReader call = toolCall == null ? this : toolCall;
    Optional<String> called = call.toolName().or(this::toolName);
    JsonReading given = call.given();
    Map<String, @Nullable Object> arguments =
        given == null ? Map.of() : given.object().orElse(Map.of());
    Optional<String> fault = fault(called.isPresent(), given);
    return new RequestedCall(call.id, called.orElse(""), arguments, fault);
  }

  private Optional<String> fault(boolean hasName, @Nullable JsonReading given) {
    if (saysAnythingTwice()) {
      return Optional.of("The tool call says something twice.");
    }
    if (!hasName) {
      return Optional.of("The tool call has no name.");
    }
    if (given == null || isNothing(given) || given.object().isPresent()) {
      return Optional.empty();
    }
    String why = given.fault().orElse("they are not an object");
    return Optional.of("The arguments cannot be read: " + why + ".");
  }

  /** An id that an answer may go to; without one, a call cannot be told from the next one. */
  static Optional<String> idIn(JsonReading value) {
    return value.text().filter(text -> !text.isBlank() && text.length() <= ID_LENGTH);
  }

  private Optional<String> toolName() {
    return nameOf(function).or(() -> text(name)).or(() -> nameOf(tool));
  }

  private static Optional<String> nameOf(@Nullable CallReader part) {
    return part == null ? Optional.empty() : part.toolName();
  }

  private @Nullable JsonReading given() {
    JsonReading inFunction = function == null ? null : function.given();
    if (!isNothing(inFunction)) {
      return inFunction;
    }
    return isNothing(arguments) ? parameters : arguments;
  }

  private static Optional<String> text(@Nullable JsonReading reading) {
    return reading == null ? Optional.empty() : reading.text();
  }

  private static boolean isNothing(@Nullable JsonReading reading) {
    return reading == null || (reading instanceof JsonReading.Value value && value.value() == null);
  }
}
