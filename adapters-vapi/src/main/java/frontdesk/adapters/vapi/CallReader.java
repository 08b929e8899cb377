package frontdesk.adapters.vapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one tool call in any of the forms seen: {@code function.arguments} or {@code .parameters},
 * as an object or as text, flat or wrapped in {@code toolCall}. Source: protocols, Vapi, 1.4.
 */
final class CallReader {
  /** Platforms' ids have some 40 characters; one far longer is no id. */
  private static final int ID_LENGTH = 512;

  private @Nullable JsonReading id;
  private @Nullable JsonReading name;
  private @Nullable JsonReading arguments;
  private @Nullable JsonReading parameters;

  // Where a tool is described beside its call, its own "parameters" are a schema, not arguments.
  private @Nullable CallReader wrapped;

  /** Reads the object that begins at the current token; empty for anything but an object. */
  static Optional<RequestedCall> read(JsonParser in) throws IOException {
    CallReader reader = new CallReader();
    return reader.readObject(in) ? Optional.of(reader.call()) : Optional.empty();
  }

  private boolean readObject(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return false;
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String field = in.currentName();
      in.nextToken();
      readField(field, in);
    }
    return true;
  }

  private void readField(String field, JsonParser in) throws IOException {
    switch (field) {
      case "id" -> id = StrictJson.value(in);
      case "name" -> name = StrictJson.value(in);
      case "arguments" -> arguments = StrictJson.value(in);
      case "parameters" -> parameters = StrictJson.value(in);
      case "function", "tool" -> readObject(in);
      case "toolCall" -> {
        wrapped = new CallReader();
        wrapped.readObject(in);
      }
      default -> in.skipChildren();
    }
  }

  private RequestedCall call() {
    CallReader inner = wrapped == null ? this : wrapped;
    Optional<String> callId =
        text(inner.id).filter(text -> !text.isBlank() && text.length() <= ID_LENGTH);
    Optional<String> tool = text(inner.name).or(() -> text(name));
    Given given = Given.of(isNothing(inner.arguments) ? inner.parameters : inner.arguments);
    Optional<String> fault =
        tool.isEmpty() ? Optional.of("The tool call has no name.") : given.fault();
    return new RequestedCall(callId, tool.orElse(""), given.values(), fault);
  }

  private static Optional<String> text(@Nullable JsonReading reading) {
    return reading instanceof JsonReading.Value value && value.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  private static boolean isNothing(@Nullable JsonReading reading) {
    return reading == null || (reading instanceof JsonReading.Value value && value.value() == null);
  }

  /** Arguments, taken out of whatever held them. */
  private record Given(Map<String, @Nullable Object> values, Optional<String> fault) {
    private static final Given NOTHING = new Given(Map.of(), Optional.empty());

    static Given of(@Nullable JsonReading reading) {
      if (reading == null || isNothing(reading)) {
        return NOTHING;
      }
      Optional<String> text = text(reading);
      if (text.isPresent()) {
        return text.get().isBlank() ? NOTHING : object(StrictJson.text(text.get()));
      }
      return object(reading);
    }

    @SuppressWarnings("unchecked") // read from JSON, whose keys are texts
    private static Given object(JsonReading reading) {
      if (reading instanceof JsonReading.Value value && value.value() instanceof Map<?, ?> map) {
        return new Given((Map<String, @Nullable Object>) map, Optional.empty());
      }
      String why = reading.fault().orElse("they are not an object");
      return new Given(Map.of(), Optional.of("The arguments cannot be read: " + why + "."));
    }
  }
}
