package frontdesk.adapters.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.Language;
import frontdesk.speech.DeskWords;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolReply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model is told of its tool call, as JSON text: the guide's facts without those that say
 * nothing, and as {@code say} the line to speak, so that times are said as they were answered.
 */
public final class ToolOutput {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ToolOutput() {}

  /** Of a call that the desk answered. */
  public static String of(ToolCall call, ToolReply reply) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(GuideReply.of(call, reply));
    facts.put("say", reply.spoken());
    return text(facts);
  }

  /** Of a call that the desk was not asked to carry out: nothing was done. */
  public static String notAsked(ToolCall call) {
    return of(call, new ToolReply.TryLater(new DeskWords(Language.ENGLISH).tooMany()));
  }

  /** Of arguments that cannot be read; they are never mended. */
  public static String unreadable(String problem) {
    return text(GuideReply.unreadable(problem));
  }

  private static String text(Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>(facts);
    said.values().removeIf(value -> value == null);
    try {
      return JSON.writeValueAsString(said);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("plain maps and texts have a JSON form", impossible);
    }
  }
}
