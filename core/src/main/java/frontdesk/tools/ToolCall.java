package frontdesk.tools;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the model asks for, as it came.
 *
 * @param id the platform's id of this tool call; unique within its call only
 * @param arguments plain maps, lists, texts, numbers, booleans and nulls
 */
public record ToolCall(
    String tool, Optional<String> id, Map<String, ? extends @Nullable Object> arguments) {
  public ToolCall {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Arguments hold personal data: not printed. */
  @Override
  public String toString() {
    return "ToolCall[" + tool + "]";
  }
}
