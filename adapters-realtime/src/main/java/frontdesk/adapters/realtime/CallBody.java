package frontdesk.adapters.realtime;

import frontdesk.http.InvalidJson;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a request about a call, or an organisation: one small object. */
public final class CallBody {
  /** A line of a transcript; the longest speech fits a hundred times. */
  public static final int LIMIT = 256 * 1024;

  private final Map<String, @Nullable Object> members;

  private CallBody(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  /**
   * Reads a whole body.
   *
   * @throws InvalidJson if it is not one JSON object
   */
  public static CallBody read(byte[] body) throws IOException {
    JsonReading reading = StrictJson.stream(body, StrictJson::value);
    if (reading.fault().isPresent()) {
      throw new InvalidJson(reading.fault().get());
    }
    return new CallBody(reading.object().orElseThrow(() -> new InvalidJson("it is not an object")));
  }

  /** Everything that was sent. */
  Map<String, @Nullable Object> all() {
    return members;
  }

  /** True if there is something that is not null and no blank text. */
  public boolean has(String name) {
    return value(name)
        .filter(value -> !(value instanceof String text && text.isBlank()))
        .isPresent();
  }

  /** Whatever was sent; empty for null too. */
  public Optional<Object> value(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** A text that says something; empty for any other value. */
  public Optional<String> text(String name) {
    return members.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
