package frontdesk.adapters.console.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes maps, lists, texts and numbers as JSON that people read or copy. */
public final class Json {
  private static final ObjectWriter LINE = JsonMapper.builder().build().writer();

  private Json() {}

  static String line(Object value) {
    return written(LINE, value);
  }

  public static String pretty(Object value) {
    return written(LINE.withDefaultPrettyPrinter(), value);
  }

  private static String written(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      // Its message shows values, so it is not passed on.
      throw new IllegalStateException("maps, lists, texts and numbers have a JSON form");
    }
  }
}
