package frontdesk.persistence.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found out about a caller's matter, as it is kept: in its own order. */
final class IntakeJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private IntakeJson() {}

  static String write(Map<String, ? extends @Nullable Object> data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("plain maps and lists always become JSON", impossible);
    }
  }

  static Map<String, Object> read(String text) {
    try {
      return JSON.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the database keeps only well-formed JSON", impossible);
    }
  }
}
